import { parseAddress } from "../model/address";
import { contains, intersection } from "../model/boxes";
import { ExcelError } from "../model/excelError";
import { addTable } from "../model/tableOps";
import type { TableRecord } from "../model/tables";
import type { Box } from "../model/values";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { flag, integer, text } from "./arguments";
import { rangeArgument } from "./range";
import { tableHandle } from "./table";

/** The tables of one sheet, or of the workbook. */
interface TablesRef {
  readonly sheetId: string | undefined;
}

export const tablesHandle = (sheetId: string | undefined): Handle => new Handle(tablesClass, { sheetId }) as Handle;

const all = (self: TablesRef, call: Call): readonly TableRecord[] => {
  const { tables, order } = call.session.book.meta;
  if (self.sheetId !== undefined) return tables.filter((table) => table.sheetId === self.sheetId);
  return [...tables].sort((a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId));
};

/** A table by name (without case) or id. */
const find = (key: unknown, tables: readonly TableRecord[]): TableRecord | undefined => {
  const wanted = typeof key === "number" ? String(key) : text(key).toLowerCase();
  return tables.find((table) => table.name.toLowerCase() === wanted) ?? tables.find((table) => table.id === wanted);
};

const orFail = (table: TableRecord | undefined): Handle => {
  if (!table) throw new ExcelError("ItemNotFound");
  return tableHandle(table.id);
};

/** Where a new table shall be: a range, or an address with or without sheet. */
function target(value: unknown, self: TablesRef, call: Call): { sheetId: string; box: Box } {
  const range = rangeArgument(value);
  if (range) return { sheetId: range.sheetId, box: range.box };
  const parsed = typeof value === "string" ? parseAddress(value) : undefined;
  const sheetId = parsed?.sheet === undefined ? (self.sheetId ?? call.session.view.activeSheetId) : call.session.book.sheetByName(parsed.sheet)?.id;
  if (!parsed || sheetId === undefined || parsed.boxes.length !== 1) throw new ExcelError("InvalidArgument");
  return { sheetId, box: parsed.boxes[0]! };
}

const tablesClass = wireClass<TablesRef>("TableCollection", {
  properties: { Count: (self, call) => all(self, call).length },
  items: (self, call) => all(self, call).map((table) => tableHandle(table.id)),
  item: (self, key, call) => orFail(find(key, all(self, call))),
  methods: {
    Add: (self, [where, hasHeaders], call) => {
      const { sheetId, box } = target(where, self, call);
      if (self.sheetId !== undefined && sheetId !== self.sheetId) throw new ExcelError("InvalidArgument");
      const { book } = call.session;
      return tableHandle(call.session.edit("add table", () => addTable(book, book.sheet(sheetId), box, flag(hasHeaders, false))).id);
    },
    GetCount: (self, _args, call) => all(self, call).length,
    GetItemAt: (self, [index], call) => orFail(all(self, call)[integer(index)]),
    GetItemOrNullObject: (self, [key], call) => {
      const table = find(key, all(self, call));
      return table ? tableHandle(table.id) : null;
    },
  },
});

interface ScopedRef {
  readonly ids: readonly string[];
}

/** Tables that touch, or lie wholly in, some boxes of a sheet. */
export function tablesWithin(sheetId: string, boxes: readonly Box[], fullyContained: boolean, call: Call): Handle {
  const inside = (table: TableRecord): boolean =>
    boxes.some((box) => (fullyContained ? contains(box, table.box) : intersection(box, table.box) !== undefined));
  const ids = call.session.book.meta.tables.filter((table) => table.sheetId === sheetId && inside(table)).map((table) => table.id);
  return new Handle(scopedClass, { ids }) as Handle;
}

const scoped = (self: ScopedRef, call: Call): readonly TableRecord[] => call.session.book.meta.tables.filter((table) => self.ids.includes(table.id));

const scopedClass = wireClass<ScopedRef>("TableScopedCollection", {
  items: (self) => self.ids.map(tableHandle),
  item: (self, key, call) => orFail(find(key, scoped(self, call))),
  methods: {
    GetCount: (self) => self.ids.length,
    GetFirst: (self, _args, call) => orFail(scoped(self, call)[0]),
    GetItemOrNullObject: (self, [key], call) => {
      const table = find(key, scoped(self, call));
      return table ? tableHandle(table.id) : null;
    },
  },
});
