import type { FormulaCall } from "../api";
import { parseArea } from "../cellAddress";

/** The cell that shows an element of a call's answer; `row` and `column` count from 0. Undefined for a call without a cell. */
export function elementCell(
  call: FormulaCall,
  element: number,
): { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  const anchor = call.address === undefined ? undefined : parseArea(call.address);
  if (!anchor) return undefined;
  return {
    sheet: anchor.sheet,
    row: anchor.row + Math.floor(element / call.columns),
    column: anchor.column + (element % call.columns),
  };
}
