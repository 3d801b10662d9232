import type { CodebookEntry, Finding, ImportColumns, ImportOptions, InputValue, RuleDefinition, RuleVersion } from "../core";
import type { RuleLint } from "../core/lint/advice";
import type { TemplateSummary } from "../core/templates";
import type { ListSource, Locale } from "./api";

/** What may be asked of rules and codebooks. */
export interface RuleUseCases {
  /** Parses a pattern; the findings carry the span of the wrong characters. */
  parse(pattern: string): { readonly definition?: RuleDefinition; readonly findings: readonly Finding[] };
  /** Example codes and refusals for up to `count` rows of the list, and the values that the books lack. Consumes nothing. */
  preview(pattern: string, list: ListSource | undefined, count: number, rule?: string): Promise<RulePreview>;
  /** The canonical pattern of a definition, which parses to the same definition. */
  print(definition: RuleDefinition): string;
  /** What to think of before the rule is saved, and its capacity against the list's rows. Loaded when it is first asked for. Undefined while the rule cannot be used: `parse` and `preview` say why. */
  lint(pattern: string, list: ListSource | undefined, rule?: string): Promise<RuleLint | undefined>;
  /** The rules that a format string of another system may mean, the likeliest first; none when it is not recognised. Loaded when it is first asked for. */
  convert(text: string): Promise<readonly ConvertedFormat[]>;
  /** All check digit schemes, with the share of typing errors that each of them catches. */
  checkSchemes(): readonly CheckSchemeSummary[];
  /** Rules to begin with. Loaded when they are first asked for. */
  templates(locale: Locale): Promise<readonly RuleTemplate[]>;
  /**
   * Saves a new version of the rule (or a first one); earlier versions stay. What is left out stays as in the version before. Only a draft, and
   * a version that is not yet in force and has issued nothing, are written over (see `RuleVersionState.editable`).
   */
  save(rule: RuleToSave): Promise<void>;
  /** Nothing is issued under the rule any more; its codes stay readable. Saving a new version brings it back. */
  retire(name: string): Promise<void>;
  /** All versions of a rule, the newest first, from memory. */
  versions(name: string): readonly RuleVersionState[];
  /** The inputs that a rule needs, or those of all rules together for `AUTOMATIC`, from memory. */
  inputs(rule: string): readonly string[];
  /** Rules with all their versions and the codebooks that they use, as the text of a file; without counters and register. From memory. */
  exportRules(names: readonly string[]): string;
  /** What importing such a text would change. Throws `bad-file`. */
  compareRules(text: string): Promise<RuleImport>;
  /** Adds what the text has and the workbook lacks: new versions, new codebook values. Counters and register stay as they are. Answers what was changed. */
  importRules(text: string): Promise<RuleImport>;
  makeDefault(name: string): Promise<void>;
  /** Adds values to codebooks: a new code, or an alias of a code that is there. */
  addValues(values: readonly NewCodebookValue[]): Promise<void>;
  addReadyCodebook(id: string, locale: Locale): Promise<void>;
  entries(codebook: string): readonly CodebookEntry[];
  /** The cells of a list or of a CSV file out of which a codebook is to be taken. Throws `bad-table`, `too-large`. */
  readCells(source: CellSource): Promise<SourceCells>;
  /** What codebook stands in such cells, and what importing it would change, from memory. Loaded when it is first asked for. */
  readCodebook(cells: SourceCells, options: CodebookChoice): Promise<CodebookReading>;
  /** Adds what the workbook's codebooks lack: values, and aliases of values that have the same code. Answers what was changed. */
  importCodebook(entries: readonly CodebookEntry[]): Promise<readonly CodebookChange[]>;
  /** Why a saved rule, or one of those between which conditions choose, cannot issue with the codebooks at hand, from memory; empty when it can. */
  problems(rule: string): readonly Finding[];
}

export interface RuleToSave {
  readonly name: string;
  readonly pattern: string;
  /** ISO date; "" or left out: today. */
  readonly validFrom?: string;
  readonly owner?: string;
  /** ISO date; "": none. */
  readonly reviewDate?: string;
  readonly status?: RuleVersion["status"];
}

export interface RuleVersionState {
  readonly version: RuleVersion;
  /** `upcoming`: active, from a later day on; `superseded`: active, but a newer one is in force. */
  readonly state: "in-force" | "upcoming" | "superseded" | "draft" | "retired";
  /** Codes in the register that were issued under it. */
  readonly codes: number;
  /** Saving writes over it instead of adding a version. */
  readonly editable: boolean;
}

/** What a file of rules brings to a workbook. */
export interface RuleImport {
  /** `new`: the workbook has no such rule; `changed`: it gets the file's version as its newest; `same`: it has it already. */
  readonly rules: readonly { readonly name: string; readonly change: "new" | "changed" | "same"; readonly before: string; readonly after: string }[];
  /** Values that codebooks get, and those that are left out: the workbook has them with another code, or their code (`code` is "") for another value. */
  readonly codebooks: readonly { readonly name: string; readonly added: number; readonly same: number; readonly kept: readonly { readonly value: string; readonly code: string; readonly inFile: string }[] }[];
}

/** Where a codebook is taken from: a list with its header, or a CSV file as it was saved. */
export type CellSource = { readonly kind: "list"; readonly list: ListSource } | { readonly kind: "csv"; readonly bytes: Uint8Array };

export interface SourceCells {
  /** From top to bottom, a header included. */
  readonly cells: readonly (readonly InputValue[])[];
  /** Added to a line of the cells, counted from 1, it is the row that a person sees. */
  readonly rowShift: number;
}

export type CodebookChoice = ImportOptions;

/** A codebook found in cells, not written yet. */
export interface CodebookReading {
  readonly entries: readonly CodebookEntry[];
  /** What was left out, and what would be wrong in the workbook's codebooks afterwards that is not wrong now. */
  readonly findings: readonly Finding[];
  /** What was taken from where. */
  readonly columns: ImportColumns;
  /** The first row was taken for a header. */
  readonly header: boolean;
  readonly changes: readonly CodebookChange[];
}

/** What a codebook gets. */
export interface CodebookChange {
  readonly name: string;
  /** The workbook has no such codebook yet. */
  readonly isNew: boolean;
  readonly added: number;
  /** Further aliases for values that are there with the same code. */
  readonly aliases: number;
  readonly same: number;
  /** What stays as it is in the workbook: values (or aliases) that are there with another code (`code`; "": their code is another value's). */
  readonly kept: readonly { readonly value: string; readonly code: string; readonly inFile: string }[];
}

/** A format string of another system, said as a pattern. */
export interface ConvertedFormat {
  /** The system's own name: "Dataverse". */
  readonly system: string;
  readonly pattern: string;
  /** What is otherwise than in that system. */
  readonly notes: readonly { readonly kind: string; readonly params: Readonly<Record<string, string | number>> }[];
}

export interface CheckSchemeSummary {
  readonly id: string;
  /**
   * Percent found of: one wrong character, two neighbours swapped, two characters around a third swapped, a pair mistyped as another pair,
   * 13 for 30 (undefined where letters stand among the digits).
   */
  readonly catches: { readonly single: number; readonly swap: number; readonly jump: number; readonly twin: number; readonly phonetic: number | undefined };
  /** The characters that it can check. */
  readonly characters: string;
  /** Number of check characters. */
  readonly width: number;
  /** Worth proposing for new codes. */
  readonly advised: boolean;
}

/** A rule to begin with, in one language. */
export type RuleTemplate = TemplateSummary;

export interface RulePreview {
  readonly definition?: RuleDefinition;
  readonly findings: readonly Finding[];
  readonly rows: readonly PreviewRow[];
  readonly missing: readonly MissingValue[];
}

export interface PreviewRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly inputs: readonly InputValue[];
  readonly code?: string;
  /** The rule that codes the row, where conditions choose another one than the previewed. */
  readonly rule?: string;
  readonly findings: readonly Finding[];
}

/** A value in the sheet that its codebook does not know. */
export interface MissingValue {
  readonly codebook: string;
  readonly input: string;
  readonly value: string;
  /** What it stands below in its row, as the province of a city. */
  readonly parent?: string;
  readonly count: number;
  readonly firstRow: number;
  /** The nearest known value and its code, when one is near. */
  readonly near?: { readonly value: string; readonly code: string };
}

export type NewCodebookValue = { readonly codebook: string; readonly value: string; readonly parent?: string } & ({ readonly code: string } | { readonly aliasOf: string });
