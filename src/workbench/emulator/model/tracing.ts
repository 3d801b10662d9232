import { intersection } from "./boxes";
import { WHOLE_SHEET } from "./address";
import type { Box } from "./values";
import type { Workbook } from "./workbook";

/** Cells of one sheet. */
export interface SheetBox {
  readonly sheetId: string;
  readonly box: Box;
}

/** What the formulas in these cells refer to. */
function directPrecedents(book: Workbook, { sheetId, box }: SheetBox): SheetBox[] {
  const found: SheetBox[] = [];
  book.sheet(sheetId).formulas.forEach(box, (row, column, formula) => found.push(...(book.calculation?.references(formula, sheetId, row, column) ?? [])));
  return found;
}

/** The cells whose formulas refer to these. Every formula of the workbook is looked at. */
function directDependents(book: Workbook, { sheetId, box }: SheetBox): SheetBox[] {
  const found: SheetBox[] = [];
  for (const sheet of book.sheets) {
    sheet.formulas.forEach(WHOLE_SHEET, (row, column, formula) => {
      const references = book.calculation?.references(formula, sheet.id, row, column) ?? [];
      if (references.some((area) => area.sheetId === sheetId && intersection(area.box, box))) found.push({ sheetId: sheet.id, box: { row, column, rows: 1, columns: 1 } });
    });
  }
  return found;
}

/** Precedents or dependents of some cells, each once; with `all`, those of what was found too. Sheets come in the order of their tabs. */
export function trace(book: Workbook, start: SheetBox, direction: "precedents" | "dependents", all: boolean): readonly SheetBox[] {
  const step = direction === "precedents" ? directPrecedents : directDependents;
  const found = new Map<string, SheetBox>();
  const waiting = [start];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const area of step(book, next)) {
      const key = `${area.sheetId}|${area.box.row},${area.box.column},${area.box.rows},${area.box.columns}`;
      if (found.has(key)) continue;
      found.set(key, area);
      if (all) waiting.push(area);
    }
  }
  const { order } = book.meta;
  return [...found.values()].sort((a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId) || a.box.column - b.box.column || a.box.row - b.box.row);
}
