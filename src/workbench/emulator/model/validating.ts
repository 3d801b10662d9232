import { translateFormula } from "../calc/formulaText";
import { parseAddress } from "./address";
import { intersection } from "./boxes";
import { displayText } from "./display";
import { parseInput } from "./parseInput";
import type { Sheet, Validation } from "./sheet";
import type { Box, Scalar } from "./values";
import type { Workbook } from "./workbook";

/** Cells of a box whose content their data validation would refuse, one box each. */
export function findInvalid(book: Workbook, sheet: Sheet, within: Box): Box[] {
  const found: Box[] = [];
  for (const validation of sheet.meta.validations) {
    for (const box of validation.boxes) {
      const common = intersection(box, within);
      if (!common) continue;
      sheet.values.forEach(common, (row, column, value) => {
        if (!accepts(book, sheet, validation, row, column, value)) found.push({ row, column, rows: 1, columns: 1 });
      });
    }
  }
  return found;
}

function accepts(book: Workbook, sheet: Sheet, validation: Validation, row: number, column: number, value: Scalar): boolean {
  const [kind, body] = Object.entries(validation.rule)[0] ?? [];
  const rule = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === "list") {
    const text = displayText(value, book.styles.get(sheet.styleNumber(row, column)).numberFormat);
    return listItems(book, sheet, rule.source).includes(text);
  }
  const origin = validation.boxes[0]!;
  const evaluate = (formula: string): Scalar =>
    book.calculation?.evaluate(translateFormula(formula, origin, { row, column }), sheet.id, row, column) ?? null;
  if (kind === "custom") {
    const answer = typeof rule.formula === "string" ? evaluate(rule.formula) : true;
    return answer === true || (typeof answer === "number" && answer !== 0);
  }
  const limits = [rule.formula1, rule.formula2].map((limit) => limitOf(limit, evaluate, book));
  if (kind === "textLength") return within(String(value).length, limits, rule.operator);
  if (kind === "wholeNumber") return typeof value === "number" && Number.isInteger(value) && within(value, limits, rule.operator);
  if (kind === "decimal" || kind === "date" || kind === "time") return typeof value === "number" && within(value, limits, rule.operator);
  return true;
}

/** A limit as a number: it is given as one, as a date in words, or as a formula; NaN when there is none. */
function limitOf(limit: unknown, evaluate: (formula: string) => Scalar, book: Workbook): number {
  if (typeof limit !== "string") return typeof limit === "number" ? limit : NaN;
  const value = limit.startsWith("=") ? evaluate(limit) : parseInput(limit, "General", book.today().getUTCFullYear()).value;
  return typeof value === "number" ? value : NaN;
}

/** The texts a drop-down offers: a list with commas, or the cells a reference or name stands for. */
export function listItems(book: Workbook, sheet: Sheet, source: unknown): readonly string[] {
  if (typeof source !== "string") return [];
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const name = book.findName(source.slice(1), sheet.id);
  const parsed = parseAddress((name?.formula ?? source).replace(/^=/, ""));
  const from = parsed?.sheet === undefined ? sheet : book.sheetByName(parsed.sheet);
  const box = parsed?.boxes[0];
  if (!from || !box) return [];
  const items: string[] = [];
  from.values.forEach(box, (row, column, value) => items.push(displayText(value, book.styles.get(from.styleNumber(row, column)).numberFormat)));
  return items;
}

function within(value: number, [first = NaN, second = NaN]: readonly number[], operator: unknown): boolean {
  if (Number.isNaN(first)) return true;
  switch (String(operator).toLowerCase()) {
    case "between":
      return value >= first && value <= second;
    case "notbetween":
      return value < first || value > second;
    case "equalto":
      return value === first;
    case "notequalto":
      return value !== first;
    case "greaterthan":
      return value > first;
    case "lessthan":
      return value < first;
    case "greaterthanorequalto":
      return value >= first;
    case "lessthanorequalto":
      return value <= first;
    default:
      return true;
  }
}
