import { parseAddress } from "../model/address";
import { ExcelError } from "../model/excelError";
import { clearTableFilters, reapplyTableFilters } from "../model/filtering";
import { convertToRange, deleteTable, renameTable, resizeTable, setTableRowsShown } from "../model/tableOps";
import { patchTable } from "../model/tableGrowth";
import { tableBody, tableHeader, type TableRecord } from "../model/tables";
import { Handle, wireClass, type Call, type WireProperty } from "../protocol/registry";
import { flag, text } from "./arguments";
import { rangeArgument, rangeHandle } from "./range";
import { tableColumnsHandle } from "./tableColumns";
import { tableRowsHandle } from "./tableRows";
import { tableSortHandle } from "./rangeSort";
import { tableAutoFilterHandle } from "./autoFilter";
import { worksheetHandle } from "./worksheet";

/** A table object keeps the table's id. */
export interface TableRef {
  readonly tableId: string;
}

export const tableHandle = (tableId: string): Handle => new Handle(tableClass, { tableId }) as Handle;

/** The record now. Throws `ItemNotFound` once the table is deleted. */
export const tableOf = (self: TableRef, call: Call): TableRecord => call.session.book.table(self.tableId);

const shown = (key: "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn" | "showFilterButton"): WireProperty<TableRef> => ({
  get: (self, call) => tableOf(self, call)[key],
  set: (self, value, call) => call.session.edit("table style", () => patchTable(call.session.book, self.tableId, { [key]: flag(value, true) })),
});

const part = (find: (table: TableRecord) => { row: number; column: number; rows: number; columns: number } | undefined) => (self: TableRef, _args: readonly unknown[], call: Call): Handle => {
  const table = tableOf(self, call);
  const box = find(table);
  if (!box) throw new ExcelError("ItemNotFound");
  return rangeHandle(call.session, table.sheetId, box);
};

const tableClass = wireClass<TableRef>("Table", {
  identify: (self) => ({ Id: self.tableId }),
  properties: {
    Id: (self) => self.tableId,
    LegacyId: (self) => self.tableId,
    Name: [
      (self, call) => tableOf(self, call).name,
      (self, value, call) => call.session.edit("rename table", () => renameTable(call.session.book, tableOf(self, call), text(value))),
    ],
    ShowHeaders: [
      (self, call) => tableOf(self, call).showHeaders,
      (self, value, call) => call.session.edit("table headers", () => setTableRowsShown(call.session.book, tableOf(self, call), { showHeaders: flag(value, true) })),
    ],
    ShowTotals: [
      (self, call) => tableOf(self, call).showTotals,
      (self, value, call) => call.session.edit("table totals", () => setTableRowsShown(call.session.book, tableOf(self, call), { showTotals: flag(value, true) })),
    ],
    Style: [
      (self, call) => tableOf(self, call).style,
      (self, value, call) => call.session.edit("table style", () => patchTable(call.session.book, self.tableId, { style: text(value) })),
    ],
    HighlightFirstColumn: shown("highlightFirstColumn"),
    HighlightLastColumn: shown("highlightLastColumn"),
    ShowBandedRows: shown("showBandedRows"),
    ShowBandedColumns: shown("showBandedColumns"),
    ShowFilterButton: shown("showFilterButton"),
  },
  objects: {
    Columns: (self) => tableColumnsHandle(self.tableId),
    Rows: (self) => tableRowsHandle(self.tableId),
    Sort: (self) => tableSortHandle(self.tableId),
    AutoFilter: (self) => tableAutoFilterHandle(self.tableId),
    Worksheet: (self, call) => worksheetHandle(call.session, tableOf(self, call).sheetId),
  },
  methods: {
    GetRange: part((table) => table.box),
    GetDataBodyRange: part((table) => tableBody(table)),
    GetHeaderRowRange: part(tableHeader),
    GetTotalRowRange: part((table) => (table.showTotals ? { ...table.box, row: table.box.row + table.box.rows - 1, rows: 1 } : undefined)),
    Delete: (self, _args, call) => {
      call.session.edit("delete table", () => deleteTable(call.session.book, tableOf(self, call)));
      return null;
    },
    ConvertToRange: (self, _args, call) => {
      const table = tableOf(self, call);
      call.session.edit("convert table", () => convertToRange(call.session.book, table));
      return rangeHandle(call.session, table.sheetId, table.box);
    },
    Resize: {
      run: (self, [where], call) => {
        const table = tableOf(self, call);
        const range = rangeArgument(where);
        const parsed = typeof where === "string" ? parseAddress(where) : undefined;
        const box = range?.box ?? parsed?.boxes[0];
        if (!box || (range && range.sheetId !== table.sheetId)) throw new ExcelError("InvalidArgument");
        call.session.edit("resize table", () => resizeTable(call.session.book, table, box));
        return null;
      },
    },
    ClearFilters: (self, _args, call) => {
      call.session.edit("clear filters", () => clearTableFilters(call.session.book, tableOf(self, call)));
      return null;
    },
    ReapplyFilters: (self, _args, call) => {
      call.session.edit("filter", () => reapplyTableFilters(call.session.book, tableOf(self, call)));
      return null;
    },
  },
});
