import { parseAddress } from "./address";
import { intersection } from "./boxes";
import { displayText } from "./display";
import type { Sheet, Validation } from "./sheet";
import type { Box, Scalar } from "./values";
import type { Workbook } from "./workbook";

/** Cells of a box whose content their data validation would refuse, one box each. Formulas as limits and custom rules always pass. */
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
  if (kind === "textLength") return within(String(value).length, rule);
  if (kind === "wholeNumber") return typeof value === "number" && Number.isInteger(value) && within(value, rule);
  if (kind === "decimal" || kind === "date" || kind === "time") return typeof value === "number" && within(value, rule);
  return true;
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

function within(value: number, rule: Readonly<Record<string, unknown>>): boolean {
  const first = Number(rule.formula1);
  const second = Number(rule.formula2);
  if (Number.isNaN(first)) return true;
  switch (String(rule.operator).toLowerCase()) {
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
