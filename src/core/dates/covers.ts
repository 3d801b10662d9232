/**
 * Whether the text that a format prints says in which period the date lies; a sequence that begins anew with a period needs it in the
 * code. Found by trying every day of 28 years, after which leap days and weekdays come in the same order again, rather than by rules:
 * `GGGGww` says the week but `yyyyww` does not, because 30 December 2024 is in week 01 of 2025.
 */
import { civilDay, dayNumber, type CivilDate } from "./civil";
import { printDateFormat, type DateFormatPart } from "./dateFormat";
import { formatDate } from "./formatDate";
import { periodOf, type Period } from "./period";

/** Within one century, so that years of two digits count as years: codes a hundred years apart do not meet. */
const from = dayNumber(2001, 1, 1);
const to = dayNumber(2028, 12, 31);

let days: readonly CivilDate[] | undefined;
const allDays = (): readonly CivilDate[] =>
  (days ??= Array.from({ length: to - from + 1 }, (_, i) => ({ ...civilDay(from + i), hour: 0, minute: 0, second: 0 })));

/** What depends on the month alone need not be tried for each of its days. */
const isByMonth = (tokens: readonly DateFormatPart[], period: Period): boolean =>
  period !== "day" && period !== "week" && !tokens.some((part) => part.kind === "token" && ["dd", "ww", "GGGG"].includes(part.token));

/** Two days that lie in different periods and print the same. */
export interface Uncovered {
  readonly text: string;
  readonly first: CivilDate;
  readonly second: CivilDate;
}

const search = (tokens: readonly DateFormatPart[], period: Period, fiscalStart: number): Uncovered | undefined => {
  const seen = new Map<string, { readonly date: CivilDate; readonly key: string }>();
  const byMonth = isByMonth(tokens, period);
  for (const date of allDays()) {
    if (byMonth && date.day !== 1) continue;
    const text = formatDate(tokens, date, fiscalStart);
    const key = periodOf(date, period, fiscalStart);
    const known = seen.get(text);
    if (known === undefined) seen.set(text, { date, key });
    else if (known.key !== key) return { text, first: known.date, second: date };
  }
  return undefined;
};

/** Answers are remembered up to this many: a rule is judged again with every letter that is typed. */
const remembered = 100;
const answers = new Map<string, Uncovered | undefined>();

/**
 * Two days of different periods that the format prints alike; undefined when the printed text tells the period.
 *
 * @param fiscalStart the month in which the fiscal year begins.
 */
export const uncovered = (tokens: readonly DateFormatPart[], period: Period, fiscalStart = 1): Uncovered | undefined => {
  const question = `${period} ${fiscalStart} ${printDateFormat(tokens)}`;
  if (answers.has(question)) return answers.get(question);
  if (answers.size >= remembered) answers.clear();
  const answer = search(tokens, period, fiscalStart);
  answers.set(question, answer);
  return answer;
};

/** True when two dates of different periods never print the same. */
export const covers = (tokens: readonly DateFormatPart[], period: Period, fiscalStart = 1): boolean => uncovered(tokens, period, fiscalStart) === undefined;
