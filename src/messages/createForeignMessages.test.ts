import { convertForeign, type ForeignNoteKind } from "../core/foreign";
import { createForeignMessages } from "./createForeignMessages";
import { parametersOf } from "./fillTemplate";
import { foreignEn } from "./foreign.en";
import { foreignZh } from "./foreign.zh";
import vectors from "../core/foreign/vectors/formats.json";

const kinds = Object.keys(foreignZh.notes) as ForeignNoteKind[];
const mentioned = (template: string): readonly string[] => [...parametersOf(template)].sort();
const noted = vectors.formats.flatMap(({ text }) => convertForeign(text).flatMap(({ notes }) => notes));

it.each(kinds)("%s takes the same parameters in both languages", (kind) => {
  expect(mentioned(foreignEn.notes[kind])).toEqual(mentioned(foreignZh.notes[kind]));
});

it("knows the same words in both languages", () => {
  expect(Object.keys(foreignEn.notes).sort()).toEqual([...kinds].sort());
  expect(Object.keys(foreignEn.periods)).toEqual(Object.keys(foreignZh.periods));
});

it.each(kinds)("%s is given what its sentence mentions, whatever the format", (kind) => {
  const given = noted.filter((note) => note.kind === kind).map(({ params }) => Object.keys(params));
  expect(kind === "blank-ends" || given.length > 0).toBe(true);
  for (const names of given) expect(names).toEqual(expect.arrayContaining([...mentioned(foreignEn.notes[kind])]));
});

it.each([
  ["zh-CN", { kind: "resets", params: { period: "fiscal-year", month: 4 } }, "号码每个财年归零，从 4 月起，与原系统相同。"],
  ["en-US", { kind: "resets", params: { period: "month", month: 0 } }, "The number begins again every month, as there."],
  ["en-US", { kind: "longest-there", params: { most: 20 } }, "A code has at most 20 characters there, and may be longer here. Add {rule length 20} if that matters."],
  ["zh-CN", { kind: "not-converted", params: { text: "%(doy)s", at: 7 } }, "第 7 个字符处的“%(doy)s”在规则里无法表达，已略去。"],
  ["en-US", { kind: "of a later version", params: {} }, ""],
] as const)("in %s, %j is said", (locale, note, expected) => {
  expect(createForeignMessages(locale).foreignNote(note)).toBe(expected);
});
