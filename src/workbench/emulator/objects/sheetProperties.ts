import { ExcelError } from "../model/excelError";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { text } from "./arguments";
import type { SheetRef } from "./worksheet";

/** `worksheet.customProperties` */
export const sheetPropertiesHandle = (sheetId: string): Handle => new Handle(propertiesClass, { sheetId }) as Handle;

interface PropertyRef extends SheetRef {
  readonly key: string;
}

const all = (self: SheetRef, call: Call): ReadonlyMap<string, string> => call.session.book.sheet(self.sheetId).meta.customProperties;
const handle = (self: SheetRef, key: string): Handle => new Handle(propertyClass, { sheetId: self.sheetId, key }) as Handle;
const find = (self: SheetRef, key: unknown, call: Call): string | undefined => {
  const wanted = text(key).toLowerCase();
  return [...all(self, call).keys()].find((name) => name.toLowerCase() === wanted);
};

function change(self: SheetRef, call: Call, alter: (properties: Map<string, string>) => void): void {
  const { book } = call.session;
  const customProperties = new Map(all(self, call));
  alter(customProperties);
  call.session.edit("sheet properties", () => book.patchSheet(book.sheet(self.sheetId), { customProperties }));
}

const propertyClass = wireClass<PropertyRef>("WorksheetCustomProperty", {
  identify: (self) => ({ _Id: self.key }),
  properties: {
    Key: (self) => self.key,
    Value: [(self, call) => all(self, call).get(self.key), (self, value, call) => change(self, call, (properties) => properties.set(self.key, text(value)))],
    _Id: (self) => self.key,
  },
  methods: {
    Delete: (self, _args, call) => {
      change(self, call, (properties) => properties.delete(self.key));
      return null;
    },
  },
});

const propertiesClass = wireClass<SheetRef>("WorksheetCustomPropertyCollection", {
  items: (self, call) => [...all(self, call).keys()].map((key) => handle(self, key)),
  item: (self, key, call) => {
    const found = find(self, key, call);
    if (found === undefined) throw new ExcelError("ItemNotFound");
    return handle(self, found);
  },
  methods: {
    Add: (self, [key, value], call) => {
      const name = find(self, key, call) ?? text(key);
      change(self, call, (properties) => properties.set(name, text(value)));
      return handle(self, name);
    },
    GetCount: (self, _args, call) => all(self, call).size,
    GetItemOrNullObject: (self, [key], call) => {
      const found = find(self, key, call);
      return found === undefined ? null : handle(self, found);
    },
  },
});
