/**
 * A rule made ready for work over its codebooks. All rows whose inputs print the same share one `Frame` (the code without its number,
 * and the key of its counter), so that a row costs one look-up per input and no text is put together twice.
 */
import type { Codebooks } from "../codebooks/buildCodebooks";
import { fail, finding, ok } from "../result";
import type { Environment, NumberPart, Part, Rendered, ValuePart } from "../segments/contract";
import { kindOf } from "../segments/registry";
import { cellText } from "../text/cellText";
import type { Finding, InputValue, Result, RuleDefinition, SegmentDefinition } from "../types";
import { printCounterKey } from "./counterKey";
import { inputsOf } from "./inputsOf";
import { createPrinter, type Pieces } from "./printer";
import { createReader, type Reading } from "./readCode";

/** What inputs print: the code but for its number and what follows from it. */
export interface Frame extends Pieces {
  readonly key: string;
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
  /** The sequence; undefined for a rule without one. */
  readonly sequence: NumberPart | undefined;
  /** True when each row draws something; otherwise every row with the same inputs gets the same code, `frame.head`. */
  readonly draws: boolean;
  /** True when a code is `frame.head`, decimal digits and `frame.tail`. */
  readonly plain: boolean;
  /** Inputs that choose the counter and that no code shows; the reset period, if any, is not among them. */
  readonly hiddenKeys: readonly string[];
  /** Places among `parts` of the values that choose the counter. */
  readonly keyParts: readonly number[];
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
  /** The code with a number: `frame.head + 0001 + frame.tail`. Random segments draw anew each time. */
  print(frame: Frame, number: number): string;
  /** Like `read`, and the rule could really have given the code: the number is on its step and neither skipped nor past the last. */
  couldGive(code: string): boolean;
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

/** What a rule is compiled with that has neither clock nor chance: good for reading, and for rules that need none of them. */
const bareEnvironment: Environment = {
  today: () => {
    throw new Error("This rule needs today's date; compile it with an environment.");
  },
  random: () => {
    throw new Error("This rule needs chance; compile it with an environment.");
  },
};

/** The value in a place of the row; blank for no place. Asking an array for its place -1 takes longer than all the rest of a row. */
const cellAt = (row: readonly InputValue[], at: number): InputValue => (at < 0 ? null : (row[at] ?? null));

/** Every character that the part puts into codes by itself, whatever the row: a hexadecimal number has letters, though the first has none. */
const ownCharacters = ({ role, example, language }: Part): string => {
  if (role === "value" || role === "check") return "";
  if (language.kind === "characters") return language.alphabet;
  return language.kind === "texts" ? language.texts.join("") : example;
};

/** A segment that is not printed but chooses the counter: the code of the book with the input's name, else the input's own text. */
const hiddenSegment = (input: string, books: Codebooks): SegmentDefinition =>
  books.get(input) === undefined ? { kind: "copy", input, take: "all" } : { kind: "codebook", input, codebook: input };

/**
 * Makes a rule ready.
 *
 * @returns the rule, or why its codebooks cannot serve it (`codebook-missing`, `codebook-empty`, …).
 */
export const compileRule = (definition: RuleDefinition, books: Codebooks, environment: Environment = bareEnvironment): Result<CompiledRule> => {
  const findings: Finding[] = [];
  const warnings: Finding[] = [];
  const context = { books, environment, definition, report: (each: Finding) => findings.push(each), warn: (each: Finding) => warnings.push(each) };
  const compile = (segment: SegmentDefinition): readonly Part[] => {
    const part = kindOf(segment).compile(segment, context);
    return part === undefined ? [] : [part];
  };
  const parts = definition.segments.flatMap(compile);
  const sequence = parts.find((part): part is NumberPart => part.role === "number");
  const printed = parts.filter((part): part is ValuePart => part.role === "value");
  const printedInputs = printed.flatMap(({ input }) => input ?? []);
  const hiddenKeys = (sequence?.per ?? []).filter((name) => !printedInputs.includes(name));
  const hidden = hiddenKeys.flatMap((input) => compile(hiddenSegment(input, books))).filter((part): part is ValuePart => part.role === "value");
  const printer = createPrinter(parts);
  const strange = printer.foreign(parts.map(ownCharacters));
  if (strange !== undefined) {
    findings.push(finding("check-characters", { scheme: strange.check.scheme, segment: strange.part.name, text: strange.character }));
  }
  // Check characters of nothing: the code would be empty.
  if (parts.length > 0 && parts.every(({ role }) => role === "check")) findings.push(finding("pattern-no-segment"));
  for (const { check, part, character, all } of printer.foreignCodes()) {
    // Some rows can be coded, or none at all.
    (all ? findings : warnings).push(finding("check-characters", { scheme: check.scheme, segment: part.name, text: character }));
  }
  if (findings.length > 0) return fail(findings);

  const draws = sequence !== undefined || parts.some(({ role }) => role === "random");
  if (!draws) warnings.push(finding("rule-not-unique"));
  const reset = sequence?.reset?.part;
  /** Printed values first, then those that choose the counter unseen. */
  const values = [...printed, ...hidden, ...(reset === undefined ? [] : [reset])];
  const inputs = inputsOf(definition);
  const placeOf = (input: string | undefined): number => (input === undefined ? -1 : inputs.indexOf(input));
  const inputAt = values.map(({ input }) => placeOf(input));
  const underAt = values.map(({ under }) => placeOf(under));
  const keyParts = (sequence === undefined ? [] : (sequence.per ?? [undefined])).flatMap((name) =>
    values.flatMap((part, i) => (part !== reset && (name === undefined || part.input === name) ? [i] : [])),
  );
  const frames = newBranch<Frame>();
  const forms = newBranch<RowForm>();
  let formCount = 0;
  const digits = sequence?.digits ?? 0;
  const { maxLength } = definition;

  const render = (i: number, row: readonly InputValue[]): Rendered =>
    (values[i] as ValuePart).render(cellAt(row, inputAt[i] as number), cellAt(row, underAt[i] as number));

  const makeFrame = (texts: readonly string[]): Frame => {
    let at = 0;
    const byPart = parts.map((part) => (part.role === "constant" ? part.text : part.role === "value" ? (texts[at++] as string) : ""));
    const foreign = printer.foreign(byPart);
    const problems = foreign === undefined ? [] : [finding("check-characters", { scheme: foreign.check.scheme, segment: foreign.part.name, text: foreign.character })];
    const pieces = printer.pieces(byPart);
    const least = byPart.reduce((sum, text, i) => sum + (text === "" ? (parts[i] as Part).width.least : text.length), 0);
    if (maxLength !== undefined && least > maxLength) problems.push(finding("code-too-long", { code: byPart.join(""), most: maxLength }));
    return { key: printCounterKey(keyParts.map((i) => texts[i] as string), reset === undefined ? "" : texts.at(-1)), ...pieces, findings: problems };
  };

  const refuse = (problems: readonly Finding[]): RowForm => {
    // An input that is printed twice is complained about once.
    const once = problems.filter(({ kind, params }, i) => i === problems.findIndex((other) => other.kind === kind && other.params["input"] === params["input"] && other.params["value"] === params["value"]));
    return { index: -1, frame: { key: "", head: "", tail: "", texts: undefined, findings: once }, inputs: [] };
  };

  /** The first row of its kind. */
  const newForm = (row: readonly InputValue[]): RowForm => {
    const rendered = values.map((_, i) => render(i, row));
    let branch = frames;
    for (const { index } of rendered) branch = branch.next[index] ??= newBranch();
    const frame = (branch.leaf ??= makeFrame(rendered.map(({ text }) => text)));
    if (frame.findings.length > 0) return refuse(frame.findings);
    return { index: formCount++, frame, inputs: inputs.map((_, i) => rendered[inputAt.indexOf(i)]?.source ?? cellText(row[i] ?? null)) };
  };

  const rowForm = (row: readonly InputValue[]): RowForm => {
    let branch = forms;
    for (let i = 0; i < values.length; i++) {
      const { sourceIndex } = render(i, row);
      if (sourceIndex < 0) return refuse(values.flatMap((_, j) => render(j, row).finding ?? []));
      branch = branch.next[sourceIndex] ??= newBranch();
    }
    return (branch.leaf ??= newForm(row));
  };

  const hiddenKey = hiddenKeys.length > 0 || reset !== undefined;
  const reader = createReader(parts, { printer, keyParts: hiddenKey ? undefined : keyParts });
  const write = sequence?.write ?? ((value: number): string => padNumber(value, digits));
  return ok({
    definition,
    parts,
    inputs,
    sequence,
    draws,
    plain: printer.plain && sequence?.write === undefined,
    hiddenKeys,
    keyParts: keyParts.flatMap((i) => (i < printed.length ? [parts.indexOf(printed[i] as ValuePart)] : [])),
    limit: sequence?.limit ?? 0,
    example: printer.example(),
    width: parts.reduce(({ least, most }, { width }) => ({ least: least + width.least, most: most + width.most }), { least: 0, most: 0 }),
    warnings,
    frame: (row) => rowForm(row).frame,
    rowForm,
    counterKey: (row) => {
      const { key, findings: problems } = rowForm(row).frame;
      return problems.length > 0 ? fail(problems) : ok(key);
    },
    print: (frame, value) => printer.print(frame, sequence === undefined ? "" : write(value)),
    read: reader.read,
    accepts: reader.accepts,
    // Segments of free text may split it in a way that prints its blanks or its case otherwise.
    couldGive: reader.gives,
  });
};
