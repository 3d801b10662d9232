/**
 * Dynamics 365 Finance (and AX) number sequences: segments of constant text and of `#` for counting digits and `&` for counting letters,
 * `CUST-######`, `#####_2017`, with smallest and largest number.
 *
 * Source: learn.microsoft.com/dynamics365/fin-ops-core/fin-ops/organization-administration/number-sequence-overview (segments, `#` and `&`, the
 * example `#####_2017`); that the number of `#` is the width and the end, `#####` from 00001 to 99999: alexdmeyer.com/2023/08/21/import-number-sequences-via-data-entity.
 */
import type { ForeignFormat } from "../conversion";
import { leaveOutFields } from "../pieces";
import { numberIn } from "../readFields";

export const dynamics365: ForeignFormat = {
  system: "Dynamics 365 Finance",
  read: (source) => {
    const { format, fields } = source;
    if (!/[#&]{2}/.test(format) || /[{}%="]/.test(format) || /\.(?:YYYY|YY|MM|DD|WW|FY)(?:\.|$)/.test(format)) return undefined;
    const runs = [...format.matchAll(/#+|&+|[^#&]+/g)].map((match) => ({ text: match[0], at: source.formatAt + match.index }));
    // One segment can count here: the digits, or the letters where no digits are.
    const counting = runs.findLast(({ text }) => text.startsWith("#")) ?? runs.findLast(({ text }) => text.startsWith("&"));
    const draft = source.draft();
    const smallest = numberIn(fields?.known.smallest);
    const largest = numberIn(fields?.known.largest);
    const next = numberIn(fields?.known.next);
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
      } else if (draft.sequence({ width, per: [], letters, start: letters ? 0 : (next ?? smallest ?? 1), ...(largest === undefined || letters ? {} : { limit: largest }) })) {
        draft.note("counts-over-all");
        if (letters) draft.note("letters-counter", { text, first: "A".repeat(width) });
        else draft.note("stops", { limit: Math.min(largest ?? highest, highest) });
      } else {
        draft.leaveOut(text, at);
      }
    }
    leaveOutFields(source, counting?.text.startsWith("&") === true ? ["format"] : ["format", "smallest", "largest", "next"], draft);
    return { score: format.includes(".") ? 1 : 3, draft };
  },
};
