import { intersection } from "./boxes";
import type { Sheet } from "./sheet";
import { CellError, type Box, type Scalar } from "./values";

export type SpecialKind =
  | "ConditionalFormats" | "DataValidations" | "Blanks" | "Constants" | "Formulas" | "SameConditionalFormat" | "SameDataValidation" | "Visible";

/** Which kinds of values count: Excel's name lists them (`ErrorsText`), `All` is every kind. */
export type ValueKind = string;

/** Home → Find → Go To Special: the cells of this kind within a box, as few boxes as runs of rows allow; none is an empty list. */
export function specialCells(sheet: Sheet, within: Box, kind: SpecialKind, valueKind: ValueKind): Box[] {
  if (kind === "ConditionalFormats" || kind === "SameConditionalFormat") {
    return sheet.meta.conditionalFormats.flatMap((item) => item.boxes).flatMap((box) => intersection(box, within) ?? []);
  }
  if (kind === "DataValidations" || kind === "SameDataValidation") {
    return sheet.meta.validations.flatMap((item) => item.boxes).flatMap((box) => intersection(box, within) ?? []);
  }
  if (kind === "Visible") return visibleCells(sheet, within);
  const used = sheet.usedBox(kind !== "Blanks", within);
  if (!used) return [];
  return runs(used, (row, column) => {
    const value = sheet.value(row, column);
    const hasFormula = sheet.formula(row, column) !== undefined;
    if (kind === "Blanks") return value === null && !hasFormula;
    return hasFormula === (kind === "Formulas") && value !== null && isOfKind(value, valueKind);
  });
}

function isOfKind(value: Scalar, valueKind: ValueKind): boolean {
  if (valueKind === "All") return true;
  if (value instanceof CellError) return valueKind.includes("Errors");
  if (typeof value === "boolean") return valueKind.includes("Logical");
  return typeof value === "number" ? valueKind.includes("Number") : valueKind.includes("Text");
}

/** Cells in rows and columns that are shown, as blocks. */
function visibleCells(sheet: Sheet, within: Box): Box[] {
  const rows = spans(within.row, within.rows, (row) => !sheet.isRowHidden(row));
  const columns = spans(within.column, within.columns, (column) => !sheet.meta.hiddenColumns.has(column));
  return rows.flatMap(([row, rowCount]) => columns.map(([column, columnCount]) => ({ row, column, rows: rowCount, columns: columnCount })));
}

function spans(first: number, count: number, isIn: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let index = first; index <= first + count; index++) {
    const inside = index < first + count && isIn(index);
    if (inside && start < 0) start = index;
    if (!inside && start >= 0) {
      found.push([start, index - start]);
      start = -1;
    }
  }
  return found;
}

/** Runs down each column; equal runs of neighbouring columns are joined. */
function runs(box: Box, isIn: (row: number, column: number) => boolean): Box[] {
  const found: Box[] = [];
  let before: Box[] = [];
  for (let column = box.column; column < box.column + box.columns; column++) {
    const here: Box[] = spans(box.row, box.rows, (row) => isIn(row, column)).map(([row, rows]) => ({ row, rows, column, columns: 1 }));
    const joined = here.map((run) => {
      const twin = before.find((other) => other.row === run.row && other.rows === run.rows);
      return twin ? { ...twin, columns: twin.columns + 1 } : run;
    });
    found.push(...before.filter((other) => !joined.some((run) => run.row === other.row && run.rows === other.rows && run.column === other.column)));
    before = joined;
  }
  return [...found, ...before];
}
