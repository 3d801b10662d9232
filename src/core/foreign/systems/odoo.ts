/**
 * Odoo sequences (`ir.sequence`): prefix and suffix with legends such as `%(year)s`, size, step, next number, date ranges.
 *
 * Source: odoo/addons/base/models/ir_sequence.py (github.com/odoo/odoo): the legends and their strftime formats, `range_…` for the start of
 * the date range and `current_…` for now, size 0 unless set, numbers longer than the size are written in full, a range for each calendar
 * year unless others are set up.
 */
import type { DateToken } from "../../dates";
import type { ForeignFormat } from "../conversion";
import type { Draft } from "../createDraft";
import { leaveOutFields, moment, stepIn, today } from "../pieces";
import { hasField, numberIn, type Field } from "../readFields";

const legend = /%\(([a-z0-9_]{1,30})\)s/g;
const days: Readonly<Record<string, DateToken>> = { year: "yyyy", y: "yy", month: "MM", day: "dd", woy: "ww" };
const times: Readonly<Record<string, DateToken>> = { h24: "HH", h12: "HH", min: "mm", sec: "ss" };

const isYes = (field: Field | undefined): boolean => field !== undefined && /^(?:yes|true|on|1|x|是|启用|已启用|勾选|✓|√)$/iu.test(field.value);

/** Prints a prefix or suffix; the legends in it. */
const addText = (text: string, at: number, draft: Draft): readonly string[] => {
  const found: string[] = [];
  let from = 0;
  const plain = (to: number): void => draft.literal(text.slice(from, to).replaceAll("%%", "%"));
  for (const match of text.matchAll(legend)) {
    const name = match[1] as string;
    const key = name.replace(/^(?:range|current)_/, "");
    plain(match.index);
    from = match.index + match[0].length;
    found.push(name);
    const day = days[key];
    const time = times[key];
    if (day !== undefined) today(draft, day);
    else if (time === undefined || !moment(draft, time, match[0])) draft.leaveOut(match[0], at + match.index);
    if (key === "woy") draft.note("week-numbering", { text: match[0] });
    if (key === "h12") draft.note("hour-12", { text: match[0] });
    if (name.startsWith("range_") && (key === "year" || key === "y")) draft.note("range-year");
  }
  plain(text.length);
  return found;
};

export const odoo: ForeignFormat = {
  system: "Odoo",
  read: (source) => {
    const { text, fields, format } = source;
    const hasLegend = /%\([a-z0-9_]{1,30}\)s/.test(text);
    if (!hasLegend && !hasField(fields, "padding", "ranges", "implementation")) return undefined;
    const draft = source.draft();
    const prefix = fields?.known.prefix ?? (fields === undefined || fields.known.format !== undefined ? { value: format, valueAt: source.formatAt } : undefined);
    // Whoever copies a number instead of the settings has its digits at the end.
    const digits = fields === undefined ? (/\d{1,15}$/.exec(format)?.[0] ?? "") : "";
    const head = (prefix?.value ?? "").slice(0, (prefix?.value ?? "").length - digits.length);
    const suffix = fields?.known.suffix?.value ?? "";
    const names = [...`${head}${suffix}`.matchAll(legend)].map(([, name]) => name as string);
    const isRanged = isYes(fields?.known.ranges) || names.some((name) => name.startsWith("range_"));
    const padding = numberIn(fields?.known.padding) ?? (digits === "" ? undefined : digits.length);
    const start = numberIn(fields?.known.next) ?? numberIn(fields?.known.start) ?? (digits === "" ? 1 : Number(digits));
    const width = Math.max(1, padding ?? 0);
    addText(head, prefix?.valueAt ?? 0, draft);
    const counts = draft.sequence({ width, start, step: stepIn(source), per: [], grow: true, ...(isRanged ? { reset: { period: "year" as const } } : {}) });
    if (!counts) draft.leaveOut(text, 0);
    addText(suffix, fields?.known.suffix?.valueAt ?? 0, draft);
    draft.note("counts-over-all");
    draft.note("grows", { width });
    if (padding === undefined) draft.note("padding-assumed", { width });
    if (isRanged) draft.note("resets", { period: "year", month: 0 });
    else if (names.length > 0) draft.note("no-reset");
    if (isRanged && !names.some((name) => /(?:^|_)(?:year|y)$/.test(name))) draft.note("period-not-printed", { period: "year" });
    if (/no.?gap|无间隔|无缺口/iu.test(fields?.known.implementation?.value ?? "")) draft.note("no-gaps");
    leaveOutFields(source, ["prefix", "suffix", "format", "padding", "next", "start", "step", "ranges", "implementation"], draft);
    return { score: hasLegend ? 3 : 2, draft };
  },
};
