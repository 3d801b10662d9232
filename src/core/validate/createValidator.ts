/**
 * Judging codes of a list: is it text, does the rule read it, does it say what the row says, is it there once. Rows are given one by one;
 * what concerns several rows comes at the end.
 */
import { createNumberedTexts } from "../register/numberedTexts";
import { finding, findingAt } from "../result";
import type { CompiledRule } from "../rules/compileRule";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Finding, InputValue } from "../types";

export interface JudgedRow {
  /** As the caller counts them; comes back in findings. */
  readonly row: number;
  readonly value: InputValue;
  /** What the row says, in the order of the validator's inputs; left out, nothing is compared. Blank cells contradict nothing. */
  readonly inputs?: readonly InputValue[];
}

export interface RowJudgement {
  readonly row: number;
  readonly findings: readonly Finding[];
}

export interface Validator {
  /** What is wrong with one row by itself; empty when nothing is. */
  check(row: JudgedRow): readonly Finding[];
  /** Codes that were seen more than once: one judgement for every row that has one, in the order of rows. */
  finish(): readonly RowJudgement[];
}

const none: readonly Finding[] = [];

/** True when the code begins and ends as the row's inputs print it, so that nothing needs to be compared piece by piece. */
const agrees = (rule: CompiledRule, code: string, inputs: readonly InputValue[]): boolean => {
  if (!rule.plain) return false;
  const { head, tail, findings } = rule.frame(inputs);
  return findings.length === 0 && code.length === head.length + tail.length + (rule.sequence?.digits ?? 0) && code.startsWith(head) && code.endsWith(tail);
};

const contradictions = (rule: CompiledRule, code: string, inputs: readonly InputValue[]): readonly Finding[] => {
  if (agrees(rule, code, inputs)) return none;
  const reading = rule.read(code);
  if (!reading.ok) return none;
  return rule.parts.flatMap((part, i) => {
    // What was printed of the day's date said nothing of the row.
    if (part.role !== "value" || part.input === undefined) return [];
    const segment = reading.value.segments[i];
    const inputOf = (name: string | undefined): InputValue => (name === undefined ? null : (inputs[rule.inputs.indexOf(name)] ?? null));
    const rendered = part.render(inputOf(part.input), inputOf(part.under));
    if (segment === undefined || rendered.finding !== undefined || normalizeText(rendered.text) === normalizeText(segment.text)) return [];
    return [findingAt("code-contradicts-row", segment.start, segment.length, { segment: part.name, code: segment.text, row: rendered.text })];
  });
};

export interface ValidatorOptions {
  /** Names of the rows' inputs; by default those of the first rule. */
  readonly inputs?: readonly string[];
  /** The version under which a code was issued: it alone judges the code. Undefined for a code that nobody issued. */
  readonly issuedUnder?: (code: string) => CompiledRule | undefined;
}

/**
 * A validator for one list.
 *
 * @param rules the rule, or its versions with the newest first: a code is judged by the version that reads it, by the newest when none does.
 */
export const createValidator = (rules: CompiledRule | readonly CompiledRule[], { inputs: names, issuedUnder }: ValidatorOptions = {}): Validator => {
  const versions: readonly CompiledRule[] = "parts" in rules ? [rules] : rules;
  const newest = versions[0];
  if (newest === undefined) throw new Error("A validator needs a rule.");
  const given = names ?? newest.inputs;
  const places = new Map<CompiledRule, readonly number[] | undefined>();
  /** The row's values in the order of a rule's own inputs. */
  const rowFor = (rule: CompiledRule, inputs: readonly InputValue[]): readonly InputValue[] => {
    if (!places.has(rule)) places.set(rule, rule.inputs.length === given.length && rule.inputs.every((name, i) => name === given[i]) ? undefined : rule.inputs.map((name) => given.indexOf(name)));
    return places.get(rule)?.map((place) => inputs[place] ?? null) ?? inputs;
  };
  const seen = createNumberedTexts();
  /** Rows by code, for codes seen twice or more. */
  const repeated = new Map<string, number[]>();

  const count = (text: string, row: number): void => {
    const form = normalizeText(text);
    const { shelf, slot } = seen.place(form, true);
    const first = seen.rowAt(shelf, slot);
    if (first < 0) {
      seen.setRow(shelf, slot, row);
      return;
    }
    const rows = repeated.get(form);
    if (rows === undefined) repeated.set(form, [first, row]);
    else rows.push(row);
  };

  return {
    check: ({ row, value, inputs }) => {
      if (typeof value !== "string") {
        if (value === null) return [finding("code-blank")];
        const type = typeof value === "object" ? "error" : typeof value;
        if (typeof value === "number") count(cellText(value), row);
        return [finding("code-not-text", { value: cellText(value), type })];
      }
      const own = issuedUnder?.(value);
      const judges = own === undefined ? versions : [own];
      const reads = judges.find((version) => version.accepts(value));
      if (reads === undefined) {
        const problem = (own ?? newest).read(value);
        if (!problem.ok && problem.findings[0]?.kind !== "code-blank") count(value, row);
        return problem.ok ? none : problem.findings;
      }
      count(value, row);
      return inputs === undefined ? none : contradictions(reads, value, rowFor(reads, inputs));
    },
    finish: () => {
      const judgements: RowJudgement[] = [];
      for (const [code, rows] of repeated) {
        const findings = [finding("code-duplicate", { code, first: Math.min(...rows.slice(0, 2)), count: rows.length })];
        for (const row of rows) judgements.push({ row, findings });
      }
      return judgements.sort((a, b) => a.row - b.row);
    },
  };
};

/**
 * Judges a whole list at once.
 *
 * @returns the rows with something wrong, in their order.
 */
export const validateCodes = (rules: CompiledRule | readonly CompiledRule[], rows: Iterable<JudgedRow>): readonly RowJudgement[] => {
  const validator = createValidator(rules);
  const findings = new Map<number, readonly Finding[]>();
  for (const row of rows) {
    const problems = validator.check(row);
    if (problems.length > 0) findings.set(row.row, problems);
  }
  for (const { row, findings: problems } of validator.finish()) findings.set(row, [...(findings.get(row) ?? none), ...problems]);
  return [...findings].map(([row, problems]) => ({ row, findings: problems })).sort((a, b) => a.row - b.row);
};
