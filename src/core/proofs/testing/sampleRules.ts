import fc from "fast-check";

import type { Language } from "../../segments/language";
import type { ProofPart, ProofRule } from "../proofRule";

/** A part without a place; by default a value of the counter key. */
export const part = (language: Language, role: ProofPart["role"] = "value", inKey = role === "value"): Omit<ProofPart, "part"> => ({ language, role, inKey });

/** One of these texts. */
export const texts = (...all: readonly string[]): Language => ({ kind: "texts", texts: all });

/** A rule of these parts, in order, of which all texts are codes unless `extra` says otherwise. */
export const rule = (parts: readonly Omit<ProofPart, "part">[], extra: Partial<ProofRule> = {}): ProofRule => ({
  parts: parts.map((each, index) => ({ ...each, part: index })),
  hiddenKey: false,
  conforms: () => true,
  ...extra,
});

const allOver = (alphabet: string, length: number): readonly string[] =>
  length === 0 ? [""] : allOver(alphabet, length - 1).flatMap((start) => [...alphabet].map((character) => start + character));

const textsOf = (language: Language): readonly string[] => {
  switch (language.kind) {
    case "texts":
      return language.texts;
    case "characters":
      return Array.from({ length: Math.max(0, language.most - language.least + 1) }, (_, more) => allOver(language.alphabet, language.least + more)).flat();
    case "sequence":
      return language.items.reduce<readonly string[]>((starts, item) => starts.flatMap((start) => textsOf(item).map((end) => start + end)), [""]);
    case "anything":
      throw new Error("cannot be listed");
  }
};

/** The texts that a part prints, each once. */
const printed = ({ language, role }: ProofPart): readonly string[] => {
  const all = [...new Set(textsOf(language))];
  if (role !== "number" || language.kind !== "characters" || language.most === language.least) return all;
  return all.filter((text) => [...text].length === language.least || !text.startsWith([...language.alphabet][0]!));
};

/** The text in a form in which letters and digits sort before all else. */
const inOrder = (text: string): string => [...text].map((character) => (/[\p{L}\p{N}]/u.test(character) ? `0${character}` : `1${character}`)).join("");

/** All codes of a small rule with all ways to read each, in the order of proofs: by length, then alphabetically. */
export const listCodes = ({ parts, conforms }: ProofRule): readonly (readonly [code: string, readings: readonly (readonly string[])[]])[] => {
  let tuples: readonly (readonly string[])[] = [[]];
  for (const each of parts) tuples = printed(each).flatMap((text) => tuples.map((start) => [...start, text]));
  const codes = new Map<string, (readonly string[])[]>();
  for (const tuple of tuples) {
    const code = tuple.join("");
    codes.set(code, [...(codes.get(code) ?? []), tuple]);
  }
  return [...codes].filter(([code]) => conforms(code)).sort(([a], [b]) => a.length - b.length || (inOrder(a) < inOrder(b) ? -1 : 1));
};

const weigh = (code: string, seed: number): number => [...code].reduce((sum, character, at) => sum + (at + 1) * character.codePointAt(0)!, seed);

/** Small rules over an alphabet of pieces that make numbers, dates, times and words when they meet. */
export const smallRules = (pieces: readonly string[]): fc.Arbitrary<ProofRule> => {
  const piece = fc.constantFrom(...pieces);
  const text = fc.array(piece, { maxLength: 2 }).map((some) => some.join(""));
  const list = fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map((all): Language => texts(...all));
  const alphabet = fc.uniqueArray(fc.constantFrom(...new Set(pieces.join(""))), { minLength: 1, maxLength: 3 }).map((all) => all.join(""));
  const characters = fc.record({ alphabet, least: fc.nat(2), more: fc.nat(2) }).map(
    ({ alphabet: some, least, more }): Language => ({ kind: "characters", alphabet: some, least, most: Math.min(3, least + more) }),
  );
  const simple = fc.oneof(list, list, characters);
  const pair = fc.tuple(simple, list).map((items): Language => ({ kind: "sequence", items }));
  const language = fc.oneof({ weight: 5, arbitrary: simple }, { weight: 1, arbitrary: pair });
  const role = fc.constantFrom<ProofPart["role"]>("constant", "value", "value", "value", "number", "number", "check", "random");
  const parts = fc.array(fc.record({ language, role, inKey: fc.boolean() }), { minLength: 1, maxLength: 4 });
  // Some of the texts are no codes, as if a check character were wrong.
  const refuse = fc.constantFrom(1, 1, 2, 5);
  return fc.tuple(parts, refuse, fc.boolean(), fc.nat(4)).map(([all, modulus, hidden, seed]) =>
    rule(all, {
      hiddenKey: hidden && seed === 0,
      conforms: (code) => modulus === 1 || weigh(code, seed) % modulus === 0,
    }),
  );
};
