import { bounding } from "../model/boxes";
import { displayText } from "../model/display";
import { ExcelError } from "../model/excelError";
import type { Sheet } from "../model/sheet";
import { WHOLE_SHEET } from "../model/address";
import { CellError, type Box } from "../model/values";
import { specialCells, type SpecialKind, type ValueKind } from "../model/specialCells";
import { writeInputs } from "../model/writing";
import type { Call, Handle } from "../protocol/registry";
import { flag, oneOf, option, record, text } from "./arguments";
import { rangeHandle, sheetOf } from "./range";
import { rangeAreasHandle } from "./rangeAreas";
import type { RangeRef } from "./rangeRef";
import type { SheetRef } from "./worksheet";

type Runner<T> = (self: T, args: readonly unknown[], call: Call) => unknown;

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells of a sheet whose shown text or formula holds (or is) the wanted text, row by row. */
function matches(sheet: Sheet, within: Box, wanted: string, options: Readonly<Record<string, unknown>>, call: Call): Cell[] {
  if (wanted === "") throw new ExcelError("InvalidArgument");
  const complete = flag(option(options, "completeMatch"), false);
  const matchCase = flag(option(options, "matchCase"), false);
  const fold = (content: string): string => (matchCase ? content : content.toLowerCase());
  const needle = fold(wanted);
  const found: Cell[] = [];
  sheet.values.forEach(within, (row, column, value) => {
    const shown = displayText(value, call.session.book.styles.get(sheet.styleNumber(row, column)).numberFormat, call.session.host.locale);
    const formula = sheet.formula(row, column);
    const texts = [shown, ...(formula === undefined ? [] : [formula]), ...(value instanceof CellError ? [] : [String(value)])].map(fold);
    if (texts.some((content) => (complete ? content === needle : content.includes(needle)))) found.push({ row, column });
  });
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

function findFirst(range: RangeRef, [wanted, criteria]: readonly unknown[], call: Call): Handle | null {
  const options = record(criteria);
  const backwards = oneOf(option(options, "searchDirection"), ["Forward", "Backwards"] as const, "Forward") === "Backwards";
  const found = matches(sheetOf(range, call), range.box, text(wanted), options, call);
  const cell = backwards ? found[found.length - 1] : found[0];
  return cell ? rangeHandle(call.session, range.sheetId, { ...cell, rows: 1, columns: 1 }) : null;
}

function findAll(self: SheetRef, [wanted, criteria]: readonly unknown[], call: Call): Handle | null {
  const found = matches(call.session.book.sheet(self.sheetId), WHOLE_SHEET, text(wanted), record(criteria), call);
  if (found.length === 0) return null;
  return rangeAreasHandle(call.session, self.sheetId, joinCells(found));
}

/** Cells below one another become one box. */
function joinCells(cells: readonly Cell[]): Box[] {
  const boxes: Box[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = boxes[boxes.length - 1];
    const own: Box = { ...cell, rows: 1, columns: 1 };
    if (last && last.column === cell.column && last.row + last.rows === cell.row) boxes[boxes.length - 1] = bounding(last, own);
    else boxes.push(own);
  }
  return boxes;
}

/** Replaces in typed cells and formulas; answers how many replacements were made. */
function replaceAll(sheet: Sheet, within: Box, [wanted, replacement, criteria]: readonly unknown[], call: Call): number {
  const options = record(criteria);
  const matchCase = flag(option(options, "matchCase"), false);
  const complete = flag(option(options, "completeMatch"), false);
  const escaped = text(wanted).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(complete ? `^${escaped}$` : escaped, matchCase ? "g" : "gi");
  let count = 0;
  call.session.edit("replace", () => {
    for (const { row, column } of matches(sheet, within, text(wanted), options, call)) {
      const value = sheet.value(row, column);
      const content = sheet.formula(row, column) ?? (value instanceof CellError || value === null ? "" : String(value));
      let here = 0;
      const changed = content.replace(pattern, () => {
        here++;
        return text(replacement);
      });
      if (here === 0) continue;
      count += here;
      writeInputs(call.session.book, sheet, { row, column, rows: 1, columns: 1 }, [[changed]]);
    }
  });
  return count;
}

const KINDS = ["ConditionalFormats", "DataValidations", "Blanks", "Constants", "Formulas", "SameConditionalFormat", "SameDataValidation", "Visible"] as const;
const VALUE_KINDS = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText",
  "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const;

function special(range: RangeRef, [kind, valueKind]: readonly unknown[], call: Call): Handle | null {
  const sheet = sheetOf(range, call);
  const boxes = range.boxes.flatMap((box) => specialCells(sheet, box, oneOf<SpecialKind>(kind, KINDS), oneOf<ValueKind>(valueKind, VALUE_KINDS, "All")));
  return boxes.length === 0 ? null : rangeAreasHandle(call.session, range.sheetId, boxes);
}

const orFail = (handle: Handle | null): Handle => {
  if (!handle) throw new ExcelError("ItemNotFound");
  return handle;
};

/** Searching methods of Range. */
export const rangeSearch: Readonly<Record<string, Runner<RangeRef>>> = {
  Find: (range, args, call) => orFail(findFirst(range, args, call)),
  FindOrNullObject: findFirst,
  ReplaceAll: (range, args, call) => replaceAll(sheetOf(range, call), range.box, args, call),
  GetSpecialCells: (range, args, call) => orFail(special(range, args, call)),
  GetSpecialCellsOrNullObject: special,
};

/** Searching methods of Worksheet. */
export const sheetSearch: Readonly<Record<string, Runner<SheetRef>>> = {
  FindAll: (self, args, call) => orFail(findAll(self, args, call)),
  FindAllOrNullObject: findAll,
  ReplaceAll: (self, args, call) => replaceAll(call.session.book.sheet(self.sheetId), WHOLE_SHEET, args, call),
};
