/**
 * Salesforce auto-number fields: a display format such as `A-{0000}` or `{YYYY}{MM}{DD}-{0000}` and a starting number.
 *
 * Source: Salesforce Help, "Auto-Number Fields" / "Auto-Number Formatting Examples" (help.salesforce.com, customize_fields), as retold with its
 * table of substitution variables at flutterant.com/record-name-and-display-format-in-salesforce-object-creation: one `{0}`, whose zeros are
 * the least digits, ten at most; `{YY}`, `{YYYY}`, `{MM}`, `{DD}` are the day on which the record is created; nothing restarts.
 */
import type { ForeignFormat } from "../conversion";
import { bracePieces, dayTokens, leaveOutFields, today } from "../pieces";
import { numberIn } from "../readFields";

const mostZeros = 10;
const highest = 9_999_999_999;

export const salesforce: ForeignFormat = {
  system: "Salesforce",
  read: (source) => {
    const pieces = bracePieces(source.format, source.formatAt);
    const inside = pieces.flatMap((piece) => piece.inside ?? []);
    const zeros = inside.filter((text) => /^0+$/.test(text));
    if (zeros.length !== 1 || !inside.every((text) => /^0+$/.test(text) || Object.hasOwn(dayTokens, text))) return undefined;
    const width = (zeros[0] as string).length;
    if (width > mostZeros) return undefined;
    const draft = source.draft();
    const start = numberIn(source.fields?.known.start);
    for (const piece of pieces) {
      const token = piece.inside === undefined ? undefined : dayTokens[piece.inside];
      if (piece.inside === undefined) draft.literal(piece.text);
      else if (token !== undefined) today(draft, token);
      else draft.sequence({ width, start: start ?? 1, per: [], grow: true });
    }
    draft.note("counts-over-all");
    draft.note("grows", { width });
    draft.note("ends-there", { limit: highest });
    if (start === undefined) draft.note("start-assumed", { start: 1 });
    if (inside.length > 1) draft.note("no-reset");
    leaveOutFields(source, ["format", "start"], draft);
    return { score: inside.length > 1 ? 3 : 2, draft };
  },
};
