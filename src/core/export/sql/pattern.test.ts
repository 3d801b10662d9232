import fc from "fast-check";
import { setPattern, textsPattern } from "./pattern";

it.each([
  [["BJ", "SH", "GD"], "(?:BJ|GD|SH)"],
  [["01", "02", "03", "10", "11"], "(?:0[1-3]|1[01])"],
  [["A", "AB"], "A(?:B)?"],
  [["A-1", "A-2"], "A-[12]"],
  [["X"], "X"],
  [["+86", "*"], "(?:[*]|[+]86)"],
] as const)("%j become %s", (texts, expected) => {
  expect(textsPattern(texts)).toBe(expected);
});

it.each([
  ["0123456789", "[0-9]"],
  ["0123456789X", "[0-9X]"],
  ["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*", "[*0-9A-Z]"],
  ["^]-[\\", "[\\-\\[\\\\\\]\\^]"],
  ["^", "\\^"],
  ["É", "[Éé]"],
] as const)("the set of %s is %s", (characters, expected) => {
  expect(setPattern(characters)).toBe(expected);
});

it("matches just the texts that it was made of", () => {
  const text = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom("A", "B", "1", "-", "^", "]", "[", "\\", ".", "*", "(", "{", "|", "$", "北", "𠮷") });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.array(text, { maxLength: 20 }), (texts, others) => {
      const pattern = new RegExp(`^(?:${textsPattern(texts)})$`, "u");
      for (const each of [...texts, ...others]) expect([each, pattern.test(each)]).toEqual([each, texts.includes(each)]);
    }),
  );
});
