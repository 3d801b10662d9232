/**
 * Zoho's auto-numbers: prefix, starting number and suffix, with tags for the day such as `%YYYY%` or `{YY}` in the texts.
 *
 * Source: zoho.com/books/help/settings (transaction number series: prefix, starting number, suffix; INV-001, INV-002) and the thread 自動番号 in
 * Zoho's community (help.zoho.com): the number goes on when the day changes, and has as many digits as the starting number is typed with.
 * What follows 99 in two digits is said nowhere.
 */
import type { ForeignFormat } from "../conversion";
import { dayTokens, leaveOutFields, stepIn } from "../pieces";
import { hasField } from "../readFields";
import { addTokens, type TokenStyle } from "./prefixed";

const style: TokenStyle = { pattern: /%([A-Z]{1,12})%|\{([A-Z]{1,12})\}/g, days: dayTokens, times: {} };
const tag = /%(?:YYYY|YY|MM|DD)%/;

export const zoho: ForeignFormat = {
  system: "Zoho",
  read: (source) => {
    const { fields, format } = source;
    const isForm = hasField(fields, "prefix") && hasField(fields, "start", "next") && !hasField(fields, "fill", "padding", "ranges", "implementation", "from", "first");
    const isLine = fields === undefined && tag.test(format);
    if ((!isForm && !isLine) || /%\(/.test(source.text)) return undefined;
    const draft = source.draft();
    const start = fields?.known.start ?? fields?.known.next;
    const typed = isLine ? (/\d{1,15}$/.exec(format)?.[0] ?? "") : (start?.value ?? "");
    const digits = /^\d{1,15}$/.test(typed) ? typed : "1";
    const prefix = isLine ? format.slice(0, format.length - typed.length) : (fields?.known.prefix?.value ?? "");
    const suffix = fields?.known.suffix;
    const width = digits.length;
    let tokens = addTokens(draft, prefix, fields?.known.prefix?.valueAt ?? 0, style);
    draft.sequence({ width, start: Number(digits), step: stepIn(source), per: [], grow: true });
    tokens += addTokens(draft, suffix?.value ?? "", suffix?.valueAt ?? 0, style);
    draft.note("counts-over-all");
    draft.note("overflow-unknown", { width });
    if (digits !== typed) draft.note("start-assumed", { start: 1 });
    if (tokens > 0) draft.note("no-reset");
    leaveOutFields(source, ["prefix", fields?.known.start === undefined ? "next" : "start", "suffix", "step"], draft);
    return { score: isLine ? 3 : 2, draft };
  },
};
