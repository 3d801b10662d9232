/**
 * Dynamics 365 Finance (and AX) number sequences: segments of constant text and of `#` for counting digits and `&` for counting letters,
 * `CUST-######`, `#####_2017`, with smallest and largest number.
 *
 * The page's own list of segments is read as well: `Constant: CUST-`, `Alphanumeric: ######`, one below the other.
 *
 * Source: learn.microsoft.com/dynamics365/fin-ops-core/fin-ops/organization-administration/number-sequence-overview (segments, `#` and `&`, the
 * example `#####_2017`); that the number of `#` is the width and the end, `#####` from 00001 to 99999: alexdmeyer.com/2023/08/21/import-number-sequences-via-data-entity.
 */
import type { ForeignFormat, Source } from "../conversion";
import { leaveOutFields } from "../pieces";
import { numberIn } from "../readFields";
import type { Term } from "./formulaTerms";

const segment = /(?:constant|alphanumeric|company|legal entity|常量|常数|字母数字|公司|法人实体)[ \t]{0,3}[:：|\t][ \t]{0,3}([^\s;；|,，]{1,40})/giu;

/** The texts of the segments that are listed, and what else stands in the list; undefined when the text is no such list. */
const listedIn = ({ text, fields }: Source): { readonly parts: readonly Term[]; readonly others: readonly Term[] } | undefined => {
  const parts: Term[] = [];
  const others: Term[] = [];
  let from = 0;
  const rest = (to: number): void => {
    const other = text.slice(from, to).replace(/^[\s;；|,，]+|[\s;；|,，]+$/gu, "");
    if (other !== "") others.push({ text: other, at: text.indexOf(other, from) });
  };
  for (const match of text.matchAll(segment)) {
    const value = match[1] as string;
    rest(match.index);
    from = match.index + match[0].length;
    parts.push({ text: value, at: from - value.length });
  }
  rest(text.length);
  return fields === undefined && parts.some((part) => /^[#&]/.test(part.text)) ? { parts, others } : undefined;
};

/** Runs of counting signs and of other text. */
const runsOf = (parts: readonly Term[]): readonly Term[] =>
  parts.flatMap((part) => [...part.text.matchAll(/#+|&+|[^#&]+/g)].map((match) => ({ text: match[0], at: part.at + match.index })));

export const dynamics365: ForeignFormat = {
  system: "Dynamics 365 Finance",
  read: (source) => {
    const { fields } = source;
    const listed = listedIn(source);
    const runs = runsOf(listed?.parts ?? [{ text: source.format, at: source.formatAt }]);
    const all = runs.map(({ text }) => text).join("");
    if (!/[#&]{2}/.test(all) || /[{}%="]/.test(all) || /\.(?:YYYY|YY|MM|DD|WW|FY)(?:\.|$)/.test(all)) return undefined;
    // One segment can count here: the digits, or the letters where no digits are.
    const counting = runs.findLast(({ text }) => text.startsWith("#")) ?? runs.findLast(({ text }) => text.startsWith("&"));
    const draft = source.draft();
    const smallest = numberIn(fields?.known.smallest);
    const next = numberIn(fields?.known.next);
    const start = next ?? smallest ?? 1;
    const largest = numberIn(fields?.known.largest);
    const limited = largest !== undefined && largest >= start;
    for (const run of runs) {
      const { text, at } = run;
      const letters = text.startsWith("&");
      const width = text.length;
      const highest = letters ? 26 ** Math.min(width, 10) - 1 : 10 ** Math.min(width, 15) - 1;
      if (!/^[#&]/.test(text)) {
        draft.literal(text);
      } else if (run !== counting) {
        const fixed = (letters ? "A" : "0").repeat(Math.min(width, 20));
        draft.literal(fixed);
        draft.note("kept-fixed", { text, fixed, at: at + 1 });
      } else if (draft.sequence({ width, per: [], letters, start: letters ? 0 : start, ...(limited && !letters ? { limit: largest } : {}) })) {
        draft.note("counts-over-all");
        if (letters) draft.note("letters-counter", { text, first: "A".repeat(width) });
        else draft.note("stops", { limit: limited ? Math.min(largest, highest) : highest });
      } else {
        draft.leaveOut(text, at);
      }
    }
    for (const { text, at } of listed?.others ?? []) draft.leaveOut(text, at);
    leaveOutFields(source, counting?.text.startsWith("&") === true ? ["format"] : ["format", "smallest", "next", ...(limited ? (["largest"] as const) : [])], draft);
    return { score: all.includes(".") ? 1 : 3, draft };
  },
};
