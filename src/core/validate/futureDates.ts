/** Dates in codes that lie after today. */
import type { Reading } from "../rules/readCode";
import type { CodeFinding } from "./inspection";
import type { RuleReader } from "./ruleReader";

const nothing: readonly CodeFinding[] = [];

/** The date as far as it says it, with a year of four digits: `2023-10-01`, `2023-10`, `2023`; "" for one that does not say its year or counts in weeks and quarters. */
const isoOf = (meaning: string): string => {
  const match = /^(\d{4}|\d{2})((?:-\d{2}){0,2})(?: |$)/.exec(meaning);
  const [, year = "", rest = ""] = match ?? [];
  return year === "" ? "" : `${year.length === 2 ? `20${year}` : year}${rest}`;
};

export const futureDates = ({ judging: { rule } }: RuleReader, { segments }: Reading, today: string, place: (at: number) => number): readonly CodeFinding[] => {
  let found: CodeFinding[] | undefined;
  rule.definition.segments.forEach(({ kind }, i) => {
    const segment = segments[i];
    if (kind !== "date" || segment === undefined) return;
    const date = isoOf(segment.meaning);
    if (date === "" || date <= today.slice(0, date.length)) return;
    const start = place(segment.start);
    (found ??= []).push({ kind: "date-future", start, length: place(segment.start + segment.length) - start, params: { text: segment.text, date, today } });
  });
  return found ?? nothing;
};
