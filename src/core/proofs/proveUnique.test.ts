import fc from "fast-check";

import { digits, fixedText } from "../segments/language";
import type { ProofPart, ProofRule } from "./proofRule";
import { proveUnique } from "./proveUnique";
import { listCodes, part, rule, smallRules, texts } from "./testing/sampleRules";

const dash = part(fixedText("-"), "constant");
const seq = (width: number, most = width) => part(digits(width, most), "number");
const beside = (...all: readonly string[]) => part(texts(...all), "value", false);
const anything = part({ kind: "anything", least: 0, most: 255 }, "value", false);
const chance = part({ kind: "characters", alphabet: "ABC", least: 4, most: 4 }, "random");
const region = part(texts("BJ", "SH"));

describe("rules under which no two rows meet", () => {
  test.each([
    ["region, industry, number", rule([region, dash, part(texts("IT", "FI")), dash, seq(4)]), "counter"],
    ["one counter for all", rule([part(fixedText("CUST"), "constant"), seq(6)]), "counter"],
    ["values that are printed but do not choose the counter", rule([beside("A", "AB"), beside("B", ""), seq(3)]), "counter"],
    ["a number that grows behind letters", rule([region, seq(3, 15)]), "counter"],
    ["two readings that agree in key and number", rule([beside("", "A"), part(texts("A")), beside("", "A"), seq(1)]), "counter"],
    ["a key of one text among texts of any kind", rule([anything, part(texts("A")), anything, seq(1)]), "counter"],
    ["chance, which the register watches", rule([region, chance]), "register"],
    ["chance behind a counter with a hidden key", rule([region, seq(2), chance], { hiddenKey: true }), "register"],
    ["no code at all", rule([part(texts())]), "no-codes"],
  ])("%s", (_, example, why) => {
    expect(proveUnique(example)).toEqual({ unique: true, why });
  });
});

describe("rules under which two rows meet", () => {
  const figures = ["01", "0", "000", "9"];
  const digitSum = rule([part(texts("01", "02")), part(digits(1)), part(digits(3)), part(digits(1), "check")], {
    conforms: (code) => [...code].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0,
  });
  test.each([
    ["no number: class, area, scale and check", digitSum, "no-distinguishing-part", "0100009", figures, figures],
    ["a key that is not printed", rule([part(fixedText("C"), "constant"), seq(3)], { hiddenKey: true }), "hidden-key", "C000", ["C", "000"], ["C", "000"]],
    ["a region with a figure before a growing number", rule([part(texts("A", "A1")), seq(3, 15)]), "split", "A1000", ["A1", "000"], ["A", "1000"]],
    ["a key that runs together", rule([part(texts("A", "AB")), part(texts("B", "BB")), seq(1)]), "split", "ABB0", ["AB", "B", "0"], ["A", "BB", "0"]],
    ["codes that differ in case only", rule([part(texts("a", "ab")), part(texts("ＢC", "C")), seq(1)]), "split", "abC0", ["ab", "C", "0"], ["a", "ＢC", "0"]],
    ["a printed text that takes from the key", rule([beside("", "A"), part(texts("A", "AA")), seq(1)]), "split", "AA0", ["A", "A", "0"], ["", "AA", "0"]],
  ])("%s", (_, example, reason, code, first, second) => {
    expect(proveUnique(example)).toEqual({ unique: false, reason, code, first, second, shortest: true });
  });
});

test("giving up is said", () => {
  const example = rule([part(digits(1, 9)), seq(3, 9)], { conforms: () => false });
  expect(proveUnique(example)).toEqual({ unique: undefined, reason: "too-many-refused" });
});

/** The same question answered by listing all codes. */
const collision = ({ parts, hiddenKey, conforms }: ProofRule): string | undefined => {
  const telling = ({ role, inKey }: ProofPart): boolean => role === "number" || (role === "value" && inKey);
  const codes = listCodes({ parts, hiddenKey, conforms });
  if (hiddenKey || !parts.some(({ role }) => role === "number")) return codes[0]?.[0];
  const keyOf = (reading: readonly string[]): string => JSON.stringify(reading.filter((_, at) => telling(parts[at]!)));
  return codes.find(([, readings]) => new Set(readings.map(keyOf)).size > 1)?.[0];
};

test.each([
  ["figures", ["0", "1", "00", "10"]],
  ["letters", ["A", "B", "AB", "BA", "-"]],
])("the answer agrees with listing all codes of small rules over %s", (_, pieces) => {
  fc.assert(
    fc.property(smallRules(pieces), (example) => {
      const expected = collision(example);
      const answer = proveUnique(example);
      const random = example.parts.some(({ role }) => role === "random");
      if (answer.unique) return expect(answer.why === "register" ? random : expected === undefined).toBe(true);
      if (answer.unique === undefined) throw new Error("small rules are decided");
      expect([answer.code, answer.shortest]).toEqual([expected, true]);
      expect(answer.first.join("")).toBe(answer.code);
      expect(answer.second.join("")).toBe(answer.code);
    }),
    { numRuns: 500, seed: 20260104 },
  );
});
