/**
 * The counter key of a code that is read: out of the code where it shows all that chooses the counter, else out of its row, as long as the row
 * does not say otherwise than the code.
 */
import { periodOf } from "../dates";
import type { CompiledRule } from "../rules/compileRule";
import { printCounterKey } from "../rules/counterKey";
import type { Reading, ReadSegment } from "../rules/readCode";
import { coversPeriod } from "../segments/date/periodPart";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue } from "../types";
import { cellOfDate, printedDate } from "./printedDate";

/** The key, or the input whose column must say it: "" when no column can. */
export type FoundKey = { readonly key: string } | { readonly key?: undefined; readonly missing: string };

export type KeyFinder = (reading: Reading, row: readonly InputValue[]) => FoundKey;

const isBlank = (value: InputValue): boolean => value === null || normalizeText(cellText(value)) === "";

/** The key with the period that the code shows. Marks in front of it are escaped, so that the first "@" begins the period. */
const withPeriod = (key: string, period: string): string => `${key.slice(0, key.includes("@") ? key.indexOf("@") : key.length)}@${period}`;

/** Finds keys of a rule's codes; rows hold the values of `rule.inputs`, blank where the list has no column. */
export const createKeyFinder = (rule: CompiledRule): KeyFinder => {
  const { definition, parts, inputs, sequence, hiddenKeys, keyParts } = rule;
  const reset = sequence?.reset?.part;
  const resets = definition.segments.find((segment) => segment.kind === "sequence")?.reset;
  const coveredBy = definition.segments.findIndex((segment) => segment.kind === "date" && resets !== undefined && coversPeriod(segment, resets));
  const cell = (row: readonly InputValue[], input: string | undefined): InputValue => (input === undefined ? null : (row[inputs.indexOf(input)] ?? null));

  /** What the row makes of a segment; undefined where it is silent or cannot be understood. */
  const fromRow = (at: number, row: readonly InputValue[]): string | undefined => {
    const part = parts[at];
    if (part?.role !== "value" || part.input === undefined || isBlank(cell(row, part.input))) return undefined;
    const { text, finding } = part.render(cell(row, part.input), cell(row, part.under));
    return finding === undefined ? text : undefined;
  };

  const contradicts = ({ text }: ReadSegment, at: number, row: readonly InputValue[]): boolean => {
    const said = fromRow(at, row);
    return said !== undefined && normalizeText(said) !== normalizeText(text);
  };

  /** What must agree: the printed parts that choose the counter, and what is printed of the date that chooses the period unseen. */
  const mustAgree = parts.map((part, at) => keyParts.includes(at) || (coveredBy < 0 && part.role === "value" && part.input !== undefined && part.input === reset?.input));

  /** The row's values, or what the code says where the row is silent. */
  const completed = ({ segments }: Reading, row: readonly InputValue[], date: string | undefined): readonly InputValue[] =>
    inputs.map((input) => {
      if (date !== undefined && input === reset?.input) return date;
      const at = parts.findIndex((part) => part.role === "value" && part.input === input);
      return at < 0 || fromRow(at, row) !== undefined ? cell(row, input) : (segments[at]?.meaning ?? null);
    });

  return (reading, row) => {
    const { segments } = reading;
    if (reading.key !== undefined) return { key: reading.key };
    const liar = segments.findIndex((segment, at) => mustAgree[at] === true && contradicts(segment, at, row));
    if (liar >= 0) return { missing: segments[liar]?.name ?? "" };

    const segment = definition.segments[coveredBy];
    const date = segment?.kind === "date" ? printedDate(segment, segments[coveredBy]?.text ?? "") : undefined;
    let period = "";
    if (resets !== undefined && date !== undefined) period = periodOf(date, resets.period, resets.fiscal);
    else if (reset !== undefined) {
      // Today's date does not say when a code was issued.
      const said = reset.input === undefined || isBlank(cell(row, reset.input)) ? undefined : reset.render(cell(row, reset.input), null);
      if (said === undefined || said.finding !== undefined) return { missing: reset.input ?? "" };
      period = said.text;
    }
    if (hiddenKeys.length === 0) return { key: printCounterKey(keyParts.map((at) => segments[at]?.text ?? ""), period) };

    const silent = hiddenKeys.find((input) => isBlank(cell(row, input)));
    if (silent !== undefined) return { missing: silent };
    const found = rule.counterKey(completed(reading, row, date && cellOfDate(date)));
    if (!found.ok) return { missing: String(found.findings[0]?.params["input"] ?? "") };
    return { key: reset === undefined ? found.value : withPeriod(found.value, period) };
  };
};
