/**
 * A rule made ready for work over its codebooks. All rows whose inputs print the same share one `Frame` (the code without its number,
 * and the key of its counter), so that a row costs one look-up per input and no text is put together twice.
 */
import type { Codebooks } from "../codebooks/buildCodebooks";
import { fail, finding, ok } from "../result";
import type { NumberPart, Part, Rendered, ValuePart } from "../segments/contract";
import { kindOf } from "../segments/registry";
import type { Finding, InputValue, Result, RuleDefinition } from "../types";
import { printCounterKey } from "./counterKey";
import { createReader, type Reading } from "./readCode";

/** What inputs print: the code's text before and after its number. */
export interface Frame {
  readonly key: string;
  readonly head: string;
  /** Empty as well for a rule without a sequence, whose code is `head`. */
  readonly tail: string;
  /** Why there is no code; empty when there is one. */
  readonly findings: readonly Finding[];
}

/** A row as the rule takes it. Rows whose cells say the same are the same object, so that it can stand for them. */
export interface RowForm {
  /** Counted from 0 in the order in which the rule met them; -1 for a refusal. */
  readonly index: number;
  /** The same object for all rows that print the same. */
  readonly frame: Frame;
  /** The inputs as texts. */
  readonly inputs: readonly string[];
}

export interface CompiledRule {
  readonly definition: RuleDefinition;
  readonly parts: readonly Part[];
  /** Names of the inputs, in the order in which their values are given. */
  readonly inputs: readonly string[];
  /** The sequence; undefined for a rule without one, which gives every row with the same inputs the same code. */
  readonly sequence: NumberPart | undefined;
  /** Highest number; 0 without a sequence. */
  readonly limit: number;
  /** The first code that the rule could give. */
  readonly example: string;
  readonly width: { readonly least: number; readonly most: number };
  /** What will hurt but does not stop the rule. */
  readonly warnings: readonly Finding[];
  /** What a row's inputs print; `findings` says why it gets no code. */
  frame(inputs: readonly InputValue[]): Frame;
  /** The same with the inputs as texts. */
  rowForm(inputs: readonly InputValue[]): RowForm;
  /** The key of the counter from which a row draws. */
  counterKey(inputs: readonly InputValue[]): Result<string>;
  /** The code with a number: `frame.head + 0001 + frame.tail`. */
  print(frame: Frame, number: number): string;
  /** Takes a code to pieces, whatever its case, width and blanks; the findings' spans count in `code` as given. */
  read(code: string): Result<Reading>;
  /** True when `read` would read the code; made for long lists. */
  accepts(code: string): boolean;
}

/** A tree with one level per part, whose branches are numbered by what the part made of its value. */
interface Branch<T> {
  readonly next: Branch<T>[];
  leaf: T | undefined;
}

const newBranch = <T>(): Branch<T> => ({ next: [], leaf: undefined });

/** Zeros before a number, without a call for each digit. */
const zeros = Array.from({ length: 16 }, (_, count) => "0".repeat(count));

/** `7` as `0007`. */
export const padNumber = (number: number, digits: number): string => {
  const text = String(number);
  return text.length < digits ? (zeros[digits - text.length] as string) + text : text;
};

/**
 * Makes a rule ready.
 *
 * @returns the rule, or why its codebooks cannot serve it (`codebook-missing`, `codebook-empty`).
 */
export const compileRule = (definition: RuleDefinition, books: Codebooks): Result<CompiledRule> => {
  const findings: Finding[] = [];
  const warnings: Finding[] = [];
  const context = { books, report: (each: Finding) => findings.push(each), warn: (each: Finding) => warnings.push(each) };
  const parts = definition.segments.flatMap((segment) => kindOf(segment).compile(segment, context) ?? []);
  if (findings.length > 0) return fail(findings);

  const sequence = parts.find((part): part is NumberPart => part.role === "number");
  if (sequence === undefined) warnings.push(finding("rule-not-unique"));
  const values = parts.filter((part): part is ValuePart => part.role === "value");
  const inputs = [...new Set(values.map(({ input }) => input))];
  const inputAt = values.map(({ input }) => inputs.indexOf(input));
  const per = sequence?.per ?? inputs;
  const keyParts = sequence === undefined ? [] : per.map((name) => values.findIndex(({ input }) => input === name)).filter((at) => at >= 0);
  const frames = newBranch<Frame>();
  const forms = newBranch<RowForm>();
  let formCount = 0;
  const digits = sequence?.digits ?? 0;

  const makeFrame = (texts: readonly string[]): Frame => {
    let head = "";
    let tail = "";
    let at = 0;
    let counted = false;
    for (const part of parts) {
      const text = part.role === "constant" ? part.text : part.role === "value" ? (texts[at++] as string) : "";
      if (part.role === "number") counted = true;
      else if (counted) tail += text;
      else head += text;
    }
    return { key: printCounterKey(keyParts.map((index) => texts[index] as string)), head, tail, findings: [] };
  };

  const refusal = (rendered: readonly Rendered[]): RowForm => {
    const problems = rendered.flatMap(({ finding: problem }) => problem ?? []);
    // An input that is printed twice is complained about once.
    const findings = problems.filter(({ params }, i) => i === problems.findIndex((other) => other.params["input"] === params["input"] && other.params["value"] === params["value"]));
    return { index: -1, frame: { key: "", head: "", tail: "", findings }, inputs: [] };
  };

  /** The first row of its kind. */
  const newForm = (row: readonly InputValue[]): RowForm => {
    const rendered = values.map((part, i) => part.render(row[inputAt[i] as number] ?? null));
    let branch = frames;
    for (const { index } of rendered) branch = branch.next[index] ??= newBranch();
    const frame = (branch.leaf ??= makeFrame(rendered.map(({ text }) => text)));
    return { index: formCount++, frame, inputs: inputs.map((_, i) => rendered[inputAt.indexOf(i)]?.source ?? "") };
  };

  const rowForm = (row: readonly InputValue[]): RowForm => {
    let branch = forms;
    for (let i = 0; i < values.length; i++) {
      const { sourceIndex } = (values[i] as ValuePart).render(row[inputAt[i] as number] ?? null);
      if (sourceIndex < 0) return refusal(values.map((part, j) => part.render(row[inputAt[j] as number] ?? null)));
      branch = branch.next[sourceIndex] ??= newBranch();
    }
    return (branch.leaf ??= newForm(row));
  };

  const reader = createReader(parts, keyParts);
  const number = (value: number): string => (sequence === undefined ? "" : padNumber(value, digits));
  return ok({
    definition,
    parts,
    inputs,
    sequence,
    limit: sequence?.limit ?? 0,
    example: parts.map(({ example }) => example).join(""),
    width: parts.reduce(({ least, most }, { width }) => ({ least: least + width.least, most: most + width.most }), { least: 0, most: 0 }),
    warnings,
    frame: (row) => rowForm(row).frame,
    rowForm,
    counterKey: (row) => {
      const { key, findings: problems } = rowForm(row).frame;
      return problems.length > 0 ? fail(problems) : ok(key);
    },
    print: ({ head, tail }, value) => head + number(value) + tail,
    read: reader.read,
    accepts: reader.accepts,
  });
};
