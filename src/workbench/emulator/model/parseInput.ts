import { CellError, type ErrorCode, type Scalar } from "./values";

/** What typed text becomes. `numberFormat` is what Excel gives a cell whose format was General. */
export interface ParsedInput {
  readonly value: Scalar;
  readonly formula?: string;
  readonly numberFormat?: string;
  /** The text began with an apostrophe, which is not part of the value. */
  readonly quoted?: boolean;
}

const ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * What Excel makes of text that is typed into a cell, or written to `values` or `formulas`: formulas, numbers, dates, percents,
 * booleans, errors, text. In a cell of format `@` everything stays text. `year` is the year of dates that name none.
 */
export function parseInput(text: string, cellFormat: string, year: number): ParsedInput {
  if (text === "") return { value: null };
  if (cellFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const trimmed = text.trim();
  if (isPlainText(trimmed)) return { value: text };
  if (/^[+-][A-Za-z($'"]/.test(trimmed)) return { value: null, formula: `=${trimmed}` };
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERRORS.has(upper)) return { value: new CellError(upper as ErrorCode) };
  return parseNumber(trimmed) ?? parseDate(trimmed, year) ?? { value: text };
}

/** Rules out by its first letters what cannot be a number, a date, a boolean or an error: most texts of most lists. */
function isPlainText(trimmed: string): boolean {
  const first = trimmed.charCodeAt(0);
  if (first > 0x7f) return !"¥￥€£".includes(trimmed[0]!);
  const isLetter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  if (!isLetter) return false;
  const start = trimmed.slice(0, 3).toLowerCase();
  return start !== "tru" && start !== "fal" && !MONTHS.includes(start);
}

function parseNumber(text: string): ParsedInput | undefined {
  const match = /^(\(?)([+-]?)\s*([$¥￥€£]?)\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?)(e[+-]?\d{1,4})?\s*(%?)(\)?)$/i.exec(text);
  if (!match || !/\d/.test(match[5]!)) return undefined;
  const [, open, sign1, currency, sign2, digits, exponent, percent, close] = match;
  if ((open !== "") !== (close !== "") || (sign1 && sign2)) return undefined;
  let value = Number(fifteenDigits(digits!.replaceAll(",", "")) + (exponent ?? ""));
  if (!Number.isFinite(value)) return undefined;
  if (sign1 === "-" || sign2 === "-" || open) value = -value;
  if (percent) return { value: value / 100, numberFormat: digits!.includes(".") ? "0.00%" : "0%" };
  if (currency) return { value, numberFormat: `${currency}#,##0${digits!.includes(".") ? ".00" : ""}` };
  if (exponent) return { value, numberFormat: "0.00E+00" };
  if (digits!.includes(",")) return { value, numberFormat: digits!.includes(".") ? "#,##0.00" : "#,##0" };
  return { value: Object.is(value, -0) ? 0 : value };
}

/** Excel keeps fifteen digits: the others become zeros before, and vanish after the point. */
function fifteenDigits(digits: string): string {
  let kept = 0;
  let started = false;
  let afterPoint = false;
  let result = "";
  for (const sign of digits) {
    if (sign === ".") {
      afterPoint = true;
      result += sign;
      continue;
    }
    started ||= sign !== "0";
    if (started) kept++;
    if (kept <= 15) result += sign;
    else if (!afterPoint) result += "0";
  }
  return result;
}

function parseDate(text: string, thisYear: number): ParsedInput | undefined {
  const [, dateText, timeText] = /^(.*?)(?:\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?))?$/i.exec(text)!;
  const time = timeText ? parseTime(timeText) : 0;
  if (time === undefined) return undefined;
  const date = parseDay(dateText!, thisYear);
  if (date) {
    return timeText ? { value: (date.value as number) + time, numberFormat: "yyyy/m/d h:mm" } : date;
  }
  const alone = parseTime(text);
  if (alone === undefined) return undefined;
  return { value: alone, numberFormat: /\d:\d+:\d/.test(text) ? "h:mm:ss" : "h:mm" };
}

function parseDay(text: string, thisYear: number): ParsedInput | undefined {
  const numeric = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (numeric) return day(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]), "yyyy/m/d");
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (chinese) {
    const format = chinese[1] ? (chinese[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"') : 'm"月"d"日"';
    return day(chinese[1] ? Number(chinese[1]) : thisYear, Number(chinese[2]), Number(chinese[3] ?? 1), format);
  }
  const monthFirst = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (monthFirst) return day(fullYear(monthFirst[4]!), Number(monthFirst[1]), Number(monthFirst[3]), "m/d/yyyy");
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearMonth) return day(Number(yearMonth[1]), Number(yearMonth[2]), 1, "mmm-yy");
  const monthDay = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (monthDay) return day(thisYear, Number(monthDay[1]), Number(monthDay[2]), "d-mmm");
  return parseNamedMonth(text, thisYear);
}

function parseNamedMonth(text: string, thisYear: number): ParsedInput | undefined {
  const before = /^([A-Za-z]{3,9})[-/ ]?(\d{1,4})$/.exec(text);
  if (before) {
    const month = monthNumber(before[1]!);
    const number = Number(before[2]);
    if (month === undefined || before[2]!.length === 3) return undefined;
    if (before[2]!.length === 4) return day(number, month, 1, "mmm-yy");
    return day(thisYear, month, number, "d-mmm") ?? day(fullYear(before[2]!), month, 1, "mmm-yy");
  }
  const after = /^(\d{1,2})[-/ ]?([A-Za-z]{3,9})(?:[-/ ,]+(\d{4}|\d{2}))?$/.exec(text);
  if (!after) return undefined;
  const month = monthNumber(after[2]!);
  if (month === undefined) return undefined;
  return after[3] ? day(fullYear(after[3]), month, Number(after[1]), "d-mmm-yy") : day(thisYear, month, Number(after[1]), "d-mmm");
}

function monthNumber(name: string): number | undefined {
  const full = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
  const wanted = name.toLowerCase();
  const at = MONTHS.findIndex((short, index) => wanted === short || wanted === full[index]);
  return at < 0 ? undefined : at + 1;
}

const fullYear = (text: string): number => (text.length === 4 ? Number(text) : Number(text) < 30 ? 2000 + Number(text) : 1900 + Number(text));

function day(year: number, month: number, dayOfMonth: number, numberFormat: string): ParsedInput | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  const milliseconds = Date.UTC(year, month - 1, dayOfMonth);
  if (new Date(milliseconds).getUTCDate() !== dayOfMonth) return undefined;
  return { value: dateSerial(milliseconds), numberFormat };
}

/** Excel's serial number of a moment (milliseconds since 1970, UTC), with its 29 February 1900 that never was. */
export function dateSerial(milliseconds: number): number {
  const serial = milliseconds / 86_400_000 + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

function parseTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text.trim());
  if (!match) return undefined;
  let hours = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half && (hours < 1 || hours > 12)) return undefined;
  if (half) hours = (hours % 12) + (half === "p" ? 12 : 0);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  return minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : undefined;
}
