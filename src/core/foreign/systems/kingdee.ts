/**
 * Kingdee's cheapest rule: one number is typed, `KH001`, and the next is proposed, KH002. Its small-business products propose customers' and
 * goods' numbers so, and a serial number that has used up its digits gets longer (Kingdee's help on 编码规则; no page of it is public).
 */
import type { ForeignFormat } from "../conversion";
import { lastNumber } from "../pieces";

const longest = 30;

export const kingdee: ForeignFormat = {
  system: "Kingdee",
  read: (source) => {
    const { text, fields } = source;
    if (fields !== undefined || text.length > longest || !/^[\p{L}\d\-_/.]+$/u.test(text) || !/^\d*\p{L}/u.test(text) || text.includes("..")) return undefined;
    const number = lastNumber(text);
    if (number === undefined || number.after !== "" || number.digits.length < 2) return undefined;
    const draft = source.draft();
    const { before, digits } = number;
    draft.literal(before);
    const width = digits.length;
    const start = Number(digits);
    if (!draft.sequence({ width, start, per: [], grow: true })) return undefined;
    draft.note("next-code", { code: before + String(start + 1).padStart(width, "0") });
    draft.note("counts-over-all");
    draft.note("grows", { width });
    return { score: 2, draft };
  },
};
