/** Reading a printed date back out of a code. What is read is a date that exists: month 13, 31 June and week 53 of a year with 52 are none. */
import { normalizeText } from "../text/normalizeText";
import { civilDay, dayNumber, daysInMonth, years, type CivilDate } from "./civil";
import { partWidth, type DateFormatPart, type DateToken } from "./dateFormat";
import { formatDate } from "./formatDate";

export interface FormattedDate {
  /** Characters of the code, in comparison form. */
  readonly length: number;
  /** As the format prints it. */
  readonly text: string;
  /** What it says: `2023-10-01`, `2023-10`, `2023 Q4`, `2023-W40`, `FY2024`, `08:30`; a year of two digits stays one. */
  readonly meaning: string;
  /** What each token says, as numbers. */
  readonly fields: DateFields;
}

export type DateFields = Readonly<Partial<Record<DateToken, number>>>;

/** Remembered up to this many different texts. */
const remembered = 10_000;

const limits: Readonly<Record<DateToken, readonly [number, number]>> = {
  yyyy: [years.least, years.most], GGGG: [years.least, years.most], FY: [years.least, years.most], yy: [0, 99], fy: [0, 99],
  MM: [1, 12], dd: [1, 31], HH: [0, 23], mm: [0, 59], ss: [0, 59], Q: [1, 4], ww: [1, 53],
};

/** The years in which a date with these fields can lie; weeks and fiscal years reach into their neighbours. */
const candidateYears = ({ yyyy, GGGG, FY, yy, fy }: DateFields): readonly number[] => {
  const centuries = (year: number): readonly number[] => [2000, 1900, 2100].map((century) => century + year);
  if (yyyy !== undefined) return [yyyy];
  if (GGGG !== undefined) return [GGGG, GGGG - 1, GGGG + 1];
  if (FY !== undefined) return [FY, FY - 1];
  if (yy !== undefined) return centuries(yy);
  if (fy !== undefined) return centuries(fy).flatMap((year) => [year, year - 1]);
  return Array.from({ length: 28 }, (_, i) => 2000 + i);
};

/** True when some day prints the text. */
const exists = (tokens: readonly DateFormatPart[], text: string, fields: DateFields, fiscalStart: number): boolean => {
  const time = { hour: fields.HH ?? 0, minute: fields.mm ?? 0, second: fields.ss ?? 0 };
  const prints = (date: CivilDate): boolean => date.year >= years.least && date.year <= years.most && formatDate(tokens, date, fiscalStart) === text;
  const { MM, dd } = fields;
  for (const year of candidateYears(fields)) {
    const first = MM ?? 1;
    const last = MM ?? 12;
    for (let month = first; month <= last; month++) {
      const days = daysInMonth(year, month);
      if (dd !== undefined) {
        if (dd <= days && prints({ year, month, day: dd, ...time })) return true;
        continue;
      }
      const start = dayNumber(year, month, 1);
      for (let day = 0; day < days; day++) if (prints({ ...civilDay(start + day), ...time })) return true;
    }
  }
  return false;
};

const two = (number: number | undefined): string | undefined => (number === undefined ? undefined : String(number).padStart(2, "0"));

const joined = (parts: readonly (string | undefined)[], between: string): string => parts.filter((part) => part !== undefined && part !== "").join(between);

const meaningOf = ({ yyyy, yy, MM, dd, HH, mm, ss, Q, GGGG, ww, FY, fy }: DateFields): string => {
  const year = yyyy === undefined ? two(yy) : String(yyyy);
  const fiscal = FY === undefined ? two(fy) : String(FY);
  return joined(
    [
      joined([year, two(MM), two(dd)], "-"),
      Q === undefined ? "" : `Q${Q}`,
      joined([GGGG === undefined ? "" : String(GGGG), ww === undefined ? "" : `W${two(ww)}`], "-"),
      fiscal === undefined ? "" : `FY${fiscal}`,
      joined([two(HH), two(mm), two(ss)], ":"),
    ],
    " ",
  );
};

/**
 * Makes ready to read dates of a format.
 *
 * @param fiscalStart the month in which the fiscal year begins.
 * @returns a function that reads at a place of a code in comparison form (where blanks of the format are not); undefined when no date
 * stands there.
 */
export const createDateReader = (tokens: readonly DateFormatPart[], fiscalStart = 1): ((code: string, at: number) => FormattedDate | undefined) => {
  const parts = tokens.map((part) => ({ part, form: part.kind === "literal" ? normalizeText(part.text) : "" }));
  const length = parts.reduce((sum, { part, form }) => sum + (part.kind === "literal" ? form.length : partWidth(part)), 0);
  const known = new Map<string, FormattedDate | undefined>();

  const read = (piece: string): FormattedDate | undefined => {
    const fields: Partial<Record<DateToken, number>> = {};
    let text = "";
    let at = 0;
    for (const { part, form } of parts) {
      if (part.kind === "literal") {
        if (!piece.startsWith(form, at)) return undefined;
        text += part.text;
        at += form.length;
        continue;
      }
      const digits = piece.slice(at, at + partWidth(part));
      const [least, most] = limits[part.token];
      const number = Number(digits);
      if (!/^\d+$/.test(digits) || number < least || number > most) return undefined;
      fields[part.token] = number;
      text += digits;
      at += digits.length;
    }
    return exists(tokens, text, fields, fiscalStart) ? { length, text, meaning: meaningOf(fields), fields } : undefined;
  };

  return (code, at) => {
    if (at + length > code.length) return undefined;
    const piece = code.slice(at, at + length);
    if (known.has(piece)) return known.get(piece);
    if (known.size >= remembered) known.clear();
    const found = read(piece);
    known.set(piece, found);
    return found;
  };
};

/** The date that a format printed at a place of a code in comparison form; for many codes, keep a `createDateReader`. */
export const readFormatted = (tokens: readonly DateFormatPart[], code: string, at: number, fiscalStart = 1): FormattedDate | undefined =>
  createDateReader(tokens, fiscalStart)(code, at);
