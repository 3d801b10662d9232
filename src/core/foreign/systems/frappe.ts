/**
 * Naming series of Frappe and ERPNext: `CUST-.YYYY.-.####`, `CUST-.{territory}.-.###`, `format:CUST-{YYYY}-{####}`, `field:customer_name`,
 * `hash`, `autoincrement`.
 *
 * Source: frappe/model/naming.py (github.com/frappe/frappe): the series is cut at its dots; the counter is that of the text before the
 * number, so it restarts with it; `.#####` is added where no number is; numbers longer than the hashes are written in full; deleting the
 * last record hands its number back; WW is the ISO week but for 00 and 53 at the ends of a year; all of `format:` share one counter.
 */
import type { DateToken } from "../../dates";
import type { SequenceSegment } from "../../types";
import type { ForeignFormat, Source } from "../conversion";
import type { Draft } from "../createDraft";
import { bracePieces, dayTokens, leaveOutFields, today } from "../pieces";

/** What the pieces of a series are. */
type Part =
  | { readonly kind: "text" | "field" | "unknown"; readonly text: string; readonly at: number }
  | { readonly kind: "date"; readonly token: DateToken; readonly text: string; readonly at: number }
  | { readonly kind: "number"; readonly width: number; readonly text: string; readonly at: number };

const tokens: Readonly<Record<string, DateToken>> = { ...dayTokens, WW: "ww", FY: "FY" };
const allowed = /^[\p{L}\p{N}_\- /.#{}]+$/u;
const fieldName = /^[a-z][a-z0-9_]{0,60}$/;
const hashWidth = 10;
const usualFiscal = 1;

const partOf = (text: string, at: number, isField: boolean): Part => {
  const token = tokens[text];
  if (/^#+/.test(text)) return { kind: "number", width: text.length, text, at };
  if (token !== undefined) return { kind: "date", token, text, at };
  if (text === "timestamp") return { kind: "unknown", text, at };
  return { kind: isField ? "field" : "text", text, at };
};

/** The pieces between the dots; a name in lower case between two of them is a field of the record. */
const seriesParts = (text: string): readonly Part[] => {
  let at = 0;
  const pieces = text.split(".");
  return pieces.flatMap((piece, i) => {
    const place = at;
    at += piece.length + 1;
    if (piece === "") return [];
    const braced = /^\{([^{}]*)\}$/.exec(piece)?.[1];
    return [partOf(braced ?? piece, place + (braced === undefined ? 0 : 1), braced !== undefined || (i > 0 && fieldName.test(piece)))];
  });
};

const formatParts = (text: string): readonly Part[] =>
  bracePieces(text).map(({ text: piece, inside, at }): Part => (inside === undefined ? { kind: "text", text: piece, at } : partOf(inside.trim(), at + 1, true)));

/** The shortest period that the dates before the number tell apart. */
const periodOf = (parts: readonly Part[]): SequenceSegment["reset"] => {
  const found = parts.flatMap((part) => (part.kind === "date" ? [part.token] : []));
  if (found.includes("dd")) return { period: "day" };
  if (found.includes("ww")) return { period: "week" };
  if (found.includes("MM")) return { period: "month" };
  if (found.includes("FY")) return { period: "fiscal-year", fiscal: usualFiscal };
  return found.length > 0 ? { period: "year" } : undefined;
};

const isValue = ({ kind }: Part): boolean => kind === "date" || kind === "field";

const addField = (draft: Draft, { text, at }: { readonly text: string; readonly at: number }): void => {
  if (!draft.copy(text)) {
    draft.leaveOut(text, at);
    return;
  }
  draft.note("from-column", { input: text, text });
  draft.note("copied", { input: text });
};

const addNumber = (draft: Draft, part: Part & { kind: "number" }, parts: readonly Part[], shared: boolean): void => {
  if (draft.hasSequence) return draft.leaveOut(part.text, part.at);
  const place = parts.indexOf(part);
  const before = parts.slice(0, place).filter(isValue);
  const splitsByAll = !shared && before.length > 0 && !parts.slice(place).some(isValue);
  const inputs = shared ? [] : before.flatMap(({ kind, text }) => (kind === "field" ? [text] : []));
  const period = shared ? undefined : periodOf(before);
  const keys = splitsByAll ? {} : { per: [...new Set(inputs)], ...(period === undefined ? {} : { reset: period }) };
  if (!draft.sequence({ width: part.width, grow: true, ...keys })) return draft.leaveOut(part.text, part.at);
  draft.note(shared || before.length === 0 ? "counts-over-all" : "counts-per-text");
  if (shared) draft.note("shared-counter");
  draft.note("grows", { width: part.width });
  return undefined;
};

const addParts = (draft: Draft, parts: readonly Part[], shared: boolean): void => {
  for (const part of parts) {
    if (part.kind === "text") draft.literal(part.text);
    else if (part.kind === "number") addNumber(draft, part, parts, shared);
    else if (part.kind === "field") addField(draft, part);
    else if (part.kind !== "date") draft.leaveOut(part.text, part.at);
    else if (part.token !== "FY") today(draft, part.token);
    else if (draft.date("FY", { fiscal: usualFiscal })) draft.note("fiscal-year", { text: part.text, month: usualFiscal });
    if (part.kind === "date" && part.token === "ww") draft.note("week-numbering", { text: part.text });
  }
  if (draft.hasSequence) draft.note("deleted-reused");
};

/** The parts of a series; undefined when the text is none. */
const partsIn = (text: string): readonly Part[] | undefined => {
  if (!allowed.test(text) || !text.includes(".")) return undefined;
  const parts = seriesParts(text);
  if (parts.some(({ kind }) => kind === "number")) return /\.#|#\./.test(text) ? parts : undefined;
  const isSeries = /\.(?:YYYY|YY|MM|DD|WW|FY|\{[a-z][a-z0-9_]{0,60}\})(?:\.|$)/.test(text);
  return isSeries ? [...parts, { kind: "number", width: 5, text: "#####", at: text.length }] : undefined;
};

const special = ({ text, draft: begin }: Source): Draft | undefined => {
  const draft = begin();
  if (text === "hash") {
    draft.random(hashWidth, "0123456789ABCDEF");
    draft.note("lower-case", { text });
    return draft;
  }
  if (text === "autoincrement") {
    draft.sequence({ width: 1, per: [], grow: true });
    draft.note("counts-over-all");
    return draft;
  }
  const field = /^field:([\p{L}_][\p{L}\p{N}_]{0,60})$/u.exec(text)?.[1];
  if (field === undefined) return undefined;
  addField(draft, { text: field, at: "field:".length });
  return draft;
};

export const frappe: ForeignFormat = {
  system: "ERPNext (Frappe)",
  read: (source) => {
    const { text } = source;
    const whole = special(source);
    if (whole !== undefined) return { score: 3, draft: whole };
    const draft = source.draft();
    if (/^format:.*\{/su.test(text)) {
      const offset = "format:".length;
      const parts = formatParts(text.slice(offset)).map((part) => ({ ...part, at: part.at + offset }));
      addParts(draft, parts, true);
      return draft.isText ? undefined : { score: 3, draft };
    }
    const parts = partsIn(source.format)?.map((part) => ({ ...part, at: part.at + source.formatAt }));
    if (parts === undefined) return undefined;
    addParts(draft, parts, false);
    leaveOutFields(source, ["format"], draft);
    return { score: 3, draft };
  },
};
