import { ExcelError } from "../model/excelError";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { text } from "./arguments";

/** Settings of the add-in in the workbook, kept apart by add-in id. */
export const settingsHandle = (): Handle => new Handle(settingsClass, null) as Handle;

interface SettingRef {
  readonly key: string;
}

const own = (call: Call): ReadonlyMap<string, string> => call.session.book.meta.settings.get(call.session.host.addinId) ?? new Map<string, string>();

function write(call: Call, change: (settings: Map<string, string>) => void): void {
  const { book, host } = call.session;
  const settings = new Map(own(call));
  change(settings);
  call.session.edit("settings", () => {
    book.patch({ settings: new Map(book.meta.settings).set(host.addinId, settings) });
    book.note({ kind: "settings" });
  });
}

const handle = (key: string): Handle => new Handle(settingClass, { key }) as Handle;

function value(self: SettingRef, call: Call): unknown {
  const json = own(call).get(self.key);
  if (json === undefined) throw new ExcelError("ItemNotFound");
  return JSON.parse(json) as unknown;
}

const settingClass = wireClass<SettingRef>("Setting", {
  identify: (self) => ({ _Id: self.key }),
  properties: {
    Key: (self) => self.key,
    Value: [value, (self, changed, call) => write(call, (settings) => settings.set(self.key, JSON.stringify(changed)))],
    _Id: (self) => self.key,
  },
  methods: {
    Delete: (self, _args, call) => {
      value(self, call);
      write(call, (settings) => settings.delete(self.key));
      return null;
    },
  },
});

const settingsClass = wireClass<null>("SettingCollection", {
  items: (_self, call) => [...own(call).keys()].map(handle),
  item: (_self, key, call) => {
    const name = text(key);
    if (!own(call).has(name)) throw new ExcelError("ItemNotFound");
    return handle(name);
  },
  methods: {
    Add: (_self, [key, changed], call) => {
      const name = text(key);
      write(call, (settings) => settings.set(name, JSON.stringify(changed ?? null)));
      return handle(name);
    },
    GetCount: (_self, _args, call) => own(call).size,
    GetItemOrNullObject: (_self, [key], call) => (own(call).has(text(key)) ? handle(text(key)) : null),
  },
});
