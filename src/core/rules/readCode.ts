/**
 * Reading a code back: BJ-IT-0001 is 北京, 信息技术 and number 1. Segments are matched from left to right, the longest code first, going back
 * where that leads nowhere; so a rule with codes of several lengths is read as long as some reading fits.
 */
import { fail, findingAt, finding, ok } from "../result";
import type { Match, Part } from "../segments/contract";
import { canDraw } from "../segments/sequence/canDraw";
import { normalizeText, originsOf } from "../text/normalizeText";
import type { Finding, Result } from "../types";
import { printCounterKey } from "./counterKey";
import type { Printer } from "./printer";

export interface ReadSegment {
  /** The input's name, "seq", or "" for a literal. */
  readonly name: string;
  /** As the rule prints it. */
  readonly text: string;
  /** The codebook's value, the number without zeros; "" for a literal. */
  readonly meaning: string;
  /** Place in the code as it was given. */
  readonly start: number;
  readonly length: number;
}

export interface Reading {
  /** The code as the rule prints it. */
  readonly code: string;
  readonly segments: readonly ReadSegment[];
  /** The key of its counter; undefined when the code does not show all that chooses it. */
  readonly key: string | undefined;
  /** The sequence's number; null for a rule without one. */
  readonly number: number | null;
}

/** A reading in which only check characters are wrong. */
interface Unchecked {
  readonly found: readonly Match[];
  readonly at: number;
  readonly expected: string;
}

/** What is asked of a reading beside that it comes to the end of the text. */
interface Demands {
  /** Judges the texts of a complete reading. */
  readonly verify: Printer["wrongCheck"];
  /** After so many refusals by `verify` no more are asked for. */
  readonly tries: number;
  /** What the reading must print exactly, with a number that can be drawn. */
  readonly wanted?: string;
}

/** A text that is read, and how far the reading came, for the finding. */
interface Search {
  readonly parts: readonly Part[];
  readonly text: string;
  readonly demands: Demands;
  readonly found: Match[];
  /** Places from which no way leads to the end, so that none is gone twice; made with the first, for most texts have none. */
  dead: Set<number> | undefined;
  at: number;
  part: number;
  refused: number;
  unchecked: Unchecked | undefined;
}

/** True when checks are right in all readings of a text or in none: they have their places, and look at all of the text or at what has its place as well. */
export const haveOneCheck = (parts: readonly Part[]): boolean => {
  const last = parts.findLastIndex(({ width }) => width.least < width.most);
  return parts.every((part, i) => part.role !== "check" || (i > last && parts.every(({ name }, j) => j > last || part.over?.includes(name) !== true)));
};

const searchIn = (parts: readonly Part[], text: string, demands: Demands): Search => ({ parts, text, demands, found: [], dead: undefined, at: 0, part: 0, refused: 0, unchecked: undefined });

const matchParts = (search: Search, part = 0, at = 0, printed = 0): boolean => {
  const { parts, text, found, refused, demands } = search;
  const { wanted } = demands;
  const current = parts[part];
  if (at > search.at || (at === search.at && part > search.part)) {
    search.at = at;
    search.part = part;
  }
  if (current === undefined) {
    if (at !== text.length || (wanted !== undefined && printed !== wanted.length)) return false;
    const wrong = demands.verify(found.map((match) => match.text));
    if (wrong === undefined) return true;
    search.unchecked ??= { found: [...found], ...wrong };
    search.refused++;
    return false;
  }
  const place = (part * (text.length + 1) + at) * 1e4 + printed;
  if (search.dead?.has(place)) return false;
  for (const match of current.read(text, at)) {
    if (search.refused > demands.tries) break;
    if (wanted !== undefined && !(wanted.startsWith(match.text, printed) && (current.role !== "number" || canDraw(current, Number(match.meaning))))) continue;
    found[part] = match;
    if (matchParts(search, part + 1, at + match.length, wanted === undefined ? 0 : printed + match.text.length)) return true;
  }
  // Two ways lead only to places behind two segments.
  if (part > 1 && search.refused === refused) (search.dead ??= new Set()).add(place);
  return false;
};

/** True when parts read a code in some way that meets the demands. */
export const canRead = (parts: readonly Part[], code: string, demands: Demands): boolean => matchParts(searchIn(parts, normalizeText(code), demands));

/** So many readings of one text are tried at most that differ in what its checks are computed from, or in what a register row says. */
export const mostTries = 1000;

/** Characters that the part at `index` may take before the next literal begins, so that a finding marks one segment only. */
const roomFor = (parts: readonly Part[], index: number, text: string, at: number): number => {
  const next = parts[index + 1];
  if (next?.role !== "constant") return parts[index]?.width.most ?? text.length;
  const stop = text.indexOf(normalizeText(next.text), at);
  return stop > at ? stop - at : Math.max(1, parts[index]?.width.most ?? 1);
};

const problemAt = ({ parts, text, part: last, at }: Search, example: string): Finding => {
  const part = parts[last];
  if (part === undefined) return findingAt("code-format", at, text.length - at, { expected: example });
  const problem = part.explain(text, at, roomFor(parts, last, text, at));
  return problem.kind === "code-format" ? { ...problem, params: { ...problem.params, expected: example } } : problem;
};

/** Moves a finding from the comparison form to the code as it was given. */
const inOriginal = (problem: Finding, code: string, text: string): Finding => {
  if (code === text) return problem;
  const origins = originsOf(code);
  if (origins === undefined) return { ...problem, start: 0, length: code.length };
  const start = origins[problem.start ?? 0] ?? code.length;
  let end = origins[(problem.start ?? 0) + (problem.length ?? 0)] ?? code.length;
  // Blanks behind the wrong characters are not wrong.
  while (end > start && normalizeText(code.charAt(end - 1)) === "") end--;
  return { ...problem, start, length: end - start };
};

export interface Reader {
  read(code: string): Result<Reading>;
  accepts(code: string): boolean;
  /** True when some reading prints exactly this, with a number that can be drawn. */
  gives(code: string): boolean;
}

export interface ReaderOptions {
  readonly printer: Printer;
  /** Places among the value parts of those that choose the counter; undefined when something unseen chooses it as well. */
  readonly keyParts: readonly number[] | undefined;
}

/** The finding for a code in which only a check character is wrong, over that character. */
const checkFinding = (parts: readonly Part[], { found, at, expected }: Unchecked): Finding => {
  const start = found.slice(0, at).reduce((sum, { length }) => sum + length, 0);
  const part = parts[at];
  const match = found[at] as Match;
  return findingAt("code-check-digit", start, match.length, { expected, found: match.text, scheme: part?.role === "check" ? part.scheme : "" });
};

/** Reads codes of a rule with these parts. */
export const createReader = (parts: readonly Part[], { printer, keyParts }: ReaderOptions): Reader => {
  const demands: Demands = { verify: printer.wrongCheck, tries: haveOneCheck(parts) ? 0 : mostTries };
  const example = printer.example();
  const valueParts = parts.flatMap((part, index) => (part.role === "value" ? [index] : []));
  const numberPart = parts.findIndex((part) => part.role === "number");
  const read = (code: string): Result<Reading> => {
    const text = normalizeText(code);
    if (text === "") return fail([finding("code-blank")]);
    const search = searchIn(parts, text, demands);
    const { found } = search;
    if (!matchParts(search)) {
      const problem = search.unchecked === undefined ? problemAt(search, example) : checkFinding(parts, search.unchecked);
      return fail([inOriginal(problem, code, text)]);
    }
    const origins = code === text ? undefined : originsOf(code);
    let at = 0;
    const segments = parts.map(({ name }, index): ReadSegment => {
      const match = found[index] as Match;
      const start = origins?.[at] ?? at;
      at += match.length;
      return { name, text: match.text, meaning: match.meaning, start, length: (origins?.[at] ?? at) - start };
    });
    const key = keyParts && printCounterKey(keyParts.map((index) => (found[valueParts[index] as number] as Match).text));
    return ok({ code: found.map((match) => match.text).join(""), segments, key, number: numberPart < 0 ? null : Number((found[numberPart] as Match).meaning) });
  };
  return {
    read,
    accepts: (code) => canRead(parts, code, demands),
    gives: (code) => canRead(parts, code, { verify: demands.verify, tries: demands.tries, wanted: code }),
  };
};
