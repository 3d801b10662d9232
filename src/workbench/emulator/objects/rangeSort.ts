import { sortCells, type SortKey } from "../model/sorting";
import { tableBody } from "../model/tables";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { ExcelError } from "../model/excelError";
import { flag, integer, oneOf, option, record } from "./arguments";
import { sheetOf } from "./range";
import type { RangeRef } from "./rangeRef";
import { tableOf, type TableRef } from "./table";

export const rangeSortHandle = (range: RangeRef): Handle => new Handle(rangeSortClass, range) as Handle;
export const tableSortHandle = (tableId: string): Handle => new Handle(tableSortClass, { tableId }) as Handle;

function keysFrom(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw new ExcelError("InvalidArgument");
  return fields.map((field) => {
    const options = record(field);
    return { key: integer(option(options, "key")), ascending: flag(option(options, "ascending"), true) };
  });
}

const rangeSortClass = wireClass<RangeRef>("RangeSort", {
  methods: {
    Apply: (range, [fields, matchCase, hasHeaders, orientation], call) => {
      const byColumns = oneOf(orientation, ["Rows", "Columns"] as const, "Rows") === "Columns";
      const options = { hasHeaders: flag(hasHeaders, false), byColumns, matchCase: flag(matchCase, false) };
      call.session.edit("sort", () => sortCells(call.session.book, sheetOf(range, call), range.box, keysFrom(fields), options));
      return null;
    },
  },
});

function sortTable(self: TableRef, fields: unknown, matchCase: unknown, call: Call): null {
  const table = tableOf(self, call);
  const { book } = call.session;
  const options = { hasHeaders: false, byColumns: false, matchCase: flag(matchCase, false) };
  call.session.edit("sort", () => sortCells(book, book.sheet(table.sheetId), tableBody(table), keysFrom(fields), options));
  return null;
}

const tableSortClass = wireClass<TableRef>("TableSort", {
  properties: { MatchCase: () => false, Method: () => "PinYin", Fields: () => [] },
  methods: {
    Apply: (self, [fields, matchCase], call) => sortTable(self, fields, matchCase, call),
    Clear: () => null,
    Reapply: () => null,
  },
});
