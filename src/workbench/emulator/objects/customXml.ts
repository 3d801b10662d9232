import { ExcelError } from "../model/excelError";
import type { CustomXmlPartRecord } from "../model/workbookMeta";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { text } from "./arguments";

/** The workbook's custom XML parts; `namespace` narrows them. */
export const customXmlHandle = (): Handle => new Handle(partsClass, null) as Handle;

interface PartRef {
  readonly id: string;
}

const handle = (part: CustomXmlPartRecord): Handle => new Handle(partClass, { id: part.id }) as Handle;

function record(self: PartRef, call: Call): CustomXmlPartRecord {
  const part = call.session.book.meta.customXml.find((candidate) => candidate.id === self.id);
  if (!part) throw new ExcelError("ItemNotFound");
  return part;
}

/** The namespace of an XML text's root element. */
const namespaceOf = (xml: string): string => /<(?![?!])[^>]*?\sxmlns\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? "";

function requireXml(value: unknown): string {
  const xml = text(value);
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0) throw new ExcelError("InvalidArgument", "The XML is not well-formed.");
  return xml;
}

const partClass = wireClass<PartRef>("CustomXmlPart", {
  identify: (self) => ({ Id: self.id }),
  properties: { Id: (self) => self.id, NamespaceUri: (self, call) => namespaceOf(record(self, call).xml) },
  methods: {
    GetXml: (self, _args, call) => record(self, call).xml,
    SetXml: (self, [xml], call) => {
      const changed = { ...record(self, call), xml: requireXml(xml) };
      const { book } = call.session;
      call.session.edit("custom XML", () => book.patch({ customXml: book.meta.customXml.map((part) => (part.id === self.id ? changed : part)) }));
      return null;
    },
    Delete: (self, _args, call) => {
      record(self, call);
      const { book } = call.session;
      call.session.edit("custom XML", () => book.patch({ customXml: book.meta.customXml.filter((part) => part.id !== self.id) }));
      return null;
    },
  },
});

const all = (call: Call): readonly CustomXmlPartRecord[] => call.session.book.meta.customXml;
const byId = (key: unknown, parts: readonly CustomXmlPartRecord[]): CustomXmlPartRecord | undefined =>
  parts.find((part) => part.id.toLowerCase() === text(key).toLowerCase());
const orFail = (part: CustomXmlPartRecord | undefined): Handle => {
  if (!part) throw new ExcelError("ItemNotFound");
  return handle(part);
};

const partsClass = wireClass<null>("CustomXmlPartCollection", {
  items: (_self, call) => all(call).map(handle),
  item: (_self, key, call) => orFail(byId(key, all(call))),
  methods: {
    Add: (_self, [xml], call) => {
      const { book } = call.session;
      const number = book.nextId().toString(16).toUpperCase().padStart(12, "0");
      const part = { id: `{5A5A0000-0000-4000-8000-${number}}`, xml: requireXml(xml) };
      call.session.edit("custom XML", () => book.patch({ customXml: [...book.meta.customXml, part] }));
      return handle(part);
    },
    GetByNamespace: (_self, [uri]) => new Handle(scopedClass, { uri: text(uri) }) as Handle,
    GetCount: (_self, _args, call) => all(call).length,
    GetItemOrNullObject: (_self, [key], call) => {
      const part = byId(key, all(call));
      return part ? handle(part) : null;
    },
  },
});

const within = (self: { uri: string }, call: Call): readonly CustomXmlPartRecord[] => all(call).filter((part) => namespaceOf(part.xml) === self.uri);
const only = (parts: readonly CustomXmlPartRecord[]): CustomXmlPartRecord | undefined => (parts.length === 1 ? parts[0] : undefined);

const scopedClass = wireClass<{ readonly uri: string }>("CustomXmlPartScopedCollection", {
  items: (self, call) => within(self, call).map(handle),
  item: (self, key, call) => orFail(byId(key, within(self, call))),
  methods: {
    GetCount: (self, _args, call) => within(self, call).length,
    GetOnlyItem: (self, _args, call) => {
      const part = only(within(self, call));
      if (!part) throw new ExcelError("GeneralException");
      return handle(part);
    },
    GetOnlyItemOrNullObject: (self, _args, call) => {
      const part = only(within(self, call));
      return part ? handle(part) : null;
    },
    GetItemOrNullObject: (self, [key], call) => {
      const part = byId(key, within(self, call));
      return part ? handle(part) : null;
    },
  },
});
