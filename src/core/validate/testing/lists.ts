/** Small makers of lists to judge. Used by tests only. */
import { ruleOf } from "../../testing/samples";
import type { CompiledRule } from "../../rules/compileRule";
import type { InputValue } from "../../types";
import { inspectList, type CodeFinding, type Inspection, type InspectorOptions, type JudgingRule, type ListRow } from "..";

export const judging = (rule: CompiledRule, version = 1, inForce = true): JudgingRule => ({ name: "R", version, rule, inForce });

/** A value for the code's cell, or a row with more in it. Rows are counted from 2, as below a header. */
export type TestRow = InputValue | Partial<ListRow>;

const isRow = (row: TestRow): row is Partial<ListRow> => row !== null && typeof row === "object" && !("error" in row);

export const rowsOf = (rows: readonly TestRow[]): readonly ListRow[] =>
  rows.map((each, i) => (isRow(each) ? { row: i + 2, code: { value: null }, ...each } : { row: i + 2, code: { value: each } }));

export const optionsFor = (pattern: string | CompiledRule, over: Partial<InspectorOptions> = {}): InspectorOptions => {
  const rule = typeof pattern === "string" ? ruleOf(pattern) : pattern;
  return { rules: [judging(rule)], inputs: rule.inputs, today: "2026-06-30", ...over };
};

export const judge = (pattern: string | CompiledRule, rows: readonly TestRow[], over: Partial<InspectorOptions> = {}): Inspection => inspectList(optionsFor(pattern, over), rowsOf(rows));

/** The text with stars around the characters that a finding is about. */
export const marked = (text: string, { start, length = 0 }: CodeFinding): string =>
  start === undefined ? text : `${text.slice(0, start)}*${text.slice(start, start + length)}*${text.slice(start + length)}`;

/** Each row's findings: `2 code-case *bj*-0001`. */
export const flat = ({ found }: Inspection): readonly string[] => found.flatMap(({ row, text, findings }) => findings.map((finding) => `${row} ${finding.kind} ${marked(text, finding)}`));
