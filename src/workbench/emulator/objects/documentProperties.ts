import { ExcelError } from "../model/excelError";
import type { DocumentProperties } from "../model/workbookMeta";
import { Handle, wireClass, type Call, type WireProperty } from "../protocol/registry";
import { text } from "./arguments";

export const documentPropertiesHandle = (): Handle => new Handle(propertiesClass, null) as Handle;

const now = (call: Call): DocumentProperties => call.session.book.meta.properties;

function write(call: Call, change: Partial<DocumentProperties>): void {
  call.session.edit("document properties", () => call.session.book.patch({ properties: { ...now(call), ...change } }));
}

const field = (key: keyof DocumentProperties): WireProperty<null> => ({
  get: (_self, call) => now(call)[key],
  set: (_self, value, call) => write(call, { [key]: value } as Partial<DocumentProperties>),
});

const propertiesClass = wireClass<null>("DocumentProperties", {
  properties: {
    Title: field("title"),
    Subject: field("subject"),
    Author: field("author"),
    Keywords: field("keywords"),
    Comments: field("comments"),
    LastAuthor: { get: field("lastAuthor").get },
    RevisionNumber: field("revisionNumber"),
    CreationDate: { get: field("creationDate").get },
    Category: field("category"),
    Manager: field("manager"),
    Company: field("company"),
  },
  objects: { Custom: () => new Handle(customClass, null) as Handle },
});

interface PropertyRef {
  readonly key: string;
}

const handle = (key: string): Handle => new Handle(customPropertyClass, { key }) as Handle;

function find(key: unknown, call: Call): string | undefined {
  const wanted = text(key).toLowerCase();
  return [...now(call).custom.keys()].find((name) => name.toLowerCase() === wanted);
}

function change(call: Call, alter: (custom: Map<string, string | number | boolean>) => void): void {
  const custom = new Map(now(call).custom);
  alter(custom);
  write(call, { custom });
}

function plain(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument");
}

const TYPES: Readonly<Record<string, string>> = { string: "String", number: "Number", boolean: "Boolean" };

const customPropertyClass = wireClass<PropertyRef>("CustomProperty", {
  identify: (self) => ({ _Id: self.key }),
  properties: {
    Key: (self) => self.key,
    Value: [(self, call) => now(call).custom.get(self.key), (self, value, call) => change(call, (custom) => custom.set(self.key, plain(value)))],
    Type: (self, call) => TYPES[typeof now(call).custom.get(self.key)] ?? "String",
  },
  methods: {
    Delete: (self, _args, call) => {
      change(call, (custom) => custom.delete(self.key));
      return null;
    },
  },
});

const customClass = wireClass<null>("CustomPropertyCollection", {
  items: (_self, call) => [...now(call).custom.keys()].map(handle),
  item: (_self, key, call) => {
    const found = find(key, call);
    if (found === undefined) throw new ExcelError("ItemNotFound");
    return handle(found);
  },
  methods: {
    Add: (_self, [key, value], call) => {
      const name = find(key, call) ?? text(key);
      change(call, (custom) => custom.set(name, plain(value)));
      return handle(name);
    },
    DeleteAll: (_self, _args, call) => {
      change(call, (custom) => custom.clear());
      return null;
    },
    GetCount: (_self, _args, call) => now(call).custom.size,
    GetItemOrNullObject: (_self, [key], call) => {
      const found = find(key, call);
      return found === undefined ? null : handle(found);
    },
  },
});
