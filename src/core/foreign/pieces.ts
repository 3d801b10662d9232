/** What the formats of several systems have in common. */
import type { DateToken } from "../dates";
import type { Source } from "./conversion";
import type { Draft } from "./createDraft";
import { numberIn, type Field, type FieldName } from "./readFields";

/** A text outside of braces, or the inside of `{…}`; `text` is all of it, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly inside: string | undefined;
  readonly at: number;
}

/** Cuts a text at its braces; a brace without partner is text. `start` is the text's own place. */
export const bracePieces = (text: string, start = 0): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  let open = -1;
  const plain = (to: number): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), inside: undefined, at: start + from });
  };
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === "{") {
      open = at;
    } else if (text.charAt(at) === "}" && open >= 0) {
      plain(open);
      pieces.push({ text: text.slice(open, at + 1), inside: text.slice(open + 1, at), at: start + open });
      from = at + 1;
      open = -1;
    }
  }
  plain(text.length);
  return pieces;
};

/** The tokens of upper-case day formats. */
export const dayTokens: Readonly<Record<string, DateToken>> = { YYYY: "yyyy", YY: "yy", MM: "MM", DD: "dd" };

/** The column from which a time of day comes. */
export const momentInput = "created";

/** Prints a day of today, and says so. */
export const today = (draft: Draft, token: DateToken): void => {
  if (draft.date(token)) draft.note("date-today");
};

/** Prints part of the moment at which a record was made: today knows no time of day, so it comes from a column. False when it cannot be printed. */
export const moment = (draft: Draft, token: DateToken, text: string): boolean => {
  if (!draft.date(token, { input: momentInput })) return false;
  draft.note("time-from-row", { input: momentInput, text });
  return true;
};

const numeric: readonly FieldName[] = ["start", "next", "padding", "step", "seed", "smallest", "largest"];

/**
 * Names what was pasted and plays no part in the conversion; of the fields that do (`handled`), those that should be numbers and are none,
 * unless they may be `texts`.
 */
export const leaveOutFields = ({ fields }: Source, handled: readonly FieldName[], draft: Draft, texts: readonly FieldName[] = []): void => {
  if (fields === undefined) return;
  const isLost = (name: FieldName, field: Field): boolean =>
    !handled.includes(name) || (field.value !== "" && numeric.includes(name) && !texts.includes(name) && (numberIn(field) === undefined || (name === "step" && numberIn(field) === 0)));
  const others = Object.entries(fields.known).flatMap(([name, field]) => (isLost(name as FieldName, field) ? [field] : []));
  for (const { text, at } of [...others, ...fields.unknown]) draft.leaveOut(text, at);
};

/** The step that a form names, 1 when it names none that can be counted by. */
export const stepIn = ({ fields }: Source): number => Math.max(1, numberIn(fields?.known.step) ?? 1);

/** The last run of digits in a text; undefined when there is none, or more digits than a number keeps exactly. */
export const lastNumber = (text: string): { readonly before: string; readonly digits: string; readonly after: string } | undefined => {
  let end = text.length;
  while (end > 0 && !/\d/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /\d/.test(text.charAt(start - 1))) start--;
  const digits = text.slice(start, end);
  return digits === "" || digits.length > 15 ? undefined : { before: text.slice(0, start), digits, after: text.slice(end) };
};
