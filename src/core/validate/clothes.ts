/**
 * What a code wears: blanks, invisible characters, full-width forms, other dashes, letters of other scripts, an apostrophe. Rules read codes whatever
 * their case, width and blanks; a list should have them as the rule prints them. Here they are taken off, and each is told with its place.
 */
import { foreignLetter, isApostrophe, isDash, isFullWidth, isInvisible } from "./confusables";
import type { CodeFinding } from "./inspection";

export interface Tidied {
  /** Without all that; letters keep their case. */
  readonly text: string;
  readonly findings: readonly CodeFinding[];
  /** The place in the text as it was, for a place in the tidied one (its end included). */
  origin(at: number): number;
}

/** So many findings of one kind are told one by one. */
const mostOfKind = 5;

const oddSpace = /^\p{Z}$/u;

export const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** True when nothing has to be looked at: printable ASCII without blanks and apostrophes. */
const isBare = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit > 0x7e || unit === 0x27 || unit === 0x60) return false;
  }
  return true;
};

const isBreak = (character: string): boolean => character === "\n" || character === "\r" || character === "\t" || character === "\v" || character === "\f" || character === "\u2028" || character === "\u2029" || character === "\u0085";

type Garment =
  | { readonly kind: "code-spaces" | "code-odd-space" | "code-invisible" | "code-apostrophe"; readonly meant: "" }
  | { readonly kind: "code-full-width" | "code-dash"; readonly meant: string }
  | { readonly kind: "code-foreign-letter"; readonly meant: string; readonly script: string };

/** What characters are that no rule prints, so far as they were met: the same few thousand in every list. */
const known = new Map<string, Garment | undefined>();
const remembered = 5000;

/** What a character of a wider script is. */
const strangeGarment = (character: string): Garment | undefined => {
  if (oddSpace.test(character)) return { kind: "code-odd-space", meant: "" };
  if (isInvisible(character)) return { kind: "code-invisible", meant: "" };
  const foreign = foreignLetter(character);
  return foreign && { kind: "code-foreign-letter", ...foreign };
};

/** @param own true for characters that the rule itself prints, which are no clothes. */
const garmentOf = (character: string, own: (character: string) => boolean, begins: boolean): Garment | undefined => {
  if (character === " " || isBreak(character)) return { kind: "code-spaces", meant: "" };
  if (own(character)) return undefined;
  if (begins && isApostrophe(character)) return { kind: "code-apostrophe", meant: "" };
  if (character >= "!" && character <= "~") return undefined;
  if (isFullWidth(character)) return { kind: "code-full-width", meant: character.normalize("NFKC") };
  if (character !== "\u00ad" && isDash(character) && own("-")) return { kind: "code-dash", meant: "-" };
  if (!known.has(character)) {
    if (known.size >= remembered) known.clear();
    known.set(character, strangeGarment(character));
  }
  return known.get(character);
};

interface Worn {
  readonly garment: Garment;
  readonly start: number;
  readonly character: string;
}

const nothing: readonly CodeFinding[] = [];

/** Findings of the garments, those that stand for the same thing told together. */
const findingsOf = (text: string, worn: readonly Worn[], first: number, last: number): readonly CodeFinding[] => {
  const findings: CodeFinding[] = [];
  const ends = (some: readonly Worn[]): { readonly start: number; readonly end: number } => {
    const start = some[0]?.start ?? 0;
    const final = some.at(-1);
    return { start, end: (final?.start ?? 0) + (final?.character.length ?? 0) };
  };
  const together = (kind: CodeFinding["kind"], some: readonly Worn[], params: CodeFinding["params"]): void => {
    if (some.length === 0) return;
    const { start, end } = ends(some);
    findings.push({ kind, start, length: end - start, params });
  };
  const of = (kind: Garment["kind"]): readonly Worn[] => worn.filter(({ garment }) => garment.kind === kind);

  const spaces = of("code-spaces");
  const breaks = spaces.filter(({ character }) => isBreak(character));
  const blanks = spaces.filter(({ character }) => !isBreak(character));
  const places = { before: blanks.filter(({ start }) => start < first), inside: blanks.filter(({ start }) => start >= first && start <= last), after: blanks.filter(({ start }) => start > last) };
  for (const [place, some] of Object.entries(places)) together("code-spaces", some, { place, count: some.length });
  together("code-spaces", breaks, { place: "line-break", count: breaks.length });
  for (const kind of ["code-odd-space", "code-invisible"] as const) {
    const some = of(kind);
    together(kind, some, { point: codePoint(some[0]?.character ?? ""), count: some.length });
  }
  together("code-apostrophe", of("code-apostrophe"), {});
  const wide = of("code-full-width");
  if (wide.length > 0) {
    const { start, end } = ends(wide);
    const meant = [...text.slice(start, end)].map((character) => (isFullWidth(character) ? character.normalize("NFKC") : character)).join("");
    findings.push({ kind: "code-full-width", start, length: end - start, params: { found: text.slice(start, end), meant } });
  }
  for (const { start, character } of of("code-dash").slice(0, mostOfKind)) {
    findings.push({ kind: "code-dash", start, length: character.length, params: { found: character, point: codePoint(character) } });
  }
  for (const { garment, start, character } of of("code-foreign-letter").slice(0, mostOfKind)) {
    const script = garment.kind === "code-foreign-letter" ? garment.script : "";
    findings.push({ kind: "code-foreign-letter", start, length: character.length, params: { found: character, meant: garment.meant, script, point: codePoint(character) } });
  }
  return findings;
};

/**
 * Takes the clothes off a code.
 *
 * @param own true for characters that the rule prints by itself; those are left as they are.
 */
export const takeOff = (text: string, own: (character: string) => boolean): Tidied => {
  if (isBare(text)) return { text, findings: nothing, origin: (at) => at };
  const worn: Worn[] = [];
  const origins: number[] = [];
  let tidy = "";
  let first = text.length;
  let last = -1;
  let at = 0;
  for (const character of text) {
    const garment = garmentOf(character, own, tidy === "");
    const kept = garment === undefined ? character : garment.meant;
    if (garment !== undefined) worn.push({ garment, start: at, character });
    if (kept !== "") {
      if (tidy === "") first = at;
      last = at;
    }
    for (let i = 0; i < kept.length; i++) origins.push(at + (garment === undefined ? i : 0));
    tidy += kept;
    at += character.length;
  }
  // The end lies behind the last character that counts, not behind blanks.
  origins.push(last < 0 ? text.length : last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1));
  return { text: tidy, findings: worn.length === 0 ? nothing : findingsOf(text, worn, first, last), origin: (place) => origins[Math.min(place, origins.length - 1)] ?? text.length };
};

/** Where the tidied code is not written as the rule prints it: from the first letter to the last one that differ in case. Undefined when it is, or when more differs. */
export const caseFinding = (text: string, tidied: Tidied, code: string): CodeFinding | undefined => {
  const tidy = tidied.text;
  if (tidy === code || tidy.length !== code.length) return undefined;
  let first = 0;
  while (tidy.charAt(first) === code.charAt(first)) first++;
  let last = tidy.length - 1;
  while (tidy.charAt(last) === code.charAt(last)) last--;
  const start = tidied.origin(first);
  const end = tidied.origin(last + 1);
  return { kind: "code-case", start, length: end - start, params: { found: text.slice(start, end), meant: code.slice(first, last + 1) } };
};
