import { strings, type Strings } from ".";

/** All texts of a language with their paths; functions are called with examples. */
function texts(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const here = path ? `${path}.${name}` : name;
    if (typeof value === "function") return [[here, String(value("12", "7", "5", "3"))] as const];
    return typeof value === "string" ? [[here, value] as const] : texts(value as object, here);
  });
}

const zh: Strings = strings("zh-CN");
const en: Strings = strings("en-US");
const chinese = /\p{Script=Han}/u;

/** Signs that look the same in both languages. */
const signs = ["common.listSeparator", "rules.partSeparator", "rules.colon", "rules.range", "rules.explain", "firstRun.codebookNote", "codebooks.subject", "list.where", "encode.undoneDone"];

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
