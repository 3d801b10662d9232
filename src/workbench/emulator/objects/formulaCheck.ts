import { isFormulaWellFormed } from "../calc/formulaParser";
import { ExcelError } from "../model/excelError";
import { parseInput } from "../model/parseInput";
import type { Sheet } from "../model/sheet";
import type { Box } from "../model/values";
import { writeInputs, type CellInput } from "../model/writing";
import type { Workbook } from "../model/workbook";

/** Throws `InvalidArgument` when Excel could not read one of the formulas that these inputs become; `formatAt` is the number format of their cells. */
export function requireFormulas(inputs: readonly (readonly CellInput[])[], formatAt: (row: number, column: number) => string = () => "General"): void {
  for (let row = 0; row < inputs.length; row++) {
    const line = inputs[row]!;
    for (let column = 0; column < line.length; column++) {
      const input = line[column];
      if (typeof input !== "string" || isWord(input.charCodeAt(0)) || !/^\s*[=+-]/.test(input)) continue;
      const { formula } = parseInput(input, formatAt(row, column), 2000);
      if (formula !== undefined && !isFormulaWellFormed(formula)) throw new ExcelError("InvalidArgument");
    }
  }
}

/** Letters, digits and common ideographs: what most texts of most lists begin with, and no formula. */
function isWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/**
 * Writes what came over the wire into a box, one value a cell. Throws `InvalidArgument` when a formula among them is badly written;
 * nothing is written then. (At the keyboard Excel asks instead.)
 */
export function writeContents(book: Workbook, sheet: Sheet, box: Box, inputs: readonly (readonly CellInput[])[]): void {
  requireFormulas(inputs, (row, column) => book.styles.get(sheet.styleNumber(box.row + row, box.column + column)).numberFormat);
  writeInputs(book, sheet, box, inputs);
}
