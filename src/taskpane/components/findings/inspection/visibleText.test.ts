import fc from "fast-check";
import { visible, visiblePieces } from "./visibleText";

const drawn = (text: string, ...wrong: readonly [number, number][]) =>
  visiblePieces(text, wrong.map(([start, length]) => ({ start, length })))
    .map(({ shown, isWrong }) => (isWrong ? `[${shown}]` : shown))
    .join("");

test.each([
  ["BJ-IT-O001", [[6, 1]], "BJ-IT-[O]001"],
  ["BJ\u200b-IT", [[2, 1]], "BJ[U+200B]-IT"],
  [" BJ ", [], "␣BJ␣"],
  ["BJ IT", [], "BJ IT"],
  ["BJ IT", [[2, 1]], "BJ[␣]IT"],
  ["BJ\u00a0IT\u3000", [], "BJU+00A0ITU+3000"],
  ["BJ\nIT\t1", [], "BJ↵IT⇥1"],
  ["BJIT", [[2, 0]], "BJ[\u00a0\u00a0]IT"],
  ["BJ", [[2, 0]], "BJ[\u00a0\u00a0]"],
  ["BJ", [[2, 1]], "BJ[\u00a0\u00a0]"],
  ["A\ud83dB", [], "AU+D83DB"],
  ["😀1", [[0, 2]], "[😀]1"],
  ["\u202e321", [], "U+202E321"],
] as const)("%p with %p is drawn as %s", (text, wrong, expected) => {
  expect(drawn(text, ...wrong.map(([start, length]) => [start, length] as [number, number]))).toBe(expected);
});

test("what can be seen of a text is drawn as it is, what cannot is named, whatever the text and the marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), fc.nat(20), fc.nat(5), (text, start, length) => {
      const pieces = visiblePieces(text, [{ start, length }]);
      const plain = pieces.filter(({ isSign }) => !isSign).map(({ shown }) => shown).join("");
      expect(plain.replaceAll(" ", "")).toBe([...text].filter((character) => !/[\p{C}\p{Z}]|\p{Default_Ignorable_Code_Point}/u.test(character) || /\p{Cn}/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character)).join(""));
      expect(pieces.filter(({ isSign }) => isSign).every(({ shown }) => /^(U\+[0-9A-F]{4,6}|[␣↵⇥]|\u00a0\u00a0)$/.test(shown))).toBe(true);
    }),
  );
});

test("within a sentence characters that cannot be seen are named", () => {
  expect(visible("\u200b")).toBe("U+200B");
  expect(visible(" ")).toBe("␣");
  expect(visible("O")).toBe("O");
});
