import type { Counter, Finding, InputValue, RegisterEntry, RuleVersion } from "../core";
import type { QueryUseCases } from "./queryApi";
import type { RegisterUseCases, UnfinishedBatch, UnsettledCode } from "./registerApi";
import type { RuleUseCases } from "./ruleApi";
import type { ValidateUseCases } from "./validateApi";

export type * from "./queryApi";
export type * from "./ruleApi";

/**
 * What the pane, the functions and the ribbon may ask of CustCode. `addin.ts` builds it over a workbook and hands it out;
 * nobody on this side of it knows that there is an Excel.
 */
export interface CustCode {
  readonly state: Store<AppState>;
  readonly setup: SetupUseCases;
  readonly rules: RuleUseCases;
  readonly lists: ListUseCases;
  readonly formulas: FormulaUseCases;
  readonly queries: QueryUseCases;
  /** What is asked of the register, the counters and the log; loaded when it is asked for first. */
  register(): Promise<RegisterUseCases>;
  /** What is asked of lists of existing codes; loaded when it is asked for first. */
  validate(): Promise<ValidateUseCases>;
}

/** A value that is read at any time and tells when it changed (fits React's useSyncExternalStore). */
export interface Store<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export type Locale = "zh-CN" | "en-US";

export interface AppState {
  /** `absent`: the workbook has none of our sheets yet. `blocked`: our sheets cannot be read safely; `problems` says why. */
  readonly phase: "loading" | "absent" | "ready" | "blocked";
  /** The version of every rule that is in force today, or its newest where none is; the default rule first. */
  readonly rules: readonly RuleVersion[];
  /** True when a rule in force has conditions: then they choose the rule for each row, unless a rule is named. */
  readonly automatic: boolean;
  /** Rules in force whose review date has passed. */
  readonly reviewsDue: readonly { readonly rule: string; readonly reviewDate: string; readonly owner: string }[];
  /** Counters that have passed the percentage at which their rule wants people to be warned. */
  readonly nearlyFull: readonly CounterFill[];
  readonly codebooks: readonly CodebookSummary[];
  readonly counters: readonly Counter[];
  readonly registered: number;
  /** What was found wrong in our sheets, in the order of sheets and rows. */
  readonly problems: readonly SheetProblem[];
  readonly autoIssue: boolean;
  readonly waiting: readonly WaitingFormula[];
  /** Codes whose stamped cell was cleared or brought back by undo: may be voided or handed back. */
  readonly orphans: readonly RegisterEntry[];
  /** Actions that a crash or an error broke off, as the last look found them. */
  readonly unfinished: readonly UnfinishedBatch[];
  /** Customers who were issued anew because a co-author had their code first, and whose cells nobody can tell for sure. */
  readonly unsettled: readonly UnsettledCode[];
}

/** How much of a counter is used up. */
export interface CounterFill {
  readonly rule: string;
  readonly key: string;
  /** Numbers that are gone: issued, passed over or handed out otherwise. */
  readonly used: number;
  /** Numbers that there are in all. */
  readonly limit: number;
}

export interface CodebookSummary {
  readonly name: string;
  readonly count: number;
}

export interface SheetProblem {
  readonly sheet: string;
  /** 1-based row of the sheet, 0 for the sheet as a whole. */
  readonly row: number;
  readonly kind: "sheet-missing" | "table-missing" | "column-missing" | "row-unreadable" | "code-unreadable" | "rule-unreadable" | "identity-missing" | "code-twice" | "rows-missing" | "schema-newer";
  readonly params: Readonly<Record<string, string | number>>;
  /** True when issuing must stop until it is mended. */
  readonly blocks: boolean;
}

/** A formula of ours that has no code yet, and why. */
export interface WaitingFormula {
  readonly address: string;
  readonly reason: "auto-issue-off" | "entered-elsewhere" | "protected" | "bad-input" | "being-issued" | "failed";
  readonly findings: readonly Finding[];
}

/** Errors that end an action; the pane shows them in its one error bar. */
export interface AppError {
  readonly kind:
    | "no-selection" | "empty-sheet" | "several-areas" | "merged-cells" | "own-sheet" | "protected-sheet" | "cell-editing"
    | "not-set-up" | "blocked" | "no-rule" | "bad-file" | "bad-table" | "no-input-column" | "bad-backup" | "too-large" | "cancelled" | "write-not-kept" | "originals-gone" | "excel-too-old" | "excel"
    // living with codes
    | "code-unknown" | "reason-missing" | "not-reserved" | "bad-day" | "reserve-count" | "reserve-one" | "customer-missing" | "customer-long" | "customer-coded"
    | "no-sequence" | "counter-lower" | "counter-number" | "block-size" | "name-not-kept" | "keys-hashed";
  readonly params: Readonly<Record<string, string | number>>;
}

/** Thrown by every use case that cannot do its work; nothing was lost. */
export class CustCodeError extends Error {
  constructor(readonly error: AppError) {
    super(error.kind === "excel" ? `excel: ${error.params["code"]} ${error.params["message"]}` : error.kind);
    this.name = "CustCodeError";
  }
}

// ---- set-up

export interface SetupUseCases {
  /** Creates what is missing of the five sheets; never touches a row that is there. */
  create(options: { readonly locale: Locale; readonly rule: { readonly name: string; readonly pattern: string }; readonly codebooks: readonly string[] }): Promise<void>;
  /** Names and sizes of the ready codebooks. */
  readyCodebooks(locale: Locale): readonly ReadyCodebookSummary[];
  /** Shows or hides our five sheets (hidden, never very hidden). */
  showSheets(visible: boolean): Promise<void>;
  /** Reads all sheets again, as after a change by hand. */
  reload(): Promise<void>;
}

export interface ReadyCodebookSummary {
  readonly id: string;
  /** The codebook's name, as patterns write it: `region`. */
  readonly name: string;
  /** What it holds, in the user's language. */
  readonly title: string;
  readonly count: number;
  readonly source: string;
  readonly date: string;
}

// ---- lists

export interface ListUseCases {
  /** Finds the list around the selection (a table, or the block of cells), its header and its columns. */
  find(): Promise<ListSource>;
  /** Calls back whenever another part of the workbook is selected, until the answer is called. */
  onSelectionChanged(listener: () => void): () => void;
  /**
   * Calls back when somebody changed cells in or right beside the list that `shown` names (any cells of their own, while it names none),
   * once a burst of changes is over, until the answer is called. What CustCode writes itself does not count.
   */
  onListChanged(shown: () => ListSource | undefined, listener: () => void): () => void;
  /** The columns that the rule needs, as the headers suggest; what no header suggests is left out. */
  propose(rule: string, list: ListSource): ColumnProposal;
  dryRun(request: EncodeRequest, run: Run): Promise<EncodeReport>;
  issue(request: EncodeRequest, run: Run): Promise<EncodeReport>;
  /** Empties the cells of a batch that still hold its codes and voids the codes, or hands their numbers back where nothing later was drawn. */
  undo(batch: string, how: "void" | "return"): Promise<{ readonly cells: number; readonly voided: number; readonly returned: number }>;
  /** Selects a cell and scrolls to it. */
  goTo(address: string): Promise<void>;
}

/** Progress and cancelling of a long action. */
export interface Run {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

export interface ListColumn {
  /** 0-based within the list. */
  readonly index: number;
  readonly header: string;
  /** Excel's letters, `C`. */
  readonly letters: string;
}

/** A list in the workbook: where it is, and what its columns seem to be. */
export interface ListSource {
  readonly sheet: string;
  /** Whole list with its header, `A1:G1001`, without the sheet's name. */
  readonly address: string;
  readonly table?: string;
  /** 1-based row of the sheet that holds the headers; 0 when there is none. */
  readonly headerRow: number;
  /** 1-based first data row and number of data rows (only the selected ones when several rows of a list are selected). */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly ListColumn[];
  readonly notes: readonly ListNote[];
}

/** What is odd about the list, said before anything is done. */
export interface ListNote {
  readonly kind: "hidden-rows" | "filtered-rows" | "two-header-rows" | "no-header" | "merged-cells" | "table-beside" | "selection-widened" | "more-below";
  readonly params: Readonly<Record<string, string | number>>;
}

/** Instead of a rule's name: the rules' conditions choose one for each row, the default rule codes all others. */
export const AUTOMATIC = "";

export interface EncodeRequest {
  readonly list: ListSource;
  /** A rule's name, or `AUTOMATIC`. */
  readonly rule: string;
  /** Input name → column index of the list. */
  readonly columns: Readonly<Record<string, number>>;
  /** Column that says which customer it is; undefined: every row is a customer of its own. */
  readonly recordKey?: number;
  /** Column for the codes; undefined: a new column at the list's right end. */
  readonly target?: number;
  /** Header of a new column. */
  readonly targetHeader: string;
  /** Rows hidden by hand or by a filter get codes too. */
  readonly includeHidden: boolean;
}

export interface EncodeReport {
  readonly batch: string;
  readonly rows: number;
  readonly issued: number;
  /** Rows whose customer already had a code. */
  readonly known: number;
  /** Rows whose code cell was not blank; untouched. */
  readonly kept: number;
  readonly refused: number;
  readonly skippedHidden: number;
  readonly cancelled: boolean;
  /** First codes, at most ten. */
  readonly samples: readonly { readonly address: string; readonly code: string }[];
  /** Where conditions choose: how many rows got their codes from which rule, in the order in which rules come up. Else empty. */
  readonly byRule: readonly RuleShare[];
  readonly refusals: readonly RowFindings[];
  /** Of the cells left alone, those that hold no text, as codes should: numbers, errors, formulas other than ours. */
  readonly oddCells: { readonly count: number; readonly first: string };
  /** New customers of a dry run whose names are nearly those of others: the first hundred, and how many there are. */
  readonly alike: { readonly count: number; readonly rows: readonly RowFindings[] };
  /** Counters of this run that have passed their warning threshold. */
  readonly nearlyFull: readonly CounterFill[];
}

/** The rows of a list that one rule codes. */
export interface RuleShare {
  readonly rule: string;
  readonly issued: number;
  readonly known: number;
  /** Its first code. */
  readonly sample: string;
}

export interface RowFindings {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly address: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The columns a rule needs, proposed by header. */
export interface ColumnProposal {
  readonly columns: Readonly<Record<string, number>>;
  readonly recordKey?: number;
  readonly target?: number;
}

// ---- formulas

/** One call of `CUSTCODE`, as the function runtime hands it over. */
export interface FormulaCall {
  /** The calling cell (`客户名单!F2`); undefined in a preview, which gets an answer and nothing else. */
  readonly address: string | undefined;
  /** Addresses of the arguments that are references: an edit there counts as an edit of the formula. */
  readonly precedents: readonly string[];
  /** The rule that the formula names; undefined: the default rule, or the one that the conditions choose. */
  readonly rule?: string;
  /** The shape of the answer: 1 × 1 for a plain call, larger for arrays. */
  readonly rows: number;
  readonly columns: number;
  /** The answer's elements, row by row. */
  readonly elements: readonly FormulaElement[];
}

export interface FormulaElement {
  /** The arguments before `customer`, in the order of the rule's inputs. */
  readonly inputs: readonly InputValue[];
  /** Who it is; undefined: the argument was left out, and it is one more of that class. Given but blank, the call is refused. */
  readonly customer: InputValue | undefined;
}

/** Answer of a function: synchronous, from memory. */
export type FormulaAnswer =
  | { readonly kind: "code"; readonly code: string }
  /** An element of an array whose arguments are all blank. */
  | { readonly kind: "blank" }
  | { readonly kind: "waiting" }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  /** The named rule does not exist, or cannot issue. */
  | { readonly kind: "no-rule"; readonly rule: string }
  | { readonly kind: "not-ready"; readonly phase: AppState["phase"] };

export interface FormulaUseCases {
  /** `CUSTCODE`: looks up; notes what has no code yet for the issuing queue. One answer an element. */
  code(call: FormulaCall): readonly FormulaAnswer[];
  /** `CUSTCODE.NEXT`: what the next code would be, under the rule that is named, if any. */
  next(inputs: readonly InputValue[], rule?: string): FormulaAnswer;
  /** Issues what waits now, whoever entered it. */
  issueWaiting(): Promise<{ readonly issued: number; readonly left: readonly WaitingFormula[] }>;
  setAutoIssue(on: boolean): Promise<void>;
  /** Voids or hands back the codes of `state.orphans`; those that stand in a cell again are left alone. */
  releaseOrphans(codes: readonly string[], how: "void" | "return"): Promise<void>;
}
