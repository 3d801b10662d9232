/**
 * Smartsheet's auto-number columns: prefix, fill, suffix and starting number, with `{YYYY}`, `{YY}`, `{MM}`, `{DD}` in the texts; also in one
 * line, `CUST-{YYYY}{MM}-0000`.
 *
 * Source: help.smartsheet.com/articles/1108408-auto-numbering-rows: the fill's zeros are the number of digits between prefix and suffix, the
 * start is 1 unless set, dynamic date codes are allowed in both texts; that the fill has 0 to 10 zeros: AutoNumberFormat of its API.
 */
import type { DateToken } from "../../dates";
import type { ForeignFormat } from "../conversion";
import { dayTokens, leaveOutFields } from "../pieces";
import { hasField, numberIn } from "../readFields";
import { addTokens, type TokenStyle } from "./prefixed";

const times: Readonly<Record<string, DateToken>> = { HH: "HH", SS: "ss" };
const style: TokenStyle = { pattern: /\{([A-Za-z]{1,12})\}/g, days: dayTokens, times };
const mostZeros = 10;

/** `CUST-{YYYY}-0000`: the last zeros outside of braces, where each brace holds a part of the date. */
const lineOf = (text: string): { readonly prefix: string; readonly fill: string; readonly suffix: string } | undefined => {
  const tokens = [...text.matchAll(style.pattern)];
  const rest = text.replace(style.pattern, "");
  if (tokens.length === 0 || /[{}%#]/.test(rest) || !tokens.every(([, name = ""]) => dayTokens[name] !== undefined || times[name] !== undefined)) return undefined;
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) !== "0") end--;
  let start = end;
  while (start > 0 && text.charAt(start - 1) === "0") start--;
  const fill = text.slice(start, end);
  return fill.length < 2 || /\d/.test(text.charAt(start - 1) + text.charAt(end)) ? undefined : { prefix: text.slice(0, start), fill, suffix: text.slice(end) };
};

export const smartsheet: ForeignFormat = {
  system: "Smartsheet",
  read: (source) => {
    const { fields, format } = source;
    const { prefix, suffix, fill, start } = fields?.known ?? {};
    const isForm = hasField(fields, "prefix", "suffix") && (fill !== undefined || start !== undefined) && !hasField(fields, "padding", "ranges", "implementation", "from", "first");
    const line = fields === undefined ? lineOf(format) : undefined;
    if ((!isForm && line === undefined) || /%[(A-Z]/.test(source.text)) return undefined;
    const draft = source.draft();
    const zeros = line?.fill ?? fill?.value ?? "";
    const first = numberIn(start) ?? 1;
    const isFill = /^0{0,15}$/.test(zeros);
    const width = isFill ? Math.max(1, zeros.length) : 1;
    let tokens = addTokens(draft, line?.prefix ?? prefix?.value ?? "", prefix?.valueAt ?? 0, style);
    draft.sequence({ width, start: first, per: [], grow: true });
    tokens += addTokens(draft, line?.suffix ?? suffix?.value ?? "", suffix?.valueAt ?? 0, style);
    if (!isFill) draft.leaveOut(zeros, fill?.valueAt ?? 0);
    else if (zeros.length > mostZeros) draft.note("too-wide-there", { text: zeros, most: mostZeros });
    draft.note("counts-over-all");
    draft.note("grows", { width });
    if (start === undefined) draft.note("start-assumed", { start: 1 });
    if (tokens > 0) draft.note("no-reset");
    leaveOutFields(source, ["prefix", "suffix", "fill", "start"], draft);
    return { score: fill !== undefined || line !== undefined ? 3 : 1, draft };
  },
};
