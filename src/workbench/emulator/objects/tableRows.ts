import { ExcelError } from "../model/excelError";
import { addTableRows, deleteTableRows } from "../model/tableOps";
import { tableBody } from "../model/tables";
import type { Box } from "../model/values";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { integer, matrixFor } from "./arguments";
import { requireFormulas, writeContents } from "./formulaCheck";
import { rangeHandle } from "./range";
import { valuesOf } from "./rangeContent";
import { tableOf, type TableRef } from "./table";

/** A row of a table by its position: another row may come to stand there. */
interface RowRef extends TableRef {
  readonly index: number;
}

export const tableRowsHandle = (tableId: string): Handle => new Handle(rowsClass, { tableId }) as Handle;

const handle = (self: TableRef, index: number): Handle => new Handle(rowClass, { tableId: self.tableId, index }) as Handle;

const count = (self: TableRef, call: Call): number => tableBody(tableOf(self, call)).rows;

function cells(self: RowRef, call: Call): Box {
  const body = tableBody(tableOf(self, call));
  if (self.index < 0 || self.index >= body.rows) throw new ExcelError("ItemNotFound");
  return { ...body, row: body.row + self.index, rows: 1 };
}

const rowClass = wireClass<RowRef>("TableRow", {
  properties: {
    Index: (self) => self.index,
    Values: [
      (self, call) => valuesOf(call.session.book.sheet(tableOf(self, call).sheetId), cells(self, call)),
      (self, value, call) => {
        const box = cells(self, call);
        const { book } = call.session;
        call.session.edit("values", () => writeContents(book, book.sheet(tableOf(self, call).sheetId), box, matrixFor(value, box)));
      },
    ],
  },
  methods: {
    GetRange: (self, _args, call) => rangeHandle(call.session, tableOf(self, call).sheetId, cells(self, call)),
    Delete: (self, _args, call) => {
      call.session.edit("delete row", () => deleteTableRows(call.session.book, tableOf(self, call), self.index));
      return null;
    },
  },
});

function add(self: TableRef, [index, values]: readonly unknown[], call: Call): Handle {
  const table = tableOf(self, call);
  const columns = table.columns.length;
  const at = index === null || index === undefined || index === -1 ? undefined : integer(index);
  const isList = Array.isArray(values) && values.length > 0 && !Array.isArray(values[0]);
  const rows = values === null || values === undefined ? [new Array<null>(columns).fill(null)] : isList ? [values] : values;
  const inputs = matrixFor(rows, { row: 0, column: 0, rows: Array.isArray(rows) ? rows.length : 1, columns });
  requireFormulas(inputs);
  return handle(self, call.session.edit("add rows", () => addTableRows(call.session.book, table, at, inputs)));
}

const rowsClass = wireClass<TableRef>("TableRowCollection", {
  properties: { Count: count },
  items: (self, call) => Array.from({ length: count(self, call) }, (_, index) => handle(self, index)),
  methods: {
    Add: add,
    DeleteRowsAt: (self, [index, size], call) => {
      call.session.edit("delete rows", () => deleteTableRows(call.session.book, tableOf(self, call), integer(index), integer(size, 1)));
      return null;
    },
    DeleteRows: (self, [rows], call) => {
      const indexes = (Array.isArray(rows) ? rows : []).map((row) => (row instanceof Handle ? (row.self as RowRef).index : integer(row)));
      call.session.edit("delete rows", () => {
        for (const index of [...new Set(indexes)].sort((a, b) => b - a)) deleteTableRows(call.session.book, tableOf(self, call), index);
      });
      return null;
    },
    GetCount: (self, _args, call) => count(self, call),
    GetItemAt: (self, [index], call) => {
      const at = integer(index);
      if (at < 0 || at >= count(self, call)) throw new ExcelError("InvalidArgument");
      return handle(self, at);
    },
  },
});
