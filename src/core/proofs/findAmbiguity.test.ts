import fc from "fast-check";

import { digits, fixedText } from "../segments/language";
import { findAmbiguity, searchAmbiguity } from "./findAmbiguity";
import { listCodes, part, rule, smallRules, texts } from "./testing/sampleRules";

const dash = part(fixedText("-"), "constant");
const copied = part({ kind: "anything", least: 0, most: 255 });
const letters = (most: number) => part({ kind: "characters", alphabet: "ABC", least: 0, most });

describe("codes that can be read in two ways", () => {
  test.each([
    ["two books of different widths", [part(texts("A", "AB")), part(texts("B", "BB"))], "ABB", ["AB", "B"], ["A", "BB"]],
    ["a region with a figure, before a number that grows", [part(texts("A", "A1")), part(digits(3, 15), "number")], "A1000", ["A1", "000"], ["A", "1000"]],
    ["two copied texts side by side", [copied, copied, part(digits(3), "number")], "0000", ["0", "", "000"], ["", "0", "000"]],
    ["a separator that a code contains", [part(texts("A", "A-B")), dash, part(texts("C", "B-C"))], "A-B-C", ["A-B", "-", "C"], ["A", "-", "B-C"]],
    ["texts that are compared without case, width and blanks", [part(texts("a", "a b")), part(texts("ｂ", "bb"))], "a bｂ", ["a b", "ｂ"], ["a", "bb"]],
    ["a text that may be missing", [part(texts("", "X")), part(texts("", "X"))], "X", ["X", ""], ["", "X"]],
    ["characters of more than one unit", [part(texts("𠮷", "𠮷𠮷")), part(texts("𠮷", "𠮷𠮷"))], "𠮷𠮷𠮷", ["𠮷𠮷", "𠮷"], ["𠮷", "𠮷𠮷"]],
  ])("%s", (_, parts, code, first, second) => {
    expect(findAmbiguity(rule(parts))).toEqual({ ambiguous: true, code, first, second, shortest: true });
  });

  test("only readings that are codes count", () => {
    const parts = [part(texts("A", "A1")), part(digits(3, 15), "number")];
    const notZero = rule(parts, { conformsAs: ([, number]) => Number(number) > 0 });
    expect(findAmbiguity(notZero)).toMatchObject({ ambiguous: true, code: "A1001" });
    const below500 = rule(parts, { conformsAs: ([, number]) => Number(number) > 0 && Number(number) < 500 });
    expect(findAmbiguity(below500)).toEqual({ ambiguous: undefined, reason: "too-many-refused" });
    // It gives way before each code that is tried.
    let steps = 0;
    for (const search = searchAmbiguity(below500); search.next().done !== true; ) steps++;
    expect(steps).toBeGreaterThan(4000);
  });
});

describe("codes that can be read in one way only", () => {
  const book = Array.from({ length: 3000 }, (_, index) => `N${((index * 7919) % 46656).toString(36).toUpperCase().padStart(3, "0")}`);
  test.each([
    ["region, industry, number", [part(texts("BJ", "SH")), dash, part(texts("IT", "FI")), dash, part(digits(4), "number")]],
    ["a number that grows keeps its zeros for its usual width", [part(texts("A", "A0")), part(digits(3, 15), "number")]],
    ["a copied text before a fixed width", [copied, part(digits(3), "number")]],
    ["a separator that no code contains", [letters(255), part(fixedText("X"), "constant"), letters(255), dash, part(digits(3), "number")]],
    ["two books of 3 000 codes", [part(texts(...book)), part(texts(...book)), part(digits(5), "number")]],
    ["one part that could be split within itself", [part({ kind: "sequence", items: [texts("A", "AB"), texts("B", "BB")] }), part(digits(2), "number")]],
  ])("%s", (_, parts) => {
    expect(findAmbiguity(rule(parts))).toEqual({ ambiguous: false });
  });
});

test.each([
  ["figures", ["0", "1", "00", "10"]],
  ["letters", ["A", "B", "AB", "BA", "-"]],
])("the answer agrees with listing all codes of small rules over %s", (_, pieces) => {
  fc.assert(
    fc.property(smallRules(pieces), (example) => {
      const codes = listCodes(example);
      const expected = codes.find(([, readings]) => readings.length > 1);
      const answer = findAmbiguity(example);
      if (answer.ambiguous === false) return expect(expected).toBeUndefined();
      if (answer.ambiguous === undefined) throw new Error("small rules are decided");
      expect([answer.code, answer.shortest]).toEqual([expected?.[0], true]);
      expect(expected![1]).toContainEqual(answer.first);
      expect(expected![1]).toContainEqual(answer.second);
      expect(answer.first).not.toEqual(answer.second);
    }),
    { numRuns: 400, seed: 20260103 },
  );
});
