/** A messy list under five rules: codes and refusals row by row, without a number lost, every refusal said so that a clerk can mend the row. */
import type { Finding } from "..";
import { inspectList } from "../validate";
import { messagesIn } from "../../messages/messagesIn";
import { customers, devBooks, expectedCodes, issueDevList, valuesOf, type DevRule } from "./testing/devRules";

const rules: readonly DevRule[] = ["R1", "R2", "R3", "R4", "R5"];

/** The words of the expected list for refusals, with the findings that mean them. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  "!missing": ["input-missing created"],
  "!missing_region": ["input-missing region"],
  "!missing_industry": ["input-missing industry"],
  "!unknown_region": ["value-unknown region"],
  "!unknown_industry": ["value-unknown industry"],
  "!ambiguous_date": ["date-ambiguous created"],
  "!bad_date": ["date-unreadable created"],
  // Blank, no number, a number in none of the bands.
  "!bad_sales": ["input-missing sales", "value-not-number sales", "value-unknown sales"],
  "!bad_frequency": ["input-missing frequency"],
  "!missing_parent": ["parent-missing parent"],
  "!parent_cycle": ["parent-circular parent"],
};

const wordsOf = ({ kind, params }: Finding): string => `${kind} ${params["input"]}`;

it("has codebooks without faults, but for classes that many regions share", () => {
  expect(devBooks.findings.filter(({ kind, params }) => kind !== "codebook-code-repeated" || params["codebook"] !== "class")).toEqual([]);
});

describe.each(rules)("%s", (rule) => {
  const expected = expectedCodes(rule);

  it.each([customers.length, 7])("gives every row its code or its refusal, committed %i rows at a time", (chunk) => {
    const { outcomes } = issueDevList(rule, chunk);
    expect(outcomes.map(({ code }, i) => code ?? (expected[i]?.startsWith("!") === true ? expected[i] : "!"))).toEqual(expected);
    outcomes.forEach(({ findings }, i) => {
      const word = expected[i] ?? "";
      if (word.startsWith("!")) expect([i + 1, refusals[word]]).toEqual([i + 1, expect.arrayContaining(findings.slice(0, 1).map(wordsOf))]);
      else expect([i + 1, findings]).toEqual([i + 1, []]);
    });
  });

  it("loses no number to a refused row", () => {
    const { entries, counters } = issueDevList(rule);
    const numbers = new Map<string, number[]>();
    for (const { rule: of, key, number } of entries) numbers.set(`${of} ${key}`, [...(numbers.get(`${of} ${key}`) ?? []), number ?? 0]);
    for (const [counter, drawn] of numbers) expect([counter, drawn]).toEqual([counter, drawn.map((_, i) => i + 1)]);
    expect(counters.map(({ rule: of, key, next }) => [`${of} ${key}`, next])).toEqual([...numbers].map(([counter, drawn]) => [counter, drawn.length + 1]));
    expect(entries.length).toBe(expected.filter((code) => !code.startsWith("!")).length);
  });

  it("gives codes that are good, each saying what its row says", () => {
    const issued = issueDevList(rule);
    const ruleOf = new Map(issued.entries.map((entry) => [entry.code, entry.rule]));
    for (const [name, compiled] of issued.rules) {
      const rows = issued.outcomes.flatMap(({ code }, row) =>
        code !== undefined && ruleOf.get(code) === name ? [{ row: row + 1, code: { value: code }, inputs: valuesOf(row, compiled.inputs) }] : [],
      );
      expect(rows.length).toBeGreaterThan(0);
      const parents = { find: (text: string) => (ruleOf.has(text) ? { code: text, depth: 0 } : undefined) };
      expect(inspectList({ rules: [{ name, version: 1, rule: compiled, inForce: true }], inputs: compiled.inputs, today: "2100-01-01", parents }, rows).found).toEqual([]);
    }
  });

  it.each([
    ["zh-CN", /请[^。？]+。$/u],
    ["en-US", /(Fill|Correct|Write|add|give) [^.?]+\.$/u],
  ] as const)("says in %s what is wrong with which value, and what to do", (locale, advice) => {
    const messages = messagesIn(locale);
    const refused = issueDevList(rule).outcomes.flatMap(({ findings }) => findings);
    expect(refused.length).toBeGreaterThan(0);
    for (const finding of refused) {
      const said = messages.finding(finding);
      expect(said).toMatch(advice);
      expect(said).toContain(String(finding.params["value"] ?? (locale === "zh-CN" ? "没有填写" : "blank")));
    }
  });
});

it.each([
  ["R2", 49, "“创建日期”的日期“03/05/2022”可能是 2022-05-03，也可能是 2022-03-05。请把年份写在最前面，以免弄错。"],
  ["R2", 73, "“创建日期”的内容“2023-13-01”不是能识别的日期。请写成 2026-01-31 这样的形式。"],
  ["R3", 20, "“年销售额”的码表按数值区间取编码，但“保密”不是一个确定的数。请改成数字，例如 1500000 或 150万。"],
  ["R1", 147, "“地区”的码表里没有“北京是”。您是不是指“北京市”（BJ）？请改正这个值，或把它加进码表。"],
  ["R4", 24, "“地区”没有填写，所以这一行没有编码。请填好后再编码。"],
  ["R5", 128, "“上级”里的“北京丰科华医疗器械有限责任公司”绕了一圈又成了自己的上级。请改正这几行的上级。"],
  ["R5", 165, "“上级”里的“某某集团有限公司”不是已有的编码，也不是已编码的客户。请改正上级，或先给上级编码。"],
] as const)("%s, row %i: %s", (rule, row, sentence) => {
  const finding = issueDevList(rule).outcomes[row - 1]?.findings[0];
  expect(finding && messagesIn("zh-CN").finding(finding)).toBe(sentence);
});
