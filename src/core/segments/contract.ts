/**
 * The one contract of all segment kinds. A kind is a small module that knows how its segment is written in a pattern, what it puts
 * into a code and how it is found again in one. Code outside of a kind's folder asks the segment and never its kind.
 */
import type { Codebooks } from "../codebooks/buildCodebooks";
import type { Placeholder, Report } from "../pattern/placeholder";
import type { OptionTable } from "../pattern/readOptions";
import type { Finding, InputValue, ResetPeriod, RuleDefinition } from "../types";
import type { InitialsReader } from "./initials/initialsReader";
import type { Language } from "./language";

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

export interface PartBase {
  /** What people call the segment: its input, "seq", "" for a literal. */
  readonly name: string;
  readonly width: Width;
  readonly example: string;
  /** All that the segment can print. */
  readonly language: Language;
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

/** Text made of the row. */
export interface ValuePart extends PartBase {
  readonly role: "value";
  /** Undefined: it needs nothing of the row, as today's date. */
  readonly input: string | undefined;
  /** A second input that it needs, as the province of a city. */
  readonly under?: string;
  render(value: InputValue, under: InputValue): Rendered;
}

/** When a counter begins anew. */
export interface Reset {
  /** The text in the counter key: `2026`, `2026-W05`, `FY2027`. Its input is the row's date, or none for today. */
  readonly part: ValuePart;
  readonly period: ResetPeriod;
}

/** The number drawn from a counter. */
export interface NumberPart extends PartBase {
  readonly role: "number";
  readonly start: number;
  readonly step: number;
  readonly limit: number;
  /** Least characters of the number. */
  readonly digits: number;
  /** Names of the inputs that choose the counter; undefined: all that are printed. */
  readonly per: readonly string[] | undefined;
  readonly reset: Reset | undefined;
  /** Percent of the numbers after which people are warned. */
  readonly warn: number | undefined;
  /** How the number is written; undefined: decimal digits with zeros before them, always `digits` wide. */
  readonly write: ((number: number) => string) | undefined;
  /** The first number from `number` on that may be issued, in steps; undefined: all may. */
  readonly usable: ((number: number) => number) | undefined;
}

/** Characters drawn by chance. */
export interface RandomPart extends PartBase {
  readonly role: "random";
  draw(): string;
}

/** Characters computed from other segments. */
export interface CheckPart extends PartBase {
  readonly role: "check";
  readonly scheme: string;
  /** Names of the segments that are checked; undefined: all others. */
  readonly over: readonly string[] | undefined;
  /** The check of the texts of those segments, in comparison form and order; undefined when the scheme knows a character not. */
  compute(texts: readonly string[]): string | undefined;
  /** The first character of a text that the scheme cannot check; undefined when it can. */
  foreign(text: string): string | undefined;
}

/** A segment made ready to print and read codes. */
export type Part = ConstantPart | ValuePart | NumberPart | RandomPart | CheckPart;

/** What the core is given instead of a clock, chance and libraries. */
export interface Environment {
  /** Today in the office's own time zone, `2026-01-31`. */
  today(): string;
  /** A whole number from 0 to below `below`, evenly and from a strong source. */
  random(below: number): number;
  /** Reads names; undefined while it is not loaded. */
  readonly initials?: InitialsReader;
  readonly parents?: ParentDirectory;
}

/** Finds the customers above others. */
export interface ParentDirectory {
  /** A customer by code or record key, with the number of levels above it; undefined when there is none. */
  find(text: string): { readonly code: string; readonly depth: number } | undefined;
}

export interface ParseContext {
  /** Names of all inputs that the pattern prints, in order, each once. */
  readonly inputs: readonly string[];
  /** Names of all segments, in order, each once. */
  readonly names: readonly string[];
  /** The input of the first date that the pattern prints; undefined when it prints today's; "date" when it prints none. */
  readonly dateInput: string | undefined;
  readonly report: Report;
}

export interface CompileContext {
  readonly books: Codebooks;
  readonly environment: Environment;
  readonly definition: RuleDefinition;
  /** The rule cannot be used. */
  readonly report: Report;
  /** The rule can be used, but some rows will suffer. */
  readonly warn: Report;
}

/** A way to write a kind behind an input: `{name:left:3}`. */
export interface InfixForm {
  /** Words behind the input; the first is printed. */
  readonly words: readonly string[];
  /** What may follow them. */
  readonly options: OptionTable;
}

/** All that CustCode needs to know of a kind of segments; `D` is how rules hold one. */
export interface SegmentKind<D extends { readonly kind: string }> {
  readonly kind: D["kind"];
  /** What may be written in its placeholder; undefined for a kind that needs none. */
  readonly options: OptionTable | undefined;
  /** At most one such segment in a rule. */
  readonly once: boolean;
  /** Words that begin its placeholders; an input of that name must stand in quotes. */
  readonly heads: readonly string[];
  /** How it is written behind an input; undefined for a kind that cannot be. */
  readonly infix?: readonly InfixForm[];
  /** True when the placeholder is of this kind. */
  claims(placeholder: Placeholder): boolean;
  /** The input that the placeholder prints, if its kind has one. */
  inputOf(placeholder: Placeholder): string | undefined;
  /** The segment; undefined after its mistakes were reported. */
  parse(placeholder: Placeholder, context: ParseContext): D | undefined;
  /** The canonical text, with braces; `reserved` are the heads of all kinds. */
  print(definition: D, reserved: readonly string[]): string;
  /** What people call the segment: its input, "seq", "" for a literal. */
  nameOf(definition: D): string;
  /** The inputs that it needs of a row, the printed one first. */
  inputsOf(definition: D): readonly string[];
  compile(definition: D, context: CompileContext): Part | undefined;
}
