/** Judges the text of a code: is it exactly what the rule prints, is it that but for its clothes, and if neither, what is wrong with it. */
import type { Register } from "../register/createRegister";
import type { Part } from "../segments/contract";
import { normalizeText } from "../text/normalizeText";
import type { Finding, InputValue } from "../types";
import { caseFinding, takeOff, type Tidied } from "./clothes";
import type { CodeFinding } from "./inspection";
import { ownCharacters } from "./ownCharacters";
import type { ExactCode, RuleReader } from "./ruleReader";

/** A text that a version reads. */
export interface ReadText extends ExactCode {
  readonly reader: RuleReader;
  /** As the rule prints it. */
  readonly code: string;
}

/** What is wrong with a text: worked out when it is told, for in a list that follows no rule it never is. */
export type Explain = () => CodeFinding;

export interface JudgedText {
  /** Undefined when no version reads the text, tidied or not. */
  readonly read: ReadText | undefined;
  /** Its clothes, and what is wrong with a text that nobody can read. */
  readonly clothes: readonly CodeFinding[];
  readonly wrong: Explain | undefined;
  /** The tidied text in comparison form: the same for all writings of one code. */
  readonly form: string;
  /** Where a place of the reading's code stands in the text. */
  place(at: number): number;
}

export interface TextJudge {
  /** @param inputs the row's, in the order of the inspector's. */
  judge(text: string, inputs: readonly InputValue[] | undefined): JudgedText;
}

const nothing: readonly CodeFinding[] = [];
/** Longer texts are no codes but notes, whatever is in them. */
const longestText = 1000;
/** What people and programs put between several things in one cell. */
const betweenCodes = /[\s,，、;；|/\\+&]+/u;
const samePlace = (at: number): number => at;

/** A date's example with a mark where each digit stands. */
const datePattern = (text: string): string => text.replace(/\d/g, "0");

/** The piece of the code that is written as a date of the rule, but is none. */
const impossibleDate = (parts: readonly Part[], dates: readonly number[], text: string, start: number): string | undefined => {
  for (const at of dates) {
    const part = parts[at] as Part;
    const piece = text.slice(start, start + part.width.most);
    if (piece !== "" && datePattern(piece) === datePattern(normalizeText(part.example)) && part.read(text, start).length === 0) return piece;
  }
  return undefined;
};

export const createTextJudge = (readers: readonly RuleReader[], register: Register | undefined): TextJudge => {
  const own = ownCharacters(readers.map(({ judging }) => judging.rule));
  const datesOf = new Map(readers.map((reader) => [reader, reader.judging.rule.definition.segments.flatMap((segment, i) => (segment.kind === "date" ? [i] : []))]));

  /** The longest code of any version. */
  const longest = Math.max(...readers.map(({ judging }) => judging.rule.width.most));
  const tooLong = (text: string): CodeFinding => {
    const { rule } = (readers[0] as RuleReader).judging;
    return { kind: "code-too-long", start: longest, length: text.length - longest, params: { expected: rule.example, length: text.length, most: longest } };
  };

  /** The version that issued a code alone judges it. */
  const judgesOf = (text: string): readonly RuleReader[] => {
    const entry = readers.length > 1 ? register?.find(text) : undefined;
    const issuer = entry && readers.find(({ judging }) => judging.version === entry.version && normalizeText(judging.name) === normalizeText(entry.rule));
    return issuer === undefined ? readers : [issuer];
  };

  const exactly = (text: string, judges: readonly RuleReader[], inputs: readonly InputValue[] | undefined): ReadText | undefined => {
    for (const reader of judges) {
      const exact = reader.exact(text, reader.rowFor(inputs));
      if (exact !== undefined) return { ...exact, reader, code: text };
    }
    return undefined;
  };

  /** Read once its clothes are off; the number may be one that the rule never draws. */
  const onceTidied = (tidy: string, judges: readonly RuleReader[], inputs: readonly InputValue[] | undefined): ReadText | undefined => {
    for (const reader of judges) {
      const { rule } = reader.judging;
      const reading = rule.accepts(tidy) ? rule.read(tidy) : undefined;
      if (reading?.ok !== true || !reader.couldDraw(reading.value.number ?? rule.sequence?.start ?? 0)) continue;
      return { reader, reading: reading.value, code: reading.value.code, number: reading.value.number ?? -1, key: reader.keyOf(reading.value, reader.rowFor(inputs)), shape: undefined };
    }
    return undefined;
  };

  /** A finding over the characters of the original that it is about. */
  const inOriginal = (tidied: Tidied, kind: CodeFinding["kind"], start: number, length: number, params: CodeFinding["params"]): CodeFinding => {
    const from = tidied.origin(start);
    return { kind, start: from, length: Math.max(0, tidied.origin(start + length) - from), params };
  };

  const explainBy = ({ judging: { rule } }: RuleReader, dates: readonly number[], tidied: Tidied): { readonly reached: number; readonly finding: CodeFinding } => {
    const form = normalizeText(tidied.text);
    const expected = rule.example;
    const reading = rule.read(tidied.text);
    if (reading.ok) {
      const number = reading.value.segments[rule.parts.findIndex(({ role }) => role === "number")];
      return { reached: form.length, finding: inOriginal(tidied, "code-format", number?.start ?? 0, number?.length ?? tidied.text.length, { expected }) };
    }
    const { kind, start = 0, length = 0, params } = reading.findings[0] as Finding;
    if (kind === "code-check-digit") return { reached: form.length, finding: inOriginal(tidied, kind, start, length, params) };
    const date = impossibleDate(rule.parts, dates, form, start);
    if (date !== undefined) return { reached: start, finding: inOriginal(tidied, "date-impossible", start, date.length, { text: date }) };
    const { least, most } = rule.width;
    if (form.length < least) return { reached: start, finding: { kind: "code-too-short", params: { expected, length: form.length, least } } };
    if (form.length > most) return { reached: start, finding: inOriginal(tidied, "code-too-long", most, tidied.text.length - most, { expected, length: form.length, most }) };
    if (kind === "code-value-unknown") return { reached: start, finding: inOriginal(tidied, kind, start, length, params) };
    return { reached: start, finding: inOriginal(tidied, "code-format", start, length, { expected }) };
  };

  /** What is wrong by the version that comes furthest; of equals by the first. */
  const explain = (tidied: Tidied, [first, ...judges]: readonly RuleReader[]): CodeFinding => {
    let best = explainBy(first as RuleReader, datesOf.get(first as RuleReader) ?? [], tidied);
    for (const reader of judges) {
      const said = explainBy(reader, datesOf.get(reader) ?? [], tidied);
      if (said.reached > best.reached) best = said;
    }
    return best.finding;
  };

  /** Several codes in one cell, as where rows were merged. */
  const several = (text: string): CodeFinding | undefined => {
    const pieces = text.split(betweenCodes).filter((piece) => piece !== "");
    const [first = "", second = ""] = pieces;
    const areCodes = pieces.length > 1 && pieces.every((piece) => readers.some(({ judging }) => judging.rule.accepts(normalizeText(piece))));
    return areCodes ? { kind: "code-several", params: { count: pieces.length, first, second } } : undefined;
  };

  return {
    judge: (text, inputs) => {
      if (text.length > longestText && text.length > longest) return { read: undefined, clothes: nothing, wrong: () => tooLong(text), form: `${text.slice(0, longestText)}…${text.length}`, place: samePlace };
      const judges = judgesOf(text);
      const exact = exactly(text, judges, inputs);
      if (exact !== undefined) return { read: exact, clothes: nothing, wrong: undefined, form: normalizeText(text), place: samePlace };
      const tidied = takeOff(text, own);
      const read = (tidied.text === text ? undefined : exactly(tidied.text, judges, inputs)) ?? onceTidied(tidied.text, judges, inputs);
      if (read === undefined) return { read, clothes: tidied.findings, wrong: () => several(text) ?? explain(tidied, judges), form: normalizeText(tidied.text), place: tidied.origin };
      const cased = caseFinding(text, tidied, read.code);
      const clothes = cased === undefined ? tidied.findings : [...tidied.findings, cased];
      // Blanks that the rule prints are the only thing that is neither.
      const wrong: Explain | undefined = clothes.length === 0 ? () => ({ kind: "code-format", params: { expected: read.code } }) : undefined;
      return { read, clothes, wrong, form: normalizeText(read.code), place: tidied.origin };
    },
  };
};
