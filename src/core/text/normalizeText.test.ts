import fc from "fast-check";
import { cellText } from "./cellText";
import { editDistance, nearestWord } from "./nearest";
import { normalizeText, originsOf } from "./normalizeText";

it.each([
  ["full width becomes half width", "ＢＪ－０１", "BJ-01"],
  ["blanks go, also inside and ideographic ones", " 北 京\u3000市\u00a0", "北京市"],
  ["zero-width characters, BOM and soft hyphen go", "\ufeff北\u200b京\u00ad\u2060", "北京"],
  ["variation selectors go", "葛\u{e0100}城", "葛城"],
  ["case is ignored, without locale", "istanbul ß", "ISTANBULSS"],
  ["compatibility forms are the same", "㈱ℌ①", "(株)H1"],
  ["a removed blank lets an accent join its letter", "e\u200b\u0301", "É"],
  ["nothing stays nothing", " \t\n", ""],
])("%s", (_, text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});

it("changes nothing when it is applied again", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => normalizeText(normalizeText(text)) === normalizeText(text)));
});

it.each([
  ["plain text", "BJ-01", [0, 1, 2, 3, 4, 5]],
  ["blanks in between", "B J", [0, 2, 3]],
  ["one character that becomes three", "㈱A", [0, 0, 0, 1, 2]],
])("knows where the characters came from: %s", (_, text, expected) => {
  expect(originsOf(text)).toEqual(expected);
});

it("says so when characters melt together", () => {
  expect(originsOf("e\u0301")).toBeUndefined();
});

it.each([
  [12, "12"], [0, "0"], [-0, "0"], [1.5, "1.5"], [0.1 + 0.2, "0.3"], [1e21, "1000000000000000000000"], [1.5e-7, "0.00000015"], [-2.5e22, "-25000000000000000000000"],
  [202310100001, "202310100001"], [true, "TRUE"], [false, "FALSE"], [null, ""], ["  x ", "  x "], [{ error: "#N/A" }, "#N/A"], [Number.NaN, ""],
])("shows %p as %p", (value, expected) => {
  expect(cellText(value)).toBe(expected);
});

it.each([
  ["same", "start", "start", 0], ["one dropped", "strt", "start", 1], ["neighbours swapped", "satrt", "start", 1], ["one changed", "stert", "start", 1],
  ["far away", "per", "start", 3],
])("counts slips: %s", (_, a, b, expected) => {
  expect(editDistance(a, b, 2)).toBe(expected);
});

it.each([
  ["stpe", ["start", "step", "per"], "step"], ["pre", ["start", "step", "per"], "per"], ["x", ["y"], ""], ["region", [], ""], ["industri", ["industry", "region"], "industry"],
])("means for %p of %p: %p", (text, words, expected) => {
  expect(nearestWord(text, words)).toBe(expected);
});
