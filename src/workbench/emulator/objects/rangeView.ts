import { columnLetters } from "../model/address";
import type { Box } from "../model/values";
import { ExcelError } from "../model/excelError";
import { Handle, wireClass, type Call } from "../protocol/registry";
import { integer } from "./arguments";
import { rangeHandle, sheetOf } from "./range";
import { formulasOf, numberFormatsOf, textsOf, valuesOf, valueTypesOf } from "./rangeContent";
import type { RangeRef } from "./rangeRef";
import { writeInputs } from "../model/writing";
import { matrixFor } from "./arguments";

/** The visible cells of a range: rows and columns that are neither hidden nor filtered away. */
interface ViewRef {
  readonly range: RangeRef;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

export function rangeViewHandle(range: RangeRef, call: Call): Handle {
  const sheet = sheetOf(range, call);
  const used = sheet.usedBox(false, range.box) ?? { ...range.box, rows: 1, columns: 1 };
  const box: Box = range.box.rows * range.box.columns > 1_000_000 ? used : range.box;
  const rows = span(box.row, box.rows).filter((row) => !sheet.isRowHidden(row));
  const columns = span(box.column, box.columns).filter((column) => !sheet.meta.hiddenColumns.has(column));
  return new Handle(viewClass, { range, rows, columns, index: 0 }) as Handle;
}

const span = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

/** Applies a reader of boxes to every visible cell, runs of columns at a time. */
function visible(view: ViewRef, read: (box: Box) => unknown[][]): unknown[][] {
  const runs: Box[] = [];
  for (const column of view.columns) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.columns === column) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row: 0, rows: 1, column, columns: 1 });
  }
  return view.rows.map((row) => runs.flatMap((run) => read({ ...run, row })[0]!));
}

const formulas = (view: ViewRef, call: Call): unknown => visible(view, (box) => formulasOf(sheetOf(view.range, call), box));

function write(view: ViewRef, value: unknown, call: Call): void {
  const inputs = matrixFor(value, { row: 0, column: 0, rows: view.rows.length, columns: view.columns.length });
  const sheet = sheetOf(view.range, call);
  call.session.edit("values", () => {
    view.rows.forEach((row, r) =>
      view.columns.forEach((column, c) => writeInputs(call.session.book, sheet, { row, column, rows: 1, columns: 1 }, [[inputs[r]![c]]])));
  });
}

const viewClass = wireClass<ViewRef>("RangeView", {
  properties: {
    Values: [(view, call) => visible(view, (box) => valuesOf(sheetOf(view.range, call), box)), write],
    Formulas: [formulas, write],
    FormulasLocal: [formulas, write],
    FormulasR1C1: { get: formulas, set: write, quiet: true },
    Text: (view, call) => visible(view, (box) => textsOf(call.session.book, sheetOf(view.range, call), box, call.session.host.locale)),
    NumberFormat: (view, call) => visible(view, (box) => numberFormatsOf(call.session.book, sheetOf(view.range, call), box)),
    ValueTypes: (view, call) => visible(view, (box) => valueTypesOf(sheetOf(view.range, call), box)),
    RowCount: (view) => view.rows.length,
    ColumnCount: (view) => view.columns.length,
    CellAddresses: (view, call) =>
      view.rows.map((row) => view.columns.map((column) => `${sheetOf(view.range, call).name}!${columnLetters(column)}${row + 1}`)),
    Index: (view) => view.index,
  },
  objects: { Rows: (view) => new Handle(rowsClass, view) as Handle },
  methods: {
    GetRange: (view, _args, call) => {
      const row = view.rows[0];
      const column = view.columns[0];
      if (row === undefined || column === undefined) throw new ExcelError("ItemNotFound");
      const rows = view.rows[view.rows.length - 1]! - row + 1;
      const columns = view.columns[view.columns.length - 1]! - column + 1;
      return rangeHandle(call.session, view.range.sheetId, { row, column, rows, columns });
    },
  },
});

const rowView = (view: ViewRef, at: number): Handle => new Handle(viewClass, { ...view, rows: [view.rows[at]!], index: at }) as Handle;

const rowsClass = wireClass<ViewRef>("RangeViewCollection", {
  items: (view) => view.rows.map((_, at) => rowView(view, at)),
  methods: {
    GetCount: (view) => view.rows.length,
    GetItemAt: (view, [index]) => {
      const at = integer(index);
      if (at < 0 || at >= view.rows.length) throw new ExcelError("InvalidArgument");
      return rowView(view, at);
    },
  },
});
