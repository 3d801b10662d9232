// The pages say what the code does: whatever is generated from it must be that of today.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { parsePattern, segmentKinds } from "../src/core";
import type { SegmentKind } from "../src/core/segments/contract";
import { writeDefinition } from "../src/core/definition/readDefinition";
import { storedRuleSchema } from "../src/core/definition/ruleSchema";

const root = path.join(__dirname, "..");
const page = (name: string) => readFileSync(path.join(root, "docs", name), "utf8");

test("the generated parts of the pages are up to date; if not: npm run docs", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join("scripts", "docs.mjs"), "--check"], { cwd: root, encoding: "utf8" });
  expect(stderr + stdout).toBe("");
  expect(status).toBe(0);
});

/** All inline code and code blocks that are patterns as a whole, without the grammar and the tables of other systems' formats. */
const patternsOf = (name: string): readonly string[] => {
  const text = page(name).replace(/```(?:ebnf|json)[\s\S]*?```/g, "").replace(/<!-- generated: foreign -->[\s\S]*?<!-- end -->/, "");
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  const blocks = [...text.matchAll(/```\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.split("\n").map((line) => line.split(/ {3,}/)[0] ?? ""));
  return [...inline, ...blocks].filter((code) => /\{.*\}/.test(code) && !code.includes("…") && !/^[{}]+$|^\{\d+\}$/.test(code));
};

describe.each(["rule-language.md", "rule-language.zh-CN.md"])("%s", (name) => {
  const patterns = patternsOf(name);

  test("shows patterns", () => expect(patterns.length).toBeGreaterThan(50));

  test("the grammar has the words of all kinds", () => {
    const alternatives = (rule: string) => [...(new RegExp(`^${rule} +=(.*);$`, "m").exec(page(name))?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word);
    const kinds = Object.values(segmentKinds) as readonly Pick<SegmentKind<never>, "heads" | "infix">[];
    expect(kinds.filter(({ heads }) => heads.length > 0 && !heads.some((word) => alternatives("head").includes(word)))).toEqual([]);
    expect(kinds.flatMap(({ infix = [] }) => infix.map(({ words }) => words[0])).sort()).toEqual(alternatives("infix").sort());
  });

  test.each(patterns.map((pattern) => [pattern]))("%s can be read, and its definition fits the schema", (pattern) => {
    const parsed = parsePattern(pattern);
    // A setting alone is no rule, but shown as one to be put into a rule.
    const whole = parsed.ok || parsed.findings.every(({ kind }) => kind !== "pattern-no-segment") ? parsed : parsePattern(`${pattern}{seq:4}`);
    expect(whole).toMatchObject({ ok: true });
    if (whole.ok) expect(v.is(storedRuleSchema, writeDefinition(whole.value))).toBe(true);
  });
});

test("both languages have the same headings and generated tables", () => {
  const shape = (name: string) => [...page(name).matchAll(/^(#+) |<!-- generated: ([\w-]+) -->/gm)].map(([, heading, table]) => heading ?? table);
  expect(shape("rule-language.zh-CN.md")).toEqual(shape("rule-language.md"));
});
