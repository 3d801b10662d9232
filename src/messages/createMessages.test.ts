import type { Finding, FindingKind } from "../core";
import { messagesIn } from "./messagesIn";
import type { Dictionary } from "./dictionary";
import { en } from "./en";
import { fillTemplate, parametersOf } from "./fillTemplate";
import { zh } from "./zh";

/** The parameters of each kind of finding, as `core/types.ts` lists them; `at` where a span in a pattern is always given. */
const params: Readonly<Record<FindingKind, readonly string[]>> = {
  "pattern-empty": [],
  "pattern-unclosed": ["at"],
  "pattern-stray-brace": ["at"],
  "pattern-empty-segment": ["at"],
  "pattern-bad-name": ["at", "text"],
  "pattern-bad-number": ["at", "text", "option", "least", "most"],
  "pattern-unknown-option": ["at", "text", "suggestion"],
  "pattern-repeated-option": ["at", "option"],
  "pattern-missing-value": ["at", "option"],
  "pattern-unknown-key": ["at", "text", "suggestion"],
  "pattern-two-sequences": ["at"],
  "pattern-unknown-kind": ["at", "text", "suggestion"],
  "pattern-bad-word": ["at", "text", "option", "allowed", "suggestion"],
  "pattern-bad-text": ["at", "text", "option"],
  "pattern-bad-range": ["at", "text"],
  "pattern-bad-condition": ["at", "text"],
  "pattern-twice": ["at", "text"],
  "pattern-unknown-segment": ["at", "text", "suggestion"],
  "pattern-no-segment": [],
  "definition-invalid": ["path", "expected", "received"],
  "definition-newer": ["version", "known"],
  "definition-not-canonical": ["pattern"],
  "codebook-missing": ["codebook", "suggestion"],
  "codebook-empty": ["codebook"],
  "codebook-code-repeated": ["codebook", "code", "value", "other"],
  "codebook-value-repeated": ["codebook", "code", "value", "other"],
  "codebook-code-empty": ["codebook", "value"],
  "codebook-band-reversed": ["codebook", "value"],
  "codebook-band-unreadable": ["codebook", "value"],
  "codebook-bands-overlap": ["codebook", "value", "other", "example"],
  "codebook-bands-gap": ["codebook", "value", "other", "example"],
  "codebook-parent-unknown": ["codebook", "value", "parent", "suggestion"],
  "codebook-parent-cycle": ["codebook", "value", "parent"],
  "codebook-date-unreadable": ["codebook", "value", "date"],
  "codebook-dates-reversed": ["codebook", "value", "from", "to"],
  "codebook-value-empty": ["codebook", "code", "row"],
  "codebook-row-repeated": ["codebook", "value", "code", "row"],
  "codebook-columns-unknown": ["codebook"],
  "codebook-code-width": ["codebook", "value", "code", "width"],
  "rule-not-unique": [],
  "check-characters": ["scheme", "segment", "text"],
  "initials-not-ready": [],
  "input-missing": ["input"],
  "input-error": ["input", "value"],
  "input-too-long": ["input", "length", "most"],
  "value-unknown": ["input", "value", "suggestion", "code"],
  "value-not-number": ["input", "value"],
  "value-not-under": ["input", "value", "parent", "other"],
  "value-not-in-force": ["input", "value", "on", "from", "to"],
  "sequence-full": ["key", "limit"],
  "copy-too-short": ["input", "value", "least"],
  "initials-too-short": ["input", "value", "least"],
  "date-unreadable": ["input", "value"],
  "amount-unreadable": ["input", "value"],
  "date-ambiguous": ["input", "value", "first", "second"],
  "parent-missing": ["input", "value"],
  "parent-circular": ["input", "value"],
  "parent-uncoded": ["input", "value"],
  "parent-too-deep": ["input", "value", "most"],
  "random-full": ["tries"],
  "code-too-long": ["code", "most"],
  "no-rule-applies": [],
  "code-taken": ["code"],
  "row-changed": ["code"],
  "reserve-taken": ["code", "customer"],
  "reserve-in-use": ["code"],
  "reserve-in-block": ["code", "owner"],
  "reserve-never-drawn": ["number"],
  "reserve-out-of-range": ["number", "first", "last"],
  "reserve-uncounted": ["rule"],
  "reserve-customer": ["customer", "code"],
  "code-blank": [],
  "code-format": ["at", "marked", "expected"],
  "code-value-unknown": ["at", "segment", "text", "suggestion"],
  "code-check-digit": ["at", "expected", "found", "scheme"],
  "code-not-text": ["value", "type"],
  "customer-alike": ["customer", "other", "code"],
  "adopt-spelling": ["code", "printed"],
  "adopt-number-cell": ["code"],
  "adopt-zeros-lost": ["value", "code"],
  "adopt-key-unknown": ["code", "rule", "input"],
  "adopt-two-customers": ["code", "first", "count"],
  "adopt-other-customer": ["code", "customer"],
  "adopt-void": ["code"],
  "adopt-second-code": ["code", "other", "rule"],
  "adopt-outlier": ["code", "number", "highest", "next"],
  "adopt-never-drawn": ["code", "number"],
  "adopt-nothing-read": ["count", "rule", "expected"],
};

/** Words in braces that are examples of patterns and no parameters. */
const examples = new Set(["region", "industry"]);
const mentioned = (template: string) => [...parametersOf(template)].filter((name) => !examples.has(name)).sort();

const leaves = (value: object, path = ""): readonly (readonly [string, string])[] =>
  Object.entries(value).flatMap(([name, inner]) => (typeof inner === "string" ? [[`${path}${name}`, inner] as const] : leaves(inner as object, `${path}${name}.`)));

describe.each([["zh-CN", zh], ["en-US", en]] as const)("the sentences in %s", (locale, dictionary: Dictionary) => {
  it.each(Object.entries(params))("%s uses its parameters, all and only", (kind, names) => {
    expect(mentioned(dictionary.findings[kind as FindingKind])).toEqual([...names].sort());
  });

  it("has a text for everything, with closed brackets", () => {
    for (const [name, text] of leaves(dictionary)) {
      if (name !== "between") expect([name, text]).not.toEqual([name, ""]);
      expect([name, text.split("[").length]).toEqual([name, text.split("]").length]);
    }
  });

  it("says every finding without leaving a parameter open", () => {
    const messages = messagesIn(locale);
    for (const [kind, names] of Object.entries(params)) {
      const finding: Finding = { kind: kind as FindingKind, start: 2, length: 1, params: Object.fromEntries(names.map((name) => [name, `<${name}>`])) };
      const said = messages.finding(finding, "abcdef");
      expect(mentioned(said)).toEqual([]);
      expect(said).toMatch(/[。？.?]$/u);
    }
  });
});

it("has the same entries in both languages", () => {
  expect(leaves(en).map(([name]) => name).sort()).toEqual(leaves(zh).map(([name]) => name).sort());
});

it("has the same optional parameters outside of findings in both languages", () => {
  const others = (dictionary: Dictionary) => leaves({ ...dictionary, findings: {} }).map(([name, text]) => [name, mentioned(text)] as const);
  expect(Object.fromEntries(others(en))).toEqual(Object.fromEntries(others(zh)));
});

it.each([
  ["a part whose parameter is blank is left out", "A[ B {b}]", { b: "" }, "A"],
  ["a part whose parameter is there is said", "A[ B {b}]", { b: "x" }, "A B x"],
  ["a part needs all of its parameters", "A[ {a} {b}]", { a: 1 }, "A"],
  ["zero is something", "[{n}]", { n: 0 }, "0"],
  ["an example in braces stays", "{region}-{seq:4}", {}, "{region}-{seq:4}"],
  ["a value is not filled in again", "{a}", { a: "{b}", b: "x" }, "{b}"],
  ["a value with brackets stays", "[{a}]", { a: "x [y]" }, "x [y]"],
])("%s", (_, template, given, expected) => {
  expect(fillTemplate(template, given)).toBe(expected);
});

it.each([
  ["zh-CN", "“地区”的码表里没有“北就”。您是不是指“北京市”（BJ）？请改正这个值，或把它加进码表。"],
  ["en-US", "“北就” is not in the codebook of “region”. Did you mean “北京市” (BJ)? Correct the value, or add it to the codebook."],
] as const)("says an unknown value in %s", (locale, expected) => {
  const finding: Finding = { kind: "value-unknown", params: { input: "region", codebook: "region", value: "北就", suggestion: "北京市", code: "BJ" } };
  expect(messagesIn(locale).finding(finding)).toBe(expected);
});

it("quotes the wrong characters when it is given the code", () => {
  const finding: Finding = { kind: "code-format", start: 6, length: 4, params: { expected: "BJ-IT-0001" } };
  expect(messagesIn("en-US").finding(finding, "BJ-IT-00O1")).toBe("This does not follow the rule: “00O1” at character 7. A good code looks like BJ-IT-0001. Correct it by the rule.");
});

it("names sheet and row of a problem, and joins the reasons of a waiting formula", () => {
  const messages = messagesIn("en-US");
  expect(messages.problem({ sheet: "CustCode Register", row: 7, kind: "row-unreadable", params: { text: "?" }, blocks: false })).toMatch(/^“CustCode Register”, row 7: This row/);
  expect(messages.problem({ sheet: "CustCode Register", row: 0, kind: "sheet-missing", params: {}, blocks: false })).toMatch(/^“CustCode Register”: This sheet/);
  expect(messages.waiting({ address: "A!B2", reason: "bad-input", findings: [{ kind: "input-missing", params: { input: "region" } }] })).toContain("“region” is blank");
});

it("cuts a long value in a sentence", () => {
  const said = messagesIn("zh-CN").finding({ kind: "code-taken", params: { code: "x".repeat(10_000) } });
  expect(said.length).toBeLessThan(200);
});
