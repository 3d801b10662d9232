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
  /** Counted from 0 in the order in which the rule met them; -1 for a refusal. */
  readonly index: number;
  readonly key: string;
  readonly head: string;
  /** Empty as well for a rule without a sequence, whose code is `head`. */
  readonly tail: string;
  /** Why there is no code; empty when there is one. */
  readonly findings: readonly Finding[];
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
  /** The frame of a row; `frame.findings` says why it gets no code. The same object for all rows that print the same. */
  frame(inputs: readonly InputValue[]): Frame;
  /** The key of the counter from which a row draws. */
  counterKey(inputs: readonly InputValue[]): Result<string>;
  /** The code with a number: `frame.head + 0001 + frame.tail`. */
  print(frame: Frame, number: number): string;
  /** Takes a code to pieces, whatever its case, width and blanks; the findings' spans count in `code` as given. */
  read(code: string): Result<Reading>;
  /** True when `read` would read the code; made for long lists. */
  accepts(code: string): boolean;
}

/** Frames by the indexes of the parts' texts: one level per part. */
interface Branch {
  readonly next: Branch[];
  frame: Frame | undefined;
}

const newBranch = (): Branch => ({ next: [], frame: undefined });

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
  const root = newBranch();
  let frames = 0;
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
    return { index: frames++, key: printCounterKey(keyParts.map((index) => texts[index] as string)), head, tail, findings: [] };
  };

  const refusal = (row: readonly InputValue[]): Frame => {
    const problems = new Set(values.flatMap((part, i) => part.render(row[inputAt[i] as number] ?? null).finding ?? []));
    return { index: -1, key: "", head: "", tail: "", findings: [...problems].filter(({ params }, i, all) => i === all.findIndex((other) => other.params["input"] === params["input"])) };
  };

  const frame = (row: readonly InputValue[]): Frame => {
    let branch = root;
    for (let i = 0; i < values.length; i++) {
      const rendered = (values[i] as ValuePart).render(row[inputAt[i] as number] ?? null);
      if (rendered.finding !== undefined) return refusal(row);
      const { index } = rendered;
      branch = branch.next[index] ??= newBranch();
    }
    return (branch.frame ??= makeFrame(values.map((part, i) => (part.render(row[inputAt[i] as number] ?? null) as Rendered).text)));
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
    frame,
    counterKey: (row) => {
      const { key, findings: problems } = frame(row);
      return problems.length > 0 ? fail(problems) : ok(key);
    },
    print: ({ head, tail }, value) => head + number(value) + tail,
    read: reader.read,
    accepts: reader.accepts,
  });
};
