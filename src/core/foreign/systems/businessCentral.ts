/**
 * Business Central number series: a starting number such as `C00010`, perhaps an ending number and an increment, `C00010..C99990 +10`.
 *
 * Source: learn.microsoft.com/dynamics365/business-central/ui-create-number-series (20 characters at most, fields of the lines) and
 * learn.microsoft.com/dynamics365/business-central/dev-itpro/developer/methods-auto/text/text-incstr-method: the number closest to the end
 * counts, what stands behind it stays, and 99 becomes 100.
 */
import type { ForeignFormat, Source } from "../conversion";
import { lastNumber, leaveOutFields, stepIn } from "../pieces";

const longest = 20;
const oneLine = /^(\S{1,20}?)(?:\s*\.\.\s*(\S{1,20}?))?(?:[\s,;]+(?:\+|step |increment |by |步长 ?)(\d{1,9}))?$/iu;

const partsOf = (source: Source): { readonly first: string; readonly last: string | undefined; readonly step: number; readonly isForm: boolean } | undefined => {
  const { text, fields } = source;
  const start = fields?.known.first ?? (/\D/.test(fields?.known.start?.value ?? "") ? fields?.known.start : undefined);
  if (start !== undefined) return { first: start.value, last: fields?.known.last?.value, step: stepIn(source), isForm: true };
  const match = fields === undefined ? oneLine.exec(text) : null;
  return match === null ? undefined : { first: match[1] as string, last: match[2], step: Number(match[3] ?? 1), isForm: match[2] !== undefined || match[3] !== undefined };
};

/** Letters, digits and what stands between them in numbers. */
const isNumber = (text: string): boolean => text.length <= longest && /^[\p{L}\d][\p{L}\d\-_/+&.]*$/u.test(text) && /\d/.test(text);

export const businessCentral: ForeignFormat = {
  system: "Business Central",
  read: (source) => {
    const parts = partsOf(source);
    const first = parts === undefined || !isNumber(parts.first) ? undefined : lastNumber(parts.first);
    if (parts === undefined || first === undefined || (!parts.isForm && !/\p{L}/u.test(parts.first))) return undefined;
    const last = parts.last === undefined ? undefined : lastNumber(parts.last);
    const fits = last !== undefined && last.before === first.before && last.after === first.after && Number(last.digits) >= Number(first.digits);
    if (parts.last !== undefined && !fits && !parts.isForm) return undefined;
    const draft = source.draft();
    const width = first.digits.length;
    const limit = fits ? Number(last.digits) : undefined;
    const warning = lastNumber(source.fields?.known.warning?.value ?? "");
    const share = limit === undefined || warning === undefined ? 0 : Math.round((100 * (Number(warning.digits) - Number(first.digits))) / Math.max(1, limit - Number(first.digits)));
    // The next number is the last one used and the increment.
    const used = lastNumber(source.fields?.known.current?.value ?? "");
    const step = Math.max(1, parts.step);
    const goesOn = used !== undefined && used.before === first.before && used.after === first.after && Number(used.digits) >= Number(first.digits) && (limit === undefined || Number(used.digits) + step <= limit);
    draft.literal(first.before);
    const counts = draft.sequence({
      width, start: goesOn ? Number(used.digits) + step : Number(first.digits), step, per: [],
      ...(limit === undefined ? { grow: true } : { limit, grow: last !== undefined && last.digits.length > width }),
      ...(share >= 1 && share <= 100 ? { warn: share } : {}),
    });
    if (!counts) return undefined;
    draft.literal(first.after);
    draft.note("counts-over-all");
    if (limit !== undefined) draft.note("stops", { limit });
    else draft.note("grows", { width });
    if (limit === undefined) draft.note("longest-there", { most: longest });
    if (parts.last !== undefined && !fits) draft.leaveOut(parts.last, source.text.indexOf(parts.last));
    leaveOutFields(source, ["first", "start", "last", "step", ...(goesOn ? (["current"] as const) : []), ...(share >= 1 && share <= 100 ? (["warning"] as const) : [])], draft, ["start"]);
    return { score: parts.isForm ? 3 : 1, draft };
  },
};
