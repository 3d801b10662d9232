import type { Sheet } from "../emulator/model/sheet";
import type { Box } from "../emulator/model/values";

/** What the status bar says of the selected cells. */
export interface Statistics {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Counts the filled cells of the boxes and adds up their numbers. */
export function statisticsOf(sheet: Sheet, boxes: readonly Box[]): Statistics {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const box of boxes) {
    sheet.values.forEach(box, (_row, _column, value) => {
      if (value === null || value === "") return;
      count++;
      if (typeof value === "number") {
        numbers++;
        sum += value;
      }
    });
  }
  return { count, numbers, sum };
}
