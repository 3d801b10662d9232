import { WHOLE_SHEET } from "./address";
import { copiedCharts } from "./charts";
import type { Sheet } from "./sheet";
import { addSheet } from "./sheetOps";
import type { Workbook } from "./workbook";

/** Copies a sheet with cells, formats and tables (under new names) to a place among the tabs. Cannot be undone. */
export function copySheet(book: Workbook, source: Sheet, position: number): Sheet {
  const copy = addSheet(book, copyName(book, source.name), position);
  const used = source.usedBox(false, WHOLE_SHEET);
  if (used) {
    const values = source.values.read(used).map((line) => line.map((value) => value ?? null));
    book.put(copy, used, { values, formulas: source.formulas.read(used), styles: source.styles.read(used) });
  }
  book.patchSheet(copy, { ...source.meta, name: copy.name, charts: copiedCharts(book, source.meta, copy.name) });
  const tables = book.meta.tables.filter((table) => table.sheetId === source.id);
  for (const table of tables) {
    const id = String(book.nextId());
    book.patch({ tables: [...book.meta.tables, { ...table, id, name: `${table.name}${id}`, sheetId: copy.id }] });
  }
  book.calculation?.definitionsChanged();
  book.clearUndo();
  return copy;
}

function copyName(book: Workbook, name: string): string {
  let number = 2;
  const named = (): string => `${name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (book.sheetByName(named())) number++;
  return named();
}
