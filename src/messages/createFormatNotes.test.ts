import { createFormatNotes } from "./createFormatNotes";
import { parametersOf } from "./fillTemplate";
import { formatNotesEn } from "./formatNotes.en";
import { formatNotesZh } from "./formatNotes.zh";

it.each(Object.keys(formatNotesZh))("%s takes the same parameters in both languages", (kind) => {
  const [chinese, english] = [formatNotesZh, formatNotesEn].map((notes) => [...parametersOf((notes as Readonly<Record<string, string>>)[kind] ?? "")].sort());
  expect(english).toEqual(chinese);
});

it.each([
  ["zh-CN", { kind: "resets", params: { period: "fiscal-year", month: 4 } }, "号码每个财政年度归零（从 4 月起）。"],
  ["en-US", { kind: "resets", params: { period: "year", month: 0 } }, "The number starts again every year."],
  ["zh-CN", { kind: "from-column", params: { input: "region", text: "%地区%" } }, "“%地区%”取自名单的“地区”列。"],
  ["en-US", { kind: "unheard-of", params: {} }, "unheard-of"],
] as const)("in %s: %j", (locale, note, expected) => {
  expect(createFormatNotes(locale)(note)).toBe(expected);
});
