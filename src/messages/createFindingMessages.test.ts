import { catalogue, type CodeFindingKind, type Severity } from "../core/validate/catalogue";
import { findingExamples } from "../core/validate/examples";
import type { Repair } from "../core/validate/inspection";
import { createFindingMessages } from "./createFindingMessages";
import { parametersOf } from "./fillTemplate";
import { findingNotesEn } from "./findingNotes.en";
import { findingNotesZh } from "./findingNotes.zh";

const kinds = Object.keys(catalogue) as CodeFindingKind[];
const mentioned = (template: string): readonly string[] => [...parametersOf(template)].sort();

describe.each(["titles", "notes", "damages", "supports", "certainties", "severities", "scripts", "externalIds", "externalReasons", "repairs"] as const)("%s", (part) => {
  const [zh, en]: readonly Readonly<Record<string, string>>[] = [findingNotesZh[part], findingNotesEn[part]];
  it("has the same texts in both languages", () => {
    expect(Object.keys(en ?? {}).sort()).toEqual(Object.keys(zh ?? {}).sort());
  });
  it.each(Object.keys(zh ?? {}))("%s takes the same parameters in both languages", (kind) => {
    expect(mentioned(en?.[kind] ?? "")).toEqual(mentioned(zh?.[kind] ?? ""));
  });
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (locale) => {
  const { title, note, severity } = createFindingMessages(locale);

  it.each(kinds)("%s has a title of its own and a sentence with all that is known", (kind) => {
    const { text, finding } = findingExamples[kind];
    expect(finding.kind).toBe(kind);
    expect(kinds.filter((other) => title(other) === title(kind))).toEqual([kind]);
    expect(note(finding, text)).toMatch(/[。.]$/);
    for (const said of [note(finding, text), note(finding)]) expect(said).not.toMatch(/[{}[\]]|undefined|NaN|“”/);
  });

  it("mentions no parameter that a kind does not have", () => {
    const notes: Readonly<Record<string, string>> = locale === "zh-CN" ? findingNotesZh.notes : findingNotesEn.notes;
    for (const kind of kinds) {
      const known = new Set([...Object.keys(findingExamples[kind].finding.params), "at", "marked"]);
      for (const [name, template] of Object.entries(notes)) if (name === kind) expect([...parametersOf(template)].filter((each) => !known.has(each))).toEqual([]);
    }
  });

  it("says a title short enough for a narrow pane", () => {
    for (const kind of kinds) expect(title(kind).length).toBeLessThanOrEqual(locale === "zh-CN" ? 16 : 42);
  });

  it("has a word for every severity", () => {
    for (const each of new Set<Severity>(Object.values(catalogue).map((entry) => entry.severity))) expect(severity(each)).not.toBe("");
  });
});

it.each([
  ["zh-CN", "BJ/IT-0001", { kind: "code-separator", start: 2, length: 1, params: { expected: "BJ-IT-0001", found: "/", separator: "-" } }, "第 3 个字符处的分隔符写成了“/”，应为“-”。请改正，正确的编码形如 BJ-IT-0001。"],
  ["en-US", "BJIT-0001", { kind: "code-separator", start: 2, length: 0, params: { expected: "BJ-IT-0001", found: "", separator: "-" } }, "At character 3 the separator “-” is missing. Put it in; a good code looks like BJ-IT-0001."],
  ["zh-CN", "BJ--IT-0001", { kind: "code-separator", start: 3, length: 1, params: { expected: "BJ-IT-0001", found: "-", separator: "" } }, "第 4 个字符处多了分隔符“-”。请删去，正确的编码形如 BJ-IT-0001。"],
  ["zh-CN", "BJ-IT-0001 ", { kind: "code-spaces", start: 10, length: 1, params: { place: "after", count: 1 } }, "编码后面多了 1 个空格。请删去。"],
  ["zh-CN", "", { kind: "numbers-missing", params: { key: "BJ-IT", first: 5, last: 5, count: 1, code: "BJ-IT-0005" } }, "“BJ-IT”的流水号缺了 5，即编码“BJ-IT-0005”。不一定有错；如果它曾经发出过，请查明在哪里。"],
  ["zh-CN", "1-3月", { kind: "code-date", params: { shown: "1-3月", count: 1 } }, "Excel 把编码变成了日期 1-3月。请按原件重新填写，并先把单元格设为文本格式。"],
  ["zh-CN", "10", { kind: "code-exponent", params: { value: "10", shown: "1.00E+01", count: 0 } }, "Excel 把编码当成科学记数，变成了数字 10（显示为 1.00E+01）。请按原件重新填写，并先把单元格设为文本格式。"],
  ["en-US", "АH-IT-0003-6", { kind: "code-foreign-letter", start: 0, length: 1, params: { found: "А", meant: "A", script: "cyrillic", point: "U+0410" } }, "Character 1, “А”, is of another script (Cyrillic, U+0410). It looks like “A”, but is another character. Change it to “A”."],
  ["zh-CN", "SH-IT-0001", { kind: "code-contradicts-row", start: 0, length: 2, params: { segment: "region", code: "SH", row: "BJ" } }, "编码中第 1 个字符起的“地区”是“SH”，但按这一行的内容应为“BJ”。请查明是编码错了，还是这一行填错了。"],
] as const)("in %s, of %j is said %j", (locale, text, finding, expected) => {
  expect(createFindingMessages(locale).note(finding, text)).toBe(expected);
});

it("cuts off what is too long for a sentence", () => {
  const said = createFindingMessages("en-US").note({ kind: "row-injection", params: { column: "name", sign: "=", value: "=".repeat(300) } });
  expect(said).toContain(`“${"=".repeat(60)}…”`);
});

it("says what a code probably should be, why, and how sure that is", () => {
  const { repair } = createFindingMessages("zh-CN");
  const candidate = { code: "BJ-IT-0001", undone: [], damages: ["case", "lookalike"], support: ["row", "check"] } as const;
  const of = (certainty: Repair["certainty"], count: number): Repair => ({ certainty, count, candidates: [candidate] });
  expect([of("certain", 1), of("likely", 2), of("open", 7), undefined].map(repair)).toEqual([
    "应为“BJ-IT-0001”（改正大小写、改正形近字符）。",
    "很可能是“BJ-IT-0001”（改正大小写、改正形近字符），依据：与本行内容一致、校验位相符。请核对后采用。",
    "可能是“BJ-IT-0001”（改正大小写、改正形近字符）等 7 个编码中的一个。请与原件核对后选择。",
    "",
  ]);
});
