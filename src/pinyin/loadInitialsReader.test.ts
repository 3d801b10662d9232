import fc from "fast-check";
import { createInitialsReader } from "./createInitialsReader";
import { loadInitialsReader } from "./loadInitialsReader";
import divisions from "./vectors/divisions.json";
import groups from "./vectors/names.json";

/** The groups of vectors as rows: initials, and syllables where the letters alone would not tell. */
const vectors = groups.flatMap(({ why, names }) => names.map(([name = "", initials = "", syllables]) => ({ name, initials, syllables, why })));

const lettersOf = (syllables: string): string => syllables.split(" ").map((each) => each.charAt(0).toUpperCase()).join("");

describe("on pinyin-pro", () => {
  it.each(vectors)("reads $name ($why)", async ({ name, initials, syllables }) => {
    const reader = await loadInitialsReader();
    expect(reader.initials(name)).toBe(initials);
    if (syllables !== undefined) expect(reader.syllables(name).map((each) => each.pinyin).join(" ")).toBe(syllables);
  });

  it.each(Object.entries({ ...divisions.provinces, ...divisions.prefectures }))("reads the division %s", async (name, syllables) => {
    const reader = await loadInitialsReader();
    expect(reader.syllables(name).map((each) => each.pinyin).join(" ")).toBe(syllables);
    expect(reader.initials(name)).toBe(lettersOf(syllables));
  });

  it("reads a division inside of a firm's name as it does alone", async () => {
    const reader = await loadInitialsReader();
    const names = Object.entries({ ...divisions.provinces, ...divisions.prefectures });
    const wrong = names.filter(([name, syllables]) => reader.initials(`中国${name}物资有限公司`) !== `ZG${lettersOf(syllables)}WZYXGS`);
    expect(wrong).toEqual([]);
  });

  const chinese = fc.string({ unit: fc.constantFrom(...Array.from("重庆厦门长沙单位曾经尉迟万俟行乐会参藏阿都什區單㐱𠮷々〇")), maxLength: 12 });
  const mixed = fc.tuple(chinese, fc.string(), chinese).map((parts) => parts.join(""));
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), chinese, mixed);

  it("gives nothing but A to Z and 0 to 9, for any string", async () => {
    const reader = await loadInitialsReader();
    fc.assert(fc.property(anything, (name) => /^[A-Z0-9]*$/.test(reader.initials(name))), { numRuns: 1000 });
  });

  it("gives the first letters of the syllables for Chinese names", async () => {
    const reader = await loadInitialsReader();
    fc.assert(fc.property(chinese, (name) => {
      const syllables = reader.syllables(name);
      expect(syllables.map((each) => each.char).join("")).toBe(name.normalize("NFKC"));
      expect(reader.initials(name)).toBe(syllables.map((each) => each.pinyin.charAt(0).toUpperCase()).join(""));
    }));
  });

  it("takes no notice of width, case of single words and blanks between characters", async () => {
    const reader = await loadInitialsReader();
    expect(reader.initials("　重 庆 市 Ｂlue　ｓky ")).toBe(reader.initials("重庆市blue sky"));
  });

  it("reads a name of a hundred thousand characters", async () => {
    const reader = await loadInitialsReader();
    expect(reader.initials("重庆单".repeat(33_000))).toHaveLength(99_000);
    expect(reader.initials("北京 ".repeat(33_000))).toHaveLength(66_000);
    expect(reader.initials(" ".repeat(100_000))).toBe("");
  });
});

it("leaves out what the dictionary lacks", () => {
  const reader = createInitialsReader((text) => Array.from(text));
  expect(reader.initials("鑫A1")).toBe("A1");
  expect(reader.syllables("鑫A")).toEqual([{ char: "鑫", pinyin: "" }]);
});

it("asks character by character when the dictionary loses count", () => {
  const reader = createInitialsReader((text) => (text === "金石" ? ["jin"] : [text === "金" ? "jin" : "shi"]));
  expect(reader.initials("金石")).toBe("JS");
});
