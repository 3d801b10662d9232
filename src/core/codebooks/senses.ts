/** What one row of a codebook says: this code, for this value, below this parent, from then to then. */
import { isoDay, readDate } from "../dates";
import { finding } from "../result";
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, Finding } from "../types";

export interface Sense {
  /** Of the code. */
  readonly index: number;
  readonly value: string;
  /** As it stands in the book; "" for none. */
  readonly parent: string;
  /** First and last day in force, as ISO dates; "" for an open end. */
  readonly from: string;
  readonly to: string;
}

/** True when no lookup with a parent and a date can mean both: they belong below different parents, or are in force at different times. */
export const areApart = (a: Sense, b: Sense): boolean => {
  const [above, other] = [normalizeText(a.parent), normalizeText(b.parent)];
  if (above !== "" && other !== "" && above !== other) return true;
  const ends = (first: Sense, second: Sense): boolean => first.to !== "" && second.from !== "" && first.to < second.from;
  return ends(a, b) || ends(b, a);
};

export const isInForce = ({ from, to }: Sense, on: string): boolean => (from === "" || from <= on) && (to === "" || on <= to);

const dateIn = (text: string): string | undefined => {
  if (normalizeText(text) === "") return "";
  const reading = readDate(text);
  return reading.kind === "date" ? isoDay(reading.date) : undefined;
};

/**
 * The sense of a row.
 *
 * @param report told of a date that cannot be read and of dates in the wrong order; the row then counts at any time.
 */
export const senseOf = (entry: CodebookEntry, index: number, codebook: string, report: (finding: Finding) => void): Sense => {
  const value = entry.value.trim();
  const [from, to] = [dateIn(entry.from), dateIn(entry.to)];
  if (from === undefined) report(finding("codebook-date-unreadable", { codebook, value, date: entry.from.trim() }));
  if (to === undefined) report(finding("codebook-date-unreadable", { codebook, value, date: entry.to.trim() }));
  const reversed = from !== undefined && to !== undefined && from !== "" && to !== "" && to < from;
  if (reversed) report(finding("codebook-dates-reversed", { codebook, value, from, to }));
  return { index, value, parent: entry.parent.trim(), from: reversed ? "" : (from ?? ""), to: reversed ? "" : (to ?? "") };
};
