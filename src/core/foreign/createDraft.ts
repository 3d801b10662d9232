/** Puts a rule together piece by piece, and beside it what the other system prints first. */
import { formatDate, parseDateFormat, readDate, type DateToken } from "../dates";
import { parsePattern } from "../pattern/parsePattern";
import { isPrintable } from "../pattern/placeholder";
import { printPattern } from "../pattern/printPattern";
import { mostDigits, mostNumber } from "../segments/sequence/numerals";
import type { CopySegment, DateSegment, ResetPeriod, SegmentDefinition } from "../types";
import type { Conversion, ForeignNote, ForeignNoteKind } from "./conversion";

export interface SequenceDraft {
  readonly width: number;
  readonly start?: number;
  readonly step?: number;
  readonly limit?: number;
  readonly grow?: boolean;
  /** Left out: per all values that the rule prints. */
  readonly per?: readonly string[];
  readonly reset?: { readonly period: ResetPeriod; readonly fiscal?: number };
  readonly letters?: boolean;
  readonly warn?: number;
}

export interface Draft {
  literal(text: string): void;
  /** A part of today's date, or of the date in a column; false when it cannot be printed (a minute alone). Neighbours become one segment. */
  date(token: DateToken, from?: { readonly input?: string; readonly fiscal?: number }): boolean;
  /** The counter; false when there is one already or its numbers are too big. */
  sequence(sequence: SequenceDraft): boolean;
  random(count: number, alphabet: string): void;
  /** Characters of a column; false when no column can be called so. */
  copy(input: string, take?: Pick<CopySegment, "take" | "from" | "count" | "pad">): boolean;
  note(kind: ForeignNoteKind, params?: ForeignNote["params"]): void;
  /** Says that a text was left out; `at` is counted from 0. */
  leaveOut(text: string, at: number): void;
  readonly hasSequence: boolean;
  /** True when nothing is in it that could tell one code from another or from a mere text. */
  readonly isText: boolean;
  /** Undefined when it prints nothing. */
  finish(): Omit<Conversion, "system"> | undefined;
}

/** Zeros before a number that is wider than our numbers can be are text; this many of them at most. */
const mostZeros = 35;

const partsOf = (format: string): readonly string[] => {
  const parsed = parseDateFormat(format);
  return parsed.ok ? parsed.tokens.map((part) => (part.kind === "token" ? part.token : part.text)) : [];
};

/** The format with another token behind it; undefined when it would be read as something else: minutes as a month, two short years as a long one. */
const longerFormat = (format: string, token: DateToken): string | undefined =>
  partsOf(format + token).join(" ") === [...(format === "" ? [] : partsOf(format)), token].join(" ") ? format + token : undefined;

/** @param today the day whose date the example shows, `2026-01-31`. */
export const createDraft = (today: string): Draft => {
  const segments: SegmentDefinition[] = [];
  const notes: ForeignNote[] = [];
  const noted = new Set<string>();
  let example = "";
  const reading = readDate(today);
  const day = reading.kind === "date" ? reading.date : { year: 2026, month: 1, day: 31, hour: 0, minute: 0, second: 0 };

  const literal = (text: string): void => {
    if (text === "") return;
    const last = segments.at(-1);
    if (last?.kind === "literal") segments[segments.length - 1] = { kind: "literal", text: last.text + text };
    else segments.push({ kind: "literal", text });
    example += text;
  };
  const note = (kind: ForeignNoteKind, params: ForeignNote["params"] = {}): void => {
    const key = kind + JSON.stringify(params);
    if (!noted.has(key)) notes.push({ kind, params });
    noted.add(key);
  };
  const exampleOf = ({ input, fiscal }: DateSegment, token: DateToken): string => {
    const parsed = parseDateFormat(token);
    const printed = parsed.ok ? formatDate(parsed.tokens, day, fiscal) : token;
    return input === undefined ? printed : "?".repeat(printed.length);
  };

  return {
    literal,
    note,
    leaveOut: (text, at) => note("not-converted", { text, at: at + 1 }),
    date: (token, { input, fiscal } = {}) => {
      const last = segments.at(-1);
      const segment: DateSegment = { kind: "date", ...(input === undefined ? {} : { input }), format: token, ...(fiscal === undefined ? {} : { fiscal }) };
      const joined = last?.kind === "date" && last.input === input && last.fiscal === fiscal ? longerFormat(last.format, token) : undefined;
      if (joined !== undefined) segments[segments.length - 1] = { ...segment, format: joined };
      else if (longerFormat("", token) !== undefined) segments.push(segment);
      else return false;
      example += exampleOf(segment, token);
      return true;
    },
    sequence: ({ width: wanted, start = 1, step = 1, limit, grow = false, per, reset, letters = false, warn }) => {
      if (segments.some(({ kind }) => kind === "sequence") || start > mostNumber || step < 1 || step > mostNumber || wanted > mostDigits + mostZeros) return false;
      if (wanted > mostDigits) literal("0".repeat(wanted - mostDigits));
      const width = Math.min(mostDigits, Math.max(1, wanted, grow || letters ? 0 : String(start).length));
      const highest = letters ? 26 ** width - 1 : 10 ** width - 1;
      const last = limit === undefined || limit < start || (!grow && limit >= highest) || limit > mostNumber ? undefined : limit;
      segments.push({
        kind: "sequence", width, start, step,
        ...(per === undefined ? {} : { per }),
        ...(reset === undefined ? {} : { reset }),
        ...(grow ? { overflow: "grow" as const } : {}),
        ...(letters ? { alphabet: "letters" } : {}),
        ...(last === undefined ? {} : { limit: last }),
        ...(warn === undefined ? {} : { warn }),
      });
      example += letters ? "A".repeat(width) : String(start).padStart(width, "0");
      return true;
    },
    random: (count, alphabet) => {
      segments.push({ kind: "random", count, alphabet });
      example += "?".repeat(count);
    },
    copy: (input, take = { take: "all" }) => {
      if (!isPrintable(input)) return false;
      segments.push({ kind: "copy", input, ...take });
      example += "…";
      return true;
    },
    get hasSequence() {
      return segments.some(({ kind }) => kind === "sequence");
    },
    get isText() {
      return segments.every(({ kind }) => kind === "literal");
    },
    finish: () => {
      const printed = printPattern({ segments });
      const parsed = parsePattern(printed);
      if (!parsed.ok) return undefined;
      if (printed !== printed.trim()) note("blank-ends");
      return { pattern: printPattern(parsed.value), notes, example };
    },
  };
};
