/**
 * Texts that Excel makes a date of, in Chinese and in English: `MAR-01`, `3-05`, `2024-3`, `1/2`. What is left is the day and a format that tells which
 * of year, month and day were typed. The forms are those of proofs/excelTyping.
 */
import { dateOfSerial } from "../../dates";
import type { RuleShape } from "../shape/ruleShape";

export interface TypedDate {
  readonly text: string;
  /** Zeros before figures that nobody is sure Excel reads as a date. */
  readonly doubtful: boolean;
}

/** What of a date is known; the year is undefined where only a day of any year was typed. */
export interface KnownDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const months = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];
/** Zeros make figures this wide at most. */
const widest = 4;

interface Figure {
  readonly text: string;
  readonly doubtful: boolean;
}

const figuresOf = (number: number): readonly Figure[] => {
  const bare = String(number);
  return Array.from({ length: widest - bare.length + 1 }, (_, zeros) => ({ text: bare.padStart(bare.length + zeros, "0"), doubtful: bare.length + zeros > 2 }));
};

const yearsOf = (year: number): readonly Figure[] => {
  const full = [{ text: String(year), doubtful: false }];
  return year >= 1930 && year < 2030 ? [...full, { text: String(year % 100).padStart(2, "0"), doubtful: false }] : full;
};

const namesOf = (month: number): readonly Figure[] => {
  const name = months[month - 1] ?? "";
  return [...new Set([name.slice(0, 3), name, ...(month === 9 ? ["SEPT"] : [])])].map((text) => ({ text, doubtful: false }));
};

function* joined(first: readonly Figure[], mark: string, second: readonly Figure[]): Generator<TypedDate> {
  for (const a of first) for (const b of second) yield { text: a.text + mark + b.text, doubtful: a.doubtful || b.doubtful };
}

const twice = (first: readonly Figure[], mark: string, second: readonly Figure[]): readonly Figure[] => [...joined(first, mark, second)];

/** What the format shows of a date. */
export interface Shows {
  readonly year: boolean;
  readonly day: boolean;
}

/** Everything that may have been typed for a date; texts of another width than the rule's are left out. */
export function* typedDates({ least, most, knows }: RuleShape, { year, month, day }: KnownDate, shows: Shows | undefined): Generator<TypedDate> {
  const marks = ["-", "/"].filter(knows);
  const fits = ({ text }: TypedDate): boolean => text.length >= least && text.length <= most;
  function* all(): Generator<TypedDate> {
    const [m, d, name] = [figuresOf(month), figuresOf(day), namesOf(month)];
    if (shows === undefined || (shows.day && !shows.year)) {
      for (const mark of marks) yield* joined(m, mark, d);
      for (const mark of ["", ...marks]) {
        yield* joined(name, mark, d);
        yield* joined(d, mark, name);
      }
    }
    if (year === undefined) return;
    const y = yearsOf(year);
    const full = y.slice(0, 1);
    if (day === 1 && (shows === undefined || (shows.year && !shows.day))) {
      for (const mark of marks) {
        yield* joined(full, mark, m);
        yield* joined(m, mark, y);
      }
      for (const mark of ["", ...marks]) yield* joined(name, mark, y);
    }
    if (shows !== undefined && !(shows.year && shows.day)) return;
    for (const mark of marks) {
      yield* joined(y, mark, twice(m, mark, d));
      yield* joined(m, mark, twice(d, mark, y));
      yield* joined(d, mark, twice(name, mark, y));
    }
    for (const mark of ["", ...marks]) yield* joined(twice(d, mark, name), mark, y);
  }
  for (const typed of all()) if (fits(typed)) yield typed;
}

/** What a date format shows; undefined for a format of no date. */
export const showsOf = (format: string): Shows | undefined => {
  const bare = format.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const [year, month, day] = [bare.includes("y") || bare.includes("e"), bare.includes("m"), bare.includes("d")];
  return month && (year || day) ? { year, day } : undefined;
};

/** The date of a cell's number. */
export const dateOfCell = (value: number): KnownDate | undefined => (Number.isInteger(value) ? dateOfSerial(value) : undefined);

/** A date as Excel shows it, in a list that came as text: `5-Mar`, `Mar-24`, `3月5日`, `2024年3月`. */
export const shownDate = (text: string): { readonly date: KnownDate; readonly shows: Shows } | undefined => {
  const monthCalled = (name: string): number => (name.length === 3 ? months.findIndex((each) => each.startsWith(name.toUpperCase())) + 1 : 0);
  const dayMonth = /^(\d{1,2})-([A-Za-z]{3})$/.exec(text);
  const month = monthCalled(dayMonth?.[2] ?? "");
  if (month > 0) return { date: { year: undefined, month, day: Number(dayMonth?.[1]) }, shows: { year: false, day: true } };
  const monthYear = /^([A-Za-z]{3})-(\d{2})$/.exec(text);
  const named = monthCalled(monthYear?.[1] ?? "");
  if (named > 0) {
    const short = Number(monthYear?.[2]);
    return { date: { year: short < 30 ? 2000 + short : 1900 + short, month: named, day: 1 }, shows: { year: true, day: false } };
  }
  const chineseDay = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chineseDay !== null) return { date: { year: undefined, month: Number(chineseDay[1]), day: Number(chineseDay[2]) }, shows: { year: false, day: true } };
  const chineseMonth = /^(\d{4})年(\d{1,2})月$/.exec(text);
  return chineseMonth === null ? undefined : { date: { year: Number(chineseMonth[1]), month: Number(chineseMonth[2]), day: 1 }, shows: { year: true, day: false } };
};
