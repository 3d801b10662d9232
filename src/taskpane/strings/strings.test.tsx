import { strings } from ".";
import { validateWords } from "../components/validate/words";

/** All texts of a language with their paths; functions are called with examples. */
function texts(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const here = path ? `${path}.${name}` : name;
    if (typeof value === "function") return [[here, String(value("12", "7", "5", "3"))] as const];
    return typeof value === "string" ? [[here, value] as const] : texts(value as object, here);
  });
}

const zh = { ...strings("zh-CN"), validateTab: validateWords["zh-CN"] };
const en = { ...strings("en-US"), validateTab: validateWords["en-US"] };
const chinese = /\p{Script=Han}/u;

/** Signs that look the same in both languages. */
const signs = [
  "common.listSeparator", "rules.partSeparator", "rules.colon", "rules.range", "rules.explain", "firstRun.codebookNote", "codebooks.subject", "list.where", "encode.undoneDone",
  "validateTab.together", "validateTab.result.sentence", "validateTab.result.repairCount", "validateTab.result.aboutMany", "validateTab.findings.severityCount", "validateTab.findings.repairOption",
  "validateTab.proposal.headed", "validateTab.proposal.change", "validateTab.proposal.because", "validateTab.proposal.reasons",
];

test("both languages say the same things", () => {
  expect(texts(en).map(([path]) => path).sort()).toEqual(texts(zh).map(([path]) => path).sort());
});

test("no text is empty", () => {
  expect([...texts(zh), ...texts(en)].filter(([, text]) => text === "")).toEqual([]);
});

test("the Chinese pane speaks Chinese", () => {
  expect(texts(zh).filter(([path, text]) => !chinese.test(text) && !signs.includes(path))).toEqual([]);
});

test("the English pane speaks English", () => {
  expect(texts(en).filter(([, text]) => chinese.test(text))).toEqual([]);
});

test("Chinese texts use full-width punctuation", () => {
  const half = /\p{Script=Han}[,:;?!]|[,:;?!]\p{Script=Han}/u;
  expect(texts(zh).filter(([, text]) => half.test(text))).toEqual([]);
});
