import fc from "fast-check";
import { checkSchemeIds, checkSchemes, computeCheck, payloadOf, verifyCheck } from ".";
import type { CheckSchemeId } from "./checkScheme";
import published from "./vectors/published.json";
import wrong from "./vectors/wrong.json";

const idOf = (word: string): CheckSchemeId => {
  const id = checkSchemeIds.find((each) => each === word);
  if (!id) throw new Error(`no scheme ${word}`);
  return id;
};

it.each(published)("$scheme: $text has the check $check ($source)", ({ scheme, text, check }) => {
  const id = idOf(scheme);
  expect(computeCheck(id, text)).toEqual({ ok: true, check });
  expect(verifyCheck(id, text + check)).toEqual({ ok: true });
});

it.each(wrong)("$scheme: $text is wrong ($source)", ({ scheme, text, at, found, expected }) => {
  expect(verifyCheck(idOf(scheme), text)).toEqual({ ok: false, problem: { kind: "wrong", at, found, expected } });
});

it("has published examples for every scheme", () => {
  expect(checkSchemeIds.filter((id) => !published.some(({ scheme }) => scheme === id))).toEqual([]);
});

it.each<[why: string, id: CheckSchemeId, text: string, at: number, character: string]>([
  ["a letter among digits", "luhn", "12a", 2, "a"],
  ["a separator, which the caller drops", "gs1", "12-3", 2, "-"],
  ["a blank at the end", "verhoeff", "123 ", 3, " "],
  ["a blank alone", "damm", " ", 0, " "],
  ["lower case", "mod37-36", "bj01", 0, "b"],
  ["a full-width digit", "mod11-2", "1２3", 1, "２"],
  ["an Arabic digit", "digit-sum", "1٣", 1, "٣"],
  ["a letter that looks like a digit", "mod31", "91O", 2, "O"],
  ["a digit among letters", "mod27-26", "AB1", 2, "1"],
  ["an ideograph", "mod97-10", "BJ北", 2, "北"],
  ["a character of two units", "mod37-2", "A😀B", 1, "😀"],
  ["the check's own character in the payload", "mod11-2", "1X2", 1, "X"],
  ["the same of MOD 37-2", "mod37-2", "A*", 1, "*"],
])("names %s", (_why, id, text, at, character) => {
  expect(computeCheck(id, text)).toEqual({ ok: false, problem: { kind: "foreign", at, character } });
  // Where the check stands, other characters are at home; a digit behind keeps the text in the payload's place.
  expect(verifyCheck(id, text + "00")).toEqual({ ok: false, problem: { kind: "foreign", at, character } });
});

it.each(checkSchemeIds)("%s has no check of nothing", (id) => {
  expect(computeCheck(id, "")).toEqual({ ok: false, problem: { kind: "empty" } });
  expect(verifyCheck(id, "")).toEqual({ ok: false, problem: { kind: "empty" } });
  expect(verifyCheck(id, "0".repeat(checkSchemes[id].width))).toEqual({ ok: false, problem: { kind: "short" } });
});

it.each<[id: CheckSchemeId, text: string, at: number, character: string]>([
  ["luhn", "123X", 3, "X"],
  ["mod11-2", "123A", 3, "A"],
  ["mod97-10", "BJ4A", 3, "A"],
  ["mod97-10", "BJA4", 2, "A"],
  ["mod37-36", "BJ*", 2, "*"],
  ["mod661-26", "ABC1D", 3, "1"],
  ["mod31", "91350100M000100Y4Z", 17, "Z"], // the faulty code in the example of GB 32100-2015
  ["damm", "12😀", 2, "😀"],
  ["mod97-10", "12😀", 2, "😀"],
])("%s: the check of %s holds a character that no check has", (id, text, at, character) => {
  expect(verifyCheck(id, text)).toEqual({ ok: false, problem: { kind: "foreign", at, character } });
});

it.each([
  ["BJ-IT-0001", "BJIT0001"],
  ["(91) 350100 / M000", "91350100M000"],
  ["A_B.C·D", "ABCD"],
  ["北京-０１", "北京０１"],
  ["-–—*", ""],
  ["", ""],
])("of %j only letters and digits are checked", (text, payload) => {
  expect(payloadOf(text)).toBe(payload);
});

const scheme = fc.constantFrom(...checkSchemeIds);
const textOf = (id: CheckSchemeId): fc.Arbitrary<string> => fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...checkSchemes[id].payload) });

it("a text with its computed check behind it is good", () => {
  fc.assert(
    fc.property(scheme.chain((id) => fc.tuple(fc.constant(id), textOf(id))), ([id, text]) => {
      const { compute, alphabet, width } = checkSchemes[id];
      const check = compute(text) ?? "";
      expect(check).toHaveLength(width);
      expect([...check].every((character) => alphabet.includes(character))).toBe(true);
      expect(verifyCheck(id, text + check)).toEqual({ ok: true });
    }),
  );
});

/** MOD 97-10 promises it only while letters stay letters and digits stay digits. */
const promised = (id: CheckSchemeId, before: string, after: string): boolean => id !== "mod97-10" || /\d/.test(before) === /\d/.test(after);

it("a wrong character anywhere, the check included, is found", () => {
  fc.assert(
    fc.property(scheme.chain((id) => fc.tuple(fc.constant(id), textOf(id), fc.nat(), fc.nat())), ([id, text, place, choice]) => {
      const { compute, payload, alphabet, width } = checkSchemes[id];
      const code = text + (compute(text) ?? "");
      const at = place % code.length;
      const before = code.charAt(at);
      const others = [...(at < code.length - width ? payload : alphabet)].filter((other) => other !== before && promised(id, before, other));
      const after = others[choice % others.length] ?? "";
      expect(verifyCheck(id, code.slice(0, at) + after + code.slice(at + 1)).ok).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
