/**
 * SAP's number range intervals (transactions SNRO, XDN1): `0000100000 - 0000199999`, the same as a form (From No., To Number, External), with
 * letters before the digits for numbers that people type.
 *
 * Source: help.sap.com, "Number range" (CA-GTF) and "Create Number Ranges for Customer Accounts" (help.sap.com/saphelp_46c …
 * eb2c7dd435d1118b3f0060b03ca329): an interval assigns internally in sequence, or externally, where people or another system choose a number
 * within it. Customer numbers are ten characters, digits filled up with zeros that most screens do not show.
 */
import type { ForeignFormat, Source } from "../conversion";
import { lastNumber, leaveOutFields } from "../pieces";

const line = /^([A-Z]{0,6}\d{3,15})\s*(?:-|–|—|~|～|至|到|to|\.{3})\s*([A-Z]{0,6}\d{3,15})(?:[\s,，;；(（]*(x|ext|external|extern|外部|外部给号|外部编号)[)）]?)?$/iu;
const customerWidth = 10;
/** Shorter numbers without a label are rather years or a telephone number. */
const fewestDigits = 5;

const partsOf = ({ text, fields }: Source): { readonly from: string; readonly to: string; readonly current: string | undefined; readonly external: boolean; readonly isForm: boolean } | undefined => {
  const { from, to, external, prefix, start, last, current } = fields?.known ?? {};
  const begin = from ?? start;
  const end = to ?? last;
  if (begin !== undefined && end !== undefined) {
    const head = prefix?.value ?? "";
    const isExternal = external !== undefined && !/^(?:no|false|off|0|否|)$/iu.test(external.value);
    return { from: head + begin.value, to: head + end.value, current: current?.value, external: isExternal, isForm: true };
  }
  const match = fields === undefined ? line.exec(text) : null;
  return match === null ? undefined : { from: match[1] as string, to: match[2] as string, current: undefined, external: match[3] !== undefined, isForm: match[3] !== undefined };
};

export const sap: ForeignFormat = {
  system: "SAP",
  read: (source) => {
    const parts = partsOf(source);
    const from = parts === undefined ? undefined : lastNumber(parts.from);
    const to = parts === undefined ? undefined : lastNumber(parts.to);
    if (parts === undefined || from === undefined || to === undefined) return undefined;
    if (from.before !== to.before || from.after !== "" || to.after !== "" || Number(from.digits) >= Number(to.digits)) return undefined;
    if (!parts.isForm && (from.digits.length !== to.digits.length || from.digits.length < fewestDigits)) return undefined;
    const draft = source.draft();
    const width = Math.max(from.digits.length, to.digits.length);
    const limit = Number(to.digits);
    // The interval's status is the last number that was given.
    const last = lastNumber(parts.current ?? "");
    const goesOn = last !== undefined && Number(last.digits) >= Number(from.digits) && Number(last.digits) < limit;
    draft.literal(from.before);
    draft.sequence({ width, start: goesOn ? Number(last.digits) + 1 : Number(from.digits), limit, per: [] });
    draft.note("counts-over-all");
    draft.note("stops", { limit });
    if (parts.external) draft.note("external");
    if (from.before === "" && width < customerWidth) draft.note("padded-inside", { width: customerWidth });
    leaveOutFields(source, ["from", "to", "external", "prefix", "start", "last", ...(goesOn ? (["current"] as const) : [])], draft);
    return { score: parts.isForm ? 3 : 2, draft };
  },
};
