import { format } from "numfmt";
import { CellError, type Scalar } from "../../model/values";
import { ERRORS, Matrix } from "../calcValues";
import { textNumber, toText } from "../coercion";
import { type Builtins, pure } from "../evaluation";
import { wildcardPattern } from "./criteria";

/** Excel's bound on the length of a text in a cell. */
const MAX_TEXT = 32_767;

const bounded = (text: string): string | CellError => (text.length > MAX_TEXT ? ERRORS.value : text);

const byLength = (take: (text: string, count: number) => string): Builtins[string] =>
  pure("tn~", (text: string, count: number = 1) => (count < 0 ? ERRORS.value : take(text, Math.trunc(count))));

function find(wanted: string, text: string, start: number): number | CellError {
  if (start < 1 || start > text.length + 1) return ERRORS.value;
  const at = text.indexOf(wanted, Math.trunc(start) - 1);
  return at < 0 ? ERRORS.value : at + 1;
}

function search(wanted: string, text: string, start: number): number | CellError {
  if (start < 1 || start > text.length + 1) return ERRORS.value;
  const from = Math.trunc(start) - 1;
  const at = text.slice(from).search(wildcardPattern(wanted, false));
  return at < 0 ? ERRORS.value : at + from + 1;
}

function substitute(text: string, old: string, next: string, instance?: number): string | CellError {
  if (old === "") return text;
  if (instance === undefined) return bounded(text.split(old).join(next));
  if (instance < 1) return ERRORS.value;
  let at = -1;
  for (let count = 0; count < Math.trunc(instance); count++) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + next + text.slice(at + old.length);
}

function formatted(value: Scalar, pattern: string): string | CellError {
  const subject = typeof value === "string" ? textNumber(value) ?? value : value;
  if (pattern === "") return "";
  try {
    return String(format(pattern, subject instanceof CellError ? null : subject));
  } catch {
    // The library throws on a pattern it cannot read; Excel answers #VALUE!.
    return ERRORS.value;
  }
}

function texts(values: readonly (Matrix | Scalar | undefined)[]): string[] | CellError {
  const found: string[] = [];
  for (const value of values) {
    for (const cell of value instanceof Matrix ? value.values.flat() : [value ?? null]) {
      const text = toText(cell);
      if (text instanceof CellError) return text;
      found.push(text);
    }
  }
  return found;
}

function concatenate(...values: Matrix[]): string | CellError {
  const found = texts(values);
  return found instanceof CellError ? found : bounded(found.join(""));
}

function join(delimiter: string, skipEmpty: boolean, ...values: Matrix[]): string | CellError {
  const found = texts(values);
  return found instanceof CellError ? found : bounded((skipEmpty ? found.filter((text) => text !== "") : found).join(delimiter));
}

/** TEXTBEFORE and TEXTAFTER: the part on one side of the n-th delimiter, counted from the end when n is negative. */
const beside = (cut: (text: string, at: number, length: number) => string): Builtins[string] =>
  pure("ttn?", (text: string, delimiter: string, instance: number = 1) => {
    const places: number[] = [];
    for (let at = text.indexOf(delimiter); at >= 0 && delimiter !== ""; at = text.indexOf(delimiter, at + delimiter.length)) places.push(at);
    const place = instance < 0 ? places[places.length + instance] : places[instance - 1];
    return place === undefined ? ERRORS.na : cut(text, place, delimiter.length);
  });

const proper = (text: string): string => text.toLowerCase().replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1));

const halfWidth = (text: string): string => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");

const codePoint = (number: number): string | CellError => (number >= 1 && number <= 0x10ffff ? String.fromCodePoint(Math.trunc(number)) : ERRORS.value);

export const textFunctions: Builtins = {
  LEFT: byLength((text, count) => text.slice(0, count)),
  RIGHT: byLength((text, count) => (count === 0 ? "" : text.slice(-count))),
  MID: pure("tnn", (text: string, start: number, count: number) => (start < 1 || count < 0 ? ERRORS.value : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)))),
  LEN: pure("t", (text: string) => text.length),
  UPPER: pure("t", (text: string) => text.toUpperCase()),
  LOWER: pure("t", (text: string) => text.toLowerCase()),
  PROPER: pure("t", proper),
  TRIM: pure("t", (text: string) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // What a link shows; where it leads is up to the grid.
  HYPERLINK: pure("tt?", (address: string, shown: string = address) => shown),
  CLEAN: pure("t", (text: string) => [...text].filter((character) => character >= " ").join("")),
  ASC: pure("t", halfWidth),
  WIDECHAR: pure("t", fullWidth),
  EXACT: pure("tt", (a: string, b: string) => a === b),
  FIND: pure("ttn?", (wanted: string, text: string, start: number = 1) => find(wanted, text, start)),
  SEARCH: pure("ttn?", (wanted: string, text: string, start: number = 1) => search(wanted, text, start)),
  SUBSTITUTE: pure("tttn?", substitute),
  REPLACE: pure("tnnt", (text: string, start: number, count: number, next: string) =>
    start < 1 || count < 0 ? ERRORS.value : bounded(text.slice(0, Math.trunc(start) - 1) + next + text.slice(Math.trunc(start) - 1 + Math.trunc(count)))),
  REPT: pure("tn", (text: string, count: number) => (count < 0 || text.length * count > MAX_TEXT ? ERRORS.value : text.repeat(Math.trunc(count)))),
  VALUE: pure("s", (value: Scalar) => (typeof value === "number" ? value : typeof value === "string" ? textNumber(value) ?? ERRORS.value : value === null ? 0 : ERRORS.value)),
  TEXT: pure("st", formatted),
  CONCAT: pure("|m", concatenate),
  CONCATENATE: pure("|s", (...values: Scalar[]) => {
    const found = texts(values);
    return found instanceof CellError ? found : bounded(found.join(""));
  }),
  TEXTJOIN: pure("tb|m", join),
  TEXTBEFORE: beside((text, at) => text.slice(0, at)),
  TEXTAFTER: beside((text, at, length) => text.slice(at + length)),
  CHAR: pure("n", codePoint),
  UNICHAR: pure("n", codePoint),
  CODE: pure("t", (text: string) => text.codePointAt(0) ?? ERRORS.value),
  UNICODE: pure("t", (text: string) => text.codePointAt(0) ?? ERRORS.value),
};
