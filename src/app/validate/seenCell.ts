import { cellText, type InputValue } from "../../core";
import type { SeenCell } from "../../core/validate/inspection";
import type { CellState } from "../repairPort";

/** A cell as it is judged: what says nothing more than the value is left out. */
export function seenCell({ value, isError, shown, format, formula }: CellState): SeenCell {
  const seen: InputValue = value === "" ? null : isError ? { error: String(value) } : value;
  return {
    value: seen,
    ...(seen === null || shown === cellText(seen) ? {} : { shown }),
    ...(format === "General" || format === "@" ? {} : { format }),
    ...(formula === "" ? {} : { formula }),
  };
}

/** True for two cells that would be judged alike. */
export function isSameCell(a: SeenCell, b: SeenCell): boolean {
  return sameValue(a.value, b.value) && a.shown === b.shown && a.format === b.format && a.formula === b.formula;
}

function sameValue(a: InputValue, b: InputValue): boolean {
  return typeof a === "object" && a !== null && typeof b === "object" && b !== null ? a.error === b.error : a === b;
}
