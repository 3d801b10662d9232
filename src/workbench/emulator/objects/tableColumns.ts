import { ExcelError } from "../model/excelError";
import { addTableColumn, deleteTableColumn, renameTableColumn } from "../model/tableOps";
import type { Box } from "../model/values";
import { tableBody } from "../model/tables";
import { type CellInput } from "../model/writing";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { integer, matrixFor, optionalText, text } from "./arguments";
import { columnFilterHandle } from "./autoFilter";
import { requireFormulas, writeContents } from "./formulaCheck";
import { rangeHandle } from "./range";
import { valuesOf } from "./rangeContent";
import { tableOf, type TableRef } from "./table";

/** A column of a table by its id, which it keeps when it moves or is renamed. */
export interface ColumnRef extends TableRef {
  readonly columnId: number;
}

export const tableColumnsHandle = (tableId: string): Handle => new Handle(columnsClass, { tableId }) as Handle;

const handle = (self: TableRef, columnId: number): Handle => new Handle(columnClass, { tableId: self.tableId, columnId }) as Handle;

/** Where the column stands now, from 0. Throws `ItemNotFound` when it is gone. */
export function columnIndex(self: ColumnRef, call: Call): number {
  const index = tableOf(self, call).columns.findIndex((column) => column.id === self.columnId);
  if (index < 0) throw new ExcelError("ItemNotFound");
  return index;
}

function find(self: TableRef, key: unknown, call: Call): Handle | null {
  const { columns } = tableOf(self, call);
  const wanted = typeof key === "string" ? key.toLowerCase() : undefined;
  const column = columns.find((candidate) => (wanted === undefined ? candidate.id === key : candidate.name.toLowerCase() === wanted))
    ?? columns.find((candidate) => String(candidate.id) === wanted);
  return column ? handle(self, column.id) : null;
}

const orFail = (found: Handle | null): Handle => {
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
};

/** The column's cells: all, or those of the header, the data or the totals. */
function cells(self: ColumnRef, call: Call, part: "all" | "header" | "body" | "totals"): Box {
  const table = tableOf(self, call);
  const column = { ...table.box, column: table.box.column + columnIndex(self, call), columns: 1 };
  if (part === "all") return column;
  if (part === "body") return { ...tableBody(table), column: column.column, columns: 1 };
  const exists = part === "header" ? table.showHeaders : table.showTotals;
  if (!exists) throw new ExcelError("ItemNotFound");
  return { ...column, row: part === "header" ? column.row : column.row + column.rows - 1, rows: 1 };
}

const range = (part: "all" | "header" | "body" | "totals") => (self: ColumnRef, _args: readonly unknown[], call: Call): Handle =>
  rangeHandle(call.session, tableOf(self, call).sheetId, cells(self, call, part));

const columnClass = wireClass<ColumnRef>("TableColumn", {
  identify: (self) => ({ Id: self.columnId }),
  properties: {
    Id: (self) => self.columnId,
    Index: (self, call) => columnIndex(self, call),
    Name: [
      (self, call) => tableOf(self, call).columns[columnIndex(self, call)]!.name,
      (self, value, call) => call.session.edit("rename column", () => renameTableColumn(call.session.book, tableOf(self, call), columnIndex(self, call), text(value))),
    ],
    Values: [
      (self, call) => valuesOf(call.session.book.sheet(tableOf(self, call).sheetId), cells(self, call, "all")),
      (self, value, call) => {
        const box = cells(self, call, "all");
        const { book } = call.session;
        call.session.edit("values", () => writeContents(book, book.sheet(tableOf(self, call).sheetId), box, matrixFor(value, box)));
      },
    ],
  },
  objects: { Filter: (self) => columnFilterHandle(self) },
  methods: {
    GetRange: range("all"),
    GetHeaderRowRange: range("header"),
    GetDataBodyRange: range("body"),
    GetTotalRowRange: range("totals"),
    Delete: (self, _args, call) => {
      call.session.edit("delete column", () => deleteTableColumn(call.session.book, tableOf(self, call), columnIndex(self, call)));
      return null;
    },
  },
});

function add(self: TableRef, [index, values, name]: readonly unknown[], call: Call): Handle {
  const table = tableOf(self, call);
  const at = index === null || index === undefined || index === -1 ? undefined : integer(index);
  const box = { row: 0, column: 0, rows: table.box.rows, columns: 1 };
  const inputs: readonly (readonly CellInput[])[] | undefined = values === null || values === undefined ? undefined : matrixFor(values, box);
  requireFormulas(inputs ?? []);
  const place = call.session.edit("add column", () => addTableColumn(call.session.book, table, at, inputs, optionalText(name)));
  return handle(self, tableOf(self, call).columns[place]!.id);
}

const columnsClass = wireClass<TableRef>("TableColumnCollection", {
  properties: { Count: (self, call) => tableOf(self, call).columns.length },
  items: (self, call) => tableOf(self, call).columns.map((column) => handle(self, column.id)),
  item: (self, key, call) => orFail(find(self, key, call)),
  methods: {
    Add: add,
    GetCount: (self, _args, call) => tableOf(self, call).columns.length,
    GetItemAt: (self, [index], call) => {
      const column = tableOf(self, call).columns[integer(index)];
      if (!column) throw new ExcelError("ItemNotFound");
      return handle(self, column.id);
    },
    GetItemOrNullObject: (self, [key], call) => find(self, key, call),
  },
});
