/** A segment kind apart from all others. Used by tests only. */
import { tokensOf, type Placeholder } from "../../pattern/placeholder";
import type { Finding, InputValue, SegmentDefinition } from "../../types";
import { buildCodebooks } from "../../codebooks/buildCodebooks";
import type { Environment, ParseContext, Part, SegmentKind } from "../contract";
import type { Language } from "../language";

/** A placeholder, read without a pattern around it. */
export const placeholderOf = (text: string): Placeholder => ({ start: 0, length: text.length, tokens: tokensOf(text, 1, text.length - 1) });

/** What a kind makes of a placeholder; `claimed` says whether it is of this kind at all. */
export const parseWith = <D extends SegmentDefinition>(kind: SegmentKind<D>, text: string, context: Partial<Omit<ParseContext, "report">> = {}) => {
  const findings: Finding[] = [];
  const placeholder = placeholderOf(text);
  const segment = kind.parse(placeholder, { inputs: [], names: [], dateInput: "date", ...context, report: (finding) => findings.push(finding) });
  return { claimed: kind.claims(placeholder), input: kind.inputOf(placeholder), segment, findings };
};

export const testEnvironment: Environment = { today: () => "2026-01-31", random: () => 0 };

/** The part that a kind makes of a definition, which is undefined when the findings say why. */
export const compileWith = <D extends SegmentDefinition>(kind: SegmentKind<D>, segment: D, environment: Partial<Environment> = {}) => {
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);
  const part = kind.compile(segment, { books: buildCodebooks([]).books, environment: { ...testEnvironment, ...environment }, definition: { segments: [segment] }, report, warn: report });
  return { part, findings };
};

/** The part; for definitions that are right. */
export const partWith = <D extends SegmentDefinition>(kind: SegmentKind<D>, segment: D, environment: Partial<Environment> = {}): Part => {
  const { part, findings } = compileWith(kind, segment, environment);
  if (part === undefined) throw new Error(JSON.stringify(findings));
  return part;
};

/** What a part that is made of the row prints for a value: its text or the finding. */
export const rendered = (part: Part, value: InputValue): string | Finding => {
  if (part.role !== "value") throw new Error(`${part.name} is not made of the row`);
  const { text, finding } = part.render(value, null);
  return finding ?? text;
};

/** True when the language has the text. */
export const belongs = (text: string, language: Language): boolean => {
  if (language.kind === "texts") return language.texts.includes(text);
  const characters = [...text];
  if (language.kind !== "sequence") {
    const size = characters.length >= language.least && characters.length <= language.most;
    return size && (language.kind === "anything" || characters.every((character) => language.alphabet.includes(character)));
  }
  const [first, ...rest] = language.items;
  if (first === undefined) return text === "";
  return Array.from({ length: text.length + 1 }, (_, at) => at).some((at) => belongs(text.slice(0, at), first) && belongs(text.slice(at), { kind: "sequence", items: rest }));
};
