/**
 * The one contract of all segment kinds. A kind is a small module that knows how its segment is written in a pattern, what it puts
 * into a code and how it is found again in one. Code outside of a kind's folder asks the segment and never its kind.
 */
import type { Codebooks } from "../codebooks/buildCodebooks";
import type { Placeholder, Report } from "../pattern/placeholder";
import type { OptionTable } from "../pattern/readOptions";
import type { Finding, InputValue, SegmentDefinition } from "../types";

/** Least and most characters. */
export interface Width {
  readonly least: number;
  readonly most: number;
}

/** What a value becomes in the code. */
export interface Rendered {
  readonly text: string;
  /** The same text always has the same index, counted from 0, so that it can stand for the text. */
  readonly index: number;
  /** The value as text, one string for all cells that say the same. */
  readonly source: string;
  /** Stands for `source` as `index` for `text`. */
  readonly sourceIndex: number;
  /** Why there is no text; undefined when there is. */
  readonly finding: Finding | undefined;
}

/** One way to read a segment at a place: so many characters, meaning this. */
export interface Match {
  readonly length: number;
  /** As the rule prints it. */
  readonly text: string;
  readonly meaning: string;
}

interface PartBase {
  /** What people call the segment: its input, "seq", "" for a literal. */
  readonly name: string;
  readonly width: Width;
  readonly example: string;
  /** Ways to read the segment at `at` in a text in comparison form, the longest first. */
  read(text: string, at: number): readonly Match[];
  /** What the characters there must be, when nothing was read: the finding, over at most `most` of them. */
  explain(text: string, at: number, most: number): Finding;
}

/** The same text in every code. */
export interface ConstantPart extends PartBase {
  readonly role: "constant";
  readonly text: string;
}

/** Text made of one input of the row. */
export interface ValuePart extends PartBase {
  readonly role: "value";
  readonly input: string;
  render(value: InputValue): Rendered;
}

/** The number drawn from a counter. */
export interface NumberPart extends PartBase {
  readonly role: "number";
  readonly start: number;
  readonly step: number;
  readonly limit: number;
  readonly digits: number;
  /** Names of the inputs that choose the counter; undefined: all that are printed. */
  readonly per: readonly string[] | undefined;
}

/** A segment made ready to print and read codes. */
export type Part = ConstantPart | ValuePart | NumberPart;

export interface ParseContext {
  /** Names of all inputs that the pattern prints, in order, each once. */
  readonly inputs: readonly string[];
  readonly report: Report;
}

export interface CompileContext {
  readonly books: Codebooks;
  /** The rule cannot be used. */
  readonly report: Report;
  /** The rule can be used, but some rows will suffer. */
  readonly warn: Report;
}

export interface SegmentKind<D extends SegmentDefinition> {
  readonly kind: D["kind"];
  /** What may be written in its placeholder; undefined for a kind that needs none. */
  readonly options: OptionTable | undefined;
  /** At most one such segment in a rule. */
  readonly once: boolean;
  /** Words that begin its placeholders; an input of that name must stand in quotes. */
  readonly heads: readonly string[];
  /** True when the placeholder is of this kind. */
  claims(placeholder: Placeholder): boolean;
  /** The input that the placeholder names, if its kind has one. */
  inputOf(placeholder: Placeholder): string | undefined;
  /** The segment; undefined after its mistakes were reported. */
  parse(placeholder: Placeholder, context: ParseContext): D | undefined;
  /** The canonical text, with braces; `reserved` are the heads of all kinds. */
  print(definition: D, reserved: readonly string[]): string;
  compile(definition: D, context: CompileContext): Part | undefined;
}
