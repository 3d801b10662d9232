import { ExcelError } from "../model/excelError";
import type { Box } from "../model/values";

/** A range (one box) or several areas of one sheet. The boxes follow inserted and deleted rows while a page holds the object. */
export class RangeRef {
  constructor(readonly sheetId: string, public boxes: readonly Box[]) {}

  /** The only, or first, box. Throws `InvalidReference` when its cells were deleted. */
  get box(): Box {
    const box = this.boxes[0];
    if (!box) throw new ExcelError("InvalidReference");
    return box;
  }
}
