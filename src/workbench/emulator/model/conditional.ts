import { BoxIndex } from "../calc/boxIndex";
import { translateFormula } from "../calc/formulaText";
import type { ConditionalFormatRecord, ConditionalLook, Sheet } from "./sheet";
import type { CellStyle } from "./style";
import { CellError, type Scalar } from "./values";
import type { Workbook } from "./workbook";

/**
 * How a cell looks once conditional formats are laid over its style: of two formats that say something about one thing the upper one holds.
 * Formulas, comparisons, texts, blanks and errors are looked at; scales, bars, icons, ranks and duplicates leave cells as they are.
 */
export function shownStyle(book: Workbook, sheet: Sheet, row: number, column: number, style: CellStyle): CellStyle {
  const { conditionalFormats } = sheet.meta;
  if (conditionalFormats.length === 0) return style;
  const found: { readonly record: ConditionalFormatRecord; readonly rank: number }[] = [];
  indexOf(conditionalFormats).query({ row, column, rows: 1, columns: 1 }, (item) => found.push(item));
  if (found.length === 0) return style;
  let look: ConditionalLook = {};
  for (const { record } of found.sort((a, b) => a.rank - b.rank)) {
    if (!holds(book, sheet, record, row, column)) continue;
    look = { ...record.format, ...look };
    if (record.stopIfTrue) break;
  }
  return { ...style, ...look, borders: { ...style.borders, ...look.borders } };
}

type Index = BoxIndex<{ readonly record: ConditionalFormatRecord; readonly rank: number }>;

/** Formats by their boxes: a hundred thousand marked cells are a hundred thousand boxes, and each cell that is drawn asks. */
const indexes = new WeakMap<readonly ConditionalFormatRecord[], Index>();

function indexOf(records: readonly ConditionalFormatRecord[]): Index {
  let index = indexes.get(records);
  if (!index) {
    index = new BoxIndex();
    for (const [rank, record] of records.entries()) {
      const item = { record, rank };
      for (const box of record.boxes) index.add(box, item);
    }
    indexes.set(records, index);
  }
  return index;
}

function holds(book: Workbook, sheet: Sheet, { type, rule, boxes }: ConditionalFormatRecord, row: number, column: number): boolean {
  const evaluate = (formula: unknown): Scalar =>
    typeof formula === "string" ? (book.calculation?.evaluate(translateFormula(formula, boxes[0]!, { row, column }), sheet.id, row, column) ?? null) : null;
  const value = sheet.value(row, column);
  switch (type) {
    case "Custom":
      return isTrue(evaluate(rule["formula"]));
    case "CellValue": {
      const settings = settingsOf(rule);
      const limits = [settings["formula1"], settings["formula2"]].map((limit) => (typeof limit === "string" && !limit.startsWith("=") ? evaluate(`=${limit}`) : evaluate(limit)));
      return value !== null && compares(value, limits, String(settings["operator"]));
    }
    case "ContainsText": {
      const { operator, text } = settingsOf(rule);
      return matches(String(value ?? "").toLowerCase(), String(text ?? "").toLowerCase(), String(operator));
    }
    case "PresetCriteria":
      return meets(value, String(settingsOf(rule)["criterion"]));
    default:
      return false;
  }
}

/** A rule as the API sets it (one object) and as a file brings it. */
function settingsOf(rule: ConditionalFormatRecord["rule"]): Readonly<Record<string, unknown>> {
  return (rule["rule"] ?? rule) as Readonly<Record<string, unknown>>;
}

const isTrue = (answer: Scalar): boolean => answer === true || (typeof answer === "number" && answer !== 0);

/** Texts are compared without case; numbers come before texts, as in Excel. */
function order(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return String(a).toLowerCase().localeCompare(String(b).toLowerCase());
}

function compares(value: Scalar, [first = null, second = null]: readonly Scalar[], operator: string): boolean {
  if (value instanceof CellError) return false;
  const low = order(value, first);
  switch (operator.toLowerCase()) {
    case "between":
      return low >= 0 && order(value, second) <= 0;
    case "notbetween":
      return low < 0 || order(value, second) > 0;
    case "equalto":
      return low === 0;
    case "notequalto":
      return low !== 0;
    case "greaterthan":
      return low > 0;
    case "lessthan":
      return low < 0;
    case "greaterthanorequal":
      return low >= 0;
    case "lessthanorequal":
      return low <= 0;
    default:
      return false;
  }
}

function matches(text: string, part: string, operator: string): boolean {
  switch (operator.toLowerCase()) {
    case "contains":
      return text.includes(part);
    case "notcontains":
      return !text.includes(part);
    case "beginswith":
      return text.startsWith(part);
    case "endswith":
      return text.endsWith(part);
    default:
      return false;
  }
}

function meets(value: Scalar, criterion: string): boolean {
  const isBlank = value === null || (typeof value === "string" && value.trim() === "");
  switch (criterion) {
    case "Blanks":
      return isBlank;
    case "NonBlanks":
      return !isBlank;
    case "Errors":
      return value instanceof CellError;
    case "NonErrors":
      return !(value instanceof CellError);
    default:
      return false;
  }
}
