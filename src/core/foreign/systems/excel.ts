/**
 * Excel formulas that people number with: `="CUST"&TEXT(ROW(),"0000")`, `=A2&"-"&TEXT(COUNTIF(A$2:A2,A2),"000")`, `=TEXT(TODAY(),"yyyymmdd")&"-"&…`.
 *
 * Source: support.microsoft.com, the pages of TEXT, ROW, COUNTIF, TODAY, LEFT and CONCAT.
 */
import { parseDateFormat } from "../../dates";
import type { ForeignFormat } from "../conversion";
import type { Draft } from "../createDraft";
import { momentInput } from "../pieces";
import { callOf, termsOf, type Term } from "./formulaTerms";

const cell = /^\$?([A-Z]{1,3})\$?\d{1,7}$/i;
const columnOf = (text: string): string | undefined => cell.exec(text.trim())?.[1]?.toUpperCase();
const quoted = (text: string): string | undefined => (/^"(?:[^"]|"")*"$/.test(text.trim()) ? text.trim().slice(1, -1).replaceAll('""', '"') : undefined);
const counters = ["ROW", "ROWS", "COUNTA", "COUNT", "COUNTIF", "MAX", "SEQUENCE"];

/** Adds a counter for `ROW()-1`, `COUNTA(A$2:A2)`, `COUNTIF(B$2:B2,B2)`; false when the text is none. */
const addCounter = (draft: Draft, text: string, width: number): boolean => {
  const body = text.trim().replace(/[-+]\s*\d{1,9}$/, "").trim();
  const call = callOf(body);
  if (call === undefined || !counters.includes(call.name)) return false;
  const per = call.name === "COUNTIF" ? columnOf(call.arguments[1]?.text ?? "") : undefined;
  if (!draft.sequence({ width, per: per === undefined ? [] : [per], grow: true })) return false;
  if (per === undefined) draft.note("counts-over-all");
  else draft.note("counts-per-input", { inputs: per });
  draft.note("row-number", { text: text.trim() });
  draft.note("grows", { width });
  return true;
};

/** Adds a date by one of Excel's formats; false when the format has something else in it. */
const addDate = (draft: Draft, format: string, input: string | undefined, { text, at }: Term): boolean => {
  const parsed = parseDateFormat(format);
  if (!parsed.ok) return false;
  const isTime = parsed.tokens.some((part) => part.kind === "token" && ["HH", "mm", "ss"].includes(part.token));
  const column = input ?? (isTime ? momentInput : undefined);
  for (const part of parsed.tokens) {
    if (part.kind === "literal") draft.literal(part.text);
    else if (!draft.date(part.token, column === undefined ? {} : { input: column })) draft.leaveOut(text, at);
  }
  if (column === undefined) draft.note("date-today");
  else if (input === undefined) draft.note("time-from-row", { input: column, text });
  else draft.note("from-column", { input: column, text });
  return true;
};

const addColumn = (draft: Draft, input: string, text: string, take?: Parameters<Draft["copy"]>[1]): boolean => {
  if (!draft.copy(input, take)) return false;
  draft.note("from-column", { input, text });
  draft.note("copied", { input });
  return true;
};

/** A count that LEFT, RIGHT or MID is given; 0 when it cannot be taken. */
const countOf = (term: Term | undefined): number => (term === undefined ? 1 : /^\d{1,2}$/.test(term.text.trim()) && Number(term.text) <= 50 ? Number(term.text) : 0);

const addText = (draft: Draft, value: string, format: string, term: Term): boolean => {
  const source = value.trim();
  if (/^(?:TODAY|NOW)\(\)$/i.test(source)) return addDate(draft, format, undefined, term);
  const column = columnOf(source);
  if (/^0{1,15}$/.test(format)) {
    return addCounter(draft, source, format.length) || (column !== undefined && addColumn(draft, column, term.text, { take: "right", count: format.length, pad: "0" }));
  }
  return column !== undefined && addDate(draft, format, column, term);
};

const addTerm = (draft: Draft, { text, at }: Term, depth: number): void => {
  const literal = quoted(text);
  const column = columnOf(text);
  const call = callOf(text);
  const parts = call?.arguments ?? [];
  const source = columnOf(parts[0]?.text ?? "");
  const add = (): boolean => {
    if (literal !== undefined) return draft.literal(literal), true;
    if (/^\d{1,15}$/.test(text.trim())) return draft.literal(text.trim()), true;
    if (column !== undefined) return addColumn(draft, column, text.trim());
    if (call === undefined) return addCounter(draft, text, 1);
    if (call.name === "TEXT") return addText(draft, parts[0]?.text ?? "", quoted(parts[1]?.text ?? "") ?? "", { text: text.trim(), at });
    // RIGHT("0000"&ROW(),4) is the old way to write TEXT(ROW(),"0000").
    const zeros = call.name === "RIGHT" ? /^\s*"0+"\s*&(.+)$/su.exec(parts[0]?.text ?? "")?.[1] : undefined;
    if (zeros !== undefined) return addCounter(draft, zeros, Math.max(1, Math.min(15, countOf(parts[1]))));
    const count = countOf(parts[1]);
    if (call.name === "LEFT" && source !== undefined && count > 0) return addColumn(draft, source, text.trim(), { take: "left", count });
    if (call.name === "RIGHT" && source !== undefined && count > 0) return addColumn(draft, source, text.trim(), { take: "right", count });
    const length = countOf(parts[2]);
    if (call.name === "MID" && source !== undefined && count > 0 && length > 0) return addColumn(draft, source, text.trim(), { take: "middle", from: count, count: length });
    if (call.name === "YEAR" && /^\s*(?:TODAY|NOW)\(\)\s*$/i.test(parts[0]?.text ?? "")) return addDate(draft, "yyyy", undefined, { text: text.trim(), at });
    const isWrapper = ["UPPER", "TRIM", "CONCAT", "CONCATENATE"].includes(call.name);
    if (isWrapper && depth < 3) {
      for (const part of parts) for (const term of termsOf(part.text, at + text.indexOf("(") + 1 + part.at)) addTerm(draft, term, depth + 1);
      return parts.length > 0;
    }
    return addCounter(draft, text, 1);
  };
  if (!add()) draft.leaveOut(text.trim(), at);
};

export const excel: ForeignFormat = {
  system: "Excel",
  read: (source) => {
    const { text, fields } = source;
    if (fields !== undefined || !/^=\s*["A-Z]/i.test(text)) return undefined;
    const draft = source.draft();
    for (const term of termsOf(text.slice(1), 1)) addTerm(draft, term, 0);
    return draft.isText ? undefined : { score: 3, draft };
  },
};
