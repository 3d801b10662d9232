import fc from "fast-check";
import { diffCode } from "./diffCode";

const marked = (shown: string, code: string) => diffCode(shown, code).map(({ text, isNew }) => (isNew ? `[${text}]` : text)).join("");

test.each([
  ["BJ-IT-O012", "BJ-IT-0012", "BJ-IT-[0]012"],
  ["bj-it-0012", "BJ-IT-0012", "[BJ]-[IT]-0012"],
  ["12", "0012", "[00]12"],
  ["BJIT0012", "BJ-IT-0012", "BJ[-]IT[-]0012"],
  ["BJ--IT", "BJ-IT", "BJ-IT"],
  ["same", "same", "same"],
  ["", "A1", "[A1]"],
  ["ab", "ba", "b[a]"],
])("%p to %p is marked %p", (shown, code, expected) => {
  expect(marked(shown, code)).toBe(expected);
});

test("the pieces make up the code, and what is not marked stands in the cell in this order", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (shown, code) => {
      const pieces = diffCode(shown, code);
      expect(pieces.map(({ text }) => text).join("")).toBe(code);
      let at = 0;
      for (const character of pieces.flatMap(({ text, isNew }) => (isNew ? [] : [...text]))) {
        const found = [...shown].indexOf(character, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + 1;
      }
    }),
  );
});

test("a text of ten thousand characters takes no longer than its length", () => {
  expect(marked("x".repeat(10_000), "y".repeat(200))).toBe(`[${"y".repeat(200)}]`);
});
