/** The period of a row's date as the counter's key has it, `2026`, `2026W05`, `FY2027`, so that a sequence begins anew with each. */
import { covers, parseDateFormat, periodOf, type CivilDate, type DateFormatPart } from "../../dates";
import { findingAt } from "../../result";
import type { DateSegment, SequenceReset } from "../../types";
import type { Environment, ValuePart } from "../contract";
import { createDateRenderer } from "./dateRenderer";

const exampleDate: CivilDate = { year: 2026, month: 1, day: 31, hour: 0, minute: 0, second: 0 };

/**
 * The part that renders a date as the text of its reset period. It is never printed in a code, so nothing is read by it.
 *
 * @returns the part; its input is the one that holds the row's date, or undefined for today.
 */
export const createPeriodPart = ({ period, fiscal, by }: SequenceReset, environment: Environment): ValuePart => {
  const print = (date: CivilDate): string => periodOf(date, period, fiscal);
  const example = print(exampleDate);
  const size = { least: example.length, most: example.length };
  return {
    role: "value",
    name: by ?? "today",
    input: by,
    width: size,
    example,
    language: { kind: "characters", alphabet: "0123456789FQWY", ...size },
    render: createDateRenderer(by, environment, print),
    read: () => [],
    explain: (code, at, room) => findingAt("code-format", at, Math.min(room, example.length, code.length - at), { expected: example }),
  };
};

const isFiscal = (part: DateFormatPart): boolean => part.kind === "token" && (part.token === "FY" || part.token === "fy");

/** True when a code that prints the segment says in which period its number was drawn, as long as years of two digits are told apart. */
export const coversPeriod = ({ input, format, fiscal = 1 }: DateSegment, { period, fiscal: start = 1, by }: SequenceReset): boolean => {
  const parsed = parseDateFormat(format);
  if (!parsed.ok || input !== by) return false;
  if (period !== "fiscal-year" || fiscal === start) return covers(parsed.tokens, period, fiscal);
  // A fiscal year that begins in another month says nothing for certain about this one.
  return covers(parsed.tokens.filter((part) => !isFiscal(part)), period, start);
};
