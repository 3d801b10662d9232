import { fullAddress, parseAddress } from "../model/address";
import { ExcelError } from "../model/excelError";
import type { NameRecord } from "../model/workbookMeta";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { flag, optionalText, text } from "./arguments";
import { requireFormulas } from "./formulaCheck";
import { rangeArgument, rangeHandle } from "./range";
import { valuesOf } from "./rangeContent";
import { worksheetHandle } from "./worksheet";
import type { Box } from "../model/values";

/** The defined names of a sheet, or of the workbook. */
interface NamesRef {
  readonly sheetId: string | undefined;
}

interface NameRef extends NamesRef {
  readonly name: string;
}

export const namesHandle = (sheetId: string | undefined): Handle => new Handle(namesClass, { sheetId }) as Handle;

const handle = (record: NameRecord): Handle => new Handle(nameClass, { sheetId: record.sheetId, name: record.name }) as Handle;

const isIt = (record: NameRecord, self: NamesRef, name: string): boolean => record.sheetId === self.sheetId && record.name.toLowerCase() === name.toLowerCase();

const all = (self: NamesRef, call: Call): readonly NameRecord[] => call.session.book.meta.names.filter((record) => record.sheetId === self.sheetId);

function recordOf(self: NameRef, call: Call): NameRecord {
  const found = call.session.book.meta.names.find((record) => isIt(record, self, self.name));
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function change(self: NameRef, alter: Partial<NameRecord> | undefined, call: Call): void {
  const { book } = call.session;
  call.session.edit("name", () => {
    book.patch({
      names: book.meta.names.flatMap((record) => (!isIt(record, self, self.name) ? record : alter ? { ...record, ...alter } : [])),
    });
    book.calculation?.definitionsChanged();
  });
}

/** The cells a name stands for; undefined when it stands for a constant, a formula or nothing any more. */
function target(record: NameRecord, call: Call): { sheetId: string; box: Box } | undefined {
  const parsed = parseAddress(record.formula.replace(/^=/, ""));
  const sheetId = parsed?.sheet === undefined ? record.sheetId : call.session.book.sheetByName(parsed.sheet)?.id;
  return parsed && sheetId !== undefined ? { sheetId, box: parsed.boxes[0]! } : undefined;
}

function typeOf(record: NameRecord, call: Call): string {
  if (target(record, call)) return "Range";
  const body = record.formula.replace(/^=/, "");
  if (/^".*"$/.test(body)) return "String";
  if (body !== "" && !Number.isNaN(Number(body))) return Number.isInteger(Number(body)) ? "Integer" : "Double";
  if (/^(TRUE|FALSE)$/i.test(body)) return "Boolean";
  return body.includes("#REF!") ? "Error" : "String";
}

function valueOf(record: NameRecord, call: Call): unknown {
  const cells = target(record, call);
  if (cells) return fullAddress(call.session.book.sheet(cells.sheetId).name, cells.box).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const body = record.formula.replace(/^=/, "");
  const type = typeOf(record, call);
  return type === "Integer" || type === "Double" ? Number(body) : type === "Boolean" ? /^true$/i.test(body) : body.replace(/^"(.*)"$/, "$1");
}

const nameClass = wireClass<NameRef>("NamedItem", {
  identify: (self) => ({ _Id: self.name }),
  properties: {
    Name: (self, call) => recordOf(self, call).name,
    Formula: [(self, call) => recordOf(self, call).formula, (self, value, call) => change(self, { formula: withEquals(text(value)) }, call)],
    Type: (self, call) => typeOf(recordOf(self, call), call),
    Value: (self, call) => valueOf(recordOf(self, call), call),
    Visible: [(self, call) => recordOf(self, call).visible, (self, value, call) => change(self, { visible: flag(value, true) }, call)],
    Comment: [(self, call) => recordOf(self, call).comment, (self, value, call) => change(self, { comment: text(value) }, call)],
    Scope: (self) => (self.sheetId === undefined ? "Workbook" : "Worksheet"),
    _Id: (self) => self.name,
  },
  objects: {
    Worksheet: (self, call) => {
      if (self.sheetId === undefined) throw new ExcelError("InvalidOperation");
      return worksheetHandle(call.session, self.sheetId);
    },
    WorksheetOrNullObject: (self, call) => (self.sheetId === undefined ? null : worksheetHandle(call.session, self.sheetId)),
    ArrayValues: (self) => new Handle(arrayValuesClass, self) as Handle,
  },
  methods: {
    Delete: (self, _args, call) => {
      recordOf(self, call);
      change(self, undefined, call);
      return null;
    },
    GetRange: (self, _args, call) => {
      const cells = target(recordOf(self, call), call);
      if (!cells) throw new ExcelError("InvalidOperation");
      return rangeHandle(call.session, cells.sheetId, cells.box);
    },
    GetRangeOrNullObject: (self, _args, call) => {
      const cells = target(recordOf(self, call), call);
      return cells ? rangeHandle(call.session, cells.sheetId, cells.box) : null;
    },
  },
});

const arrayValuesClass = wireClass<NameRef>("NamedItemArrayValues", {
  properties: {
    Values: (self, call) => {
      const cells = target(recordOf(self, call), call);
      return cells ? valuesOf(call.session.book.sheet(cells.sheetId), cells.box) : [[valueOf(recordOf(self, call), call)]];
    },
    Types: (self, call) => [[typeOf(recordOf(self, call), call)]],
  },
});

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

function add(self: NamesRef, [name, reference, comment]: readonly unknown[], call: Call): Handle {
  const wanted = text(name);
  const { book } = call.session;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(wanted) || /^([A-Za-z]{1,3}\d+|[RrCc])$/.test(wanted)) throw new ExcelError("InvalidArgument");
  if (all(self, call).some((record) => isIt(record, self, wanted)) || book.tableByName(wanted)) throw new ExcelError("ItemAlreadyExists");
  const range = rangeArgument(reference);
  const absolute = (address: string): string => address.replace(/(!?)\$?([A-Z]{1,3})\$?(\d+)/g, "$1$$$2$$$3");
  const formula = range
    ? `=${absolutePart(fullAddress(book.sheet(range.sheetId).name, range.box), absolute)}`
    : typeof reference === "string" ? withEquals(reference) : `=${String(reference)}`;
  requireFormulas([[formula]]);
  const record: NameRecord = { name: wanted, sheetId: self.sheetId, formula, visible: true, comment: optionalText(comment) ?? "" };
  call.session.edit("add name", () => {
    book.patch({ names: [...book.meta.names, record] });
    book.calculation?.definitionsChanged();
  });
  return handle(record);
}

/** Puts dollar signs into the cells of an address, not into its sheet name. */
function absolutePart(address: string, absolute: (cells: string) => string): string {
  const cut = address.lastIndexOf("!");
  return address.slice(0, cut + 1) + absolute(address.slice(cut + 1));
}

const namesClass = wireClass<NamesRef>("NamedItemCollection", {
  items: (self, call) => all(self, call).map(handle),
  item: (self, key, call) => {
    const found = all(self, call).find((record) => isIt(record, self, text(key)));
    if (!found) throw new ExcelError("ItemNotFound");
    return handle(found);
  },
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (self, _args, call) => all(self, call).length,
    GetItemOrNullObject: (self, [key], call) => {
      const found = all(self, call).find((record) => isIt(record, self, text(key)));
      return found ? handle(found) : null;
    },
  },
});
