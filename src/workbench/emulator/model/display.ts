import { format, isDateFormat } from "numfmt";
import { CellError, type Scalar } from "./values";

/** The text that Excel shows for a value under a number format, in the language of `locale`. A column too narrow is not considered. */
export function displayText(value: Scalar, numberFormat: string, locale = "en-US"): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  try {
    return format(numberFormat, value, { locale, throws: false }) as string;
  } catch {
    // A format that nobody can read shows the bare value, as Excel does after loading such a file.
    return String(value);
  }
}

/** Whether a number under this format is shown as a date or a time. */
export function showsDate(numberFormat: string): boolean {
  try {
    return isDateFormat(numberFormat);
  } catch {
    return false;
  }
}
