import { isFormulaWellFormed } from "../calc/formulaParser";
import { ExcelError } from "../model/excelError";
import { parseInput } from "../model/parseInput";
import type { Sheet } from "../model/sheet";
import type { Box } from "../model/values";
import { writeInputs, type CellInput } from "../model/writing";
import type { Workbook } from "../model/workbook";

/** Throws `InvalidArgument` when Excel could not read one of the formulas that these inputs become; `formatAt` is the number format of their cells. */
export function requireFormulas(inputs: readonly (readonly CellInput[])[], formatAt: (row: number, column: number) => string = () => "General"): void {
  inputs.forEach((line, row) =>
    line.forEach((input, column) => {
      if (typeof input !== "string" || !/^\s*[=+-]/.test(input)) return;
      const { formula } = parseInput(input, formatAt(row, column), 2000);
      if (formula !== undefined && !isFormulaWellFormed(formula)) throw new ExcelError("InvalidArgument");
    }),
  );
}

/**
 * Writes what came over the wire into a box, one value a cell. Throws `InvalidArgument` when a formula among them is badly written;
 * nothing is written then. (At the keyboard Excel asks instead.)
 */
export function writeContents(book: Workbook, sheet: Sheet, box: Box, inputs: readonly (readonly CellInput[])[]): void {
  requireFormulas(inputs, (row, column) => book.styles.get(sheet.styleNumber(box.row + row, box.column + column)).numberFormat);
  writeInputs(book, sheet, box, inputs);
}
