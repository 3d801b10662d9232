import { parseArea } from "../app/cellAddress";
import { excelRun } from "./excelRun";

/** What a cell held before it was written to, as office.js gives it. */
export interface CellBefore {
  readonly formula: unknown;
  readonly value: unknown;
  readonly numberFormat: string;
}

/**
 * Gives cells back what they held. Few at a time: it happens only when somebody moved cells in the very moment in which we wrote.
 * Text goes back behind an apostrophe, or Excel would read it as if it were typed.
 */
export function putBack(cells: readonly { readonly address: string; readonly before: CellBefore }[]): Promise<void> {
  return excelRun(async (context) => {
    for (const { address, before } of cells) {
      const area = parseArea(address);
      if (!area) continue;
      const range = context.workbook.worksheets.getItem(area.sheet).getRangeByIndexes(area.row, area.column, 1, 1);
      const isFormula = typeof before.formula === "string" && before.formula.startsWith("=") && before.formula !== before.value;
      range.numberFormat = [[before.numberFormat]];
      if (isFormula) range.formulas = [[before.formula]];
      else range.values = [[typeof before.value === "string" && before.value !== "" && before.numberFormat !== "@" ? `'${before.value}` : before.value]];
    }
    await context.sync();
  });
}
