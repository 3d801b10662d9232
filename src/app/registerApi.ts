import type { CodeStatus, Finding, InputValue, RegisterEntry } from "../core";
import type { Adoption, AdoptChoices } from "../core/adopt";
import type { AuditReport } from "../core/audit";
import type { RestoreChoices, RestoreReport } from "../core/backup";
import type { ExportNote, ImportSystem, SqlDialect } from "../core/export";
import type { LogVerdict } from "../core/log/logChain";
import type { ListSource, Locale, Run } from "./api";
import type { LogAction } from "./stored/logRows";

/**
 * What is asked of the register, the counters and the log: living with codes for years. Loaded when it is asked for first.
 * Every use case that writes runs alone, reads first what the sheets hold now, writes counter, register, cells in this order, and leaves a
 * row in the log.
 */
export interface RegisterUseCases {
  readonly codes: CodeUseCases;
  readonly reservations: ReservationUseCases;
  readonly adoption: AdoptionUseCases;
  readonly counters: CounterUseCases;
  readonly records: RecordUseCases;
  readonly files: FileUseCases;
  readonly recovery: RecoveryUseCases;
  readonly options: OptionUseCases;
}

// ---- finding, explaining, voiding

export interface CodeUseCases {
  /** Entries whose code or customer the text names: exact ones first, then those that begin with it, then those that hold it. At most `most`; the rest is counted. */
  find(text: string, most: number): Promise<FoundCodes>;
  /** Everything that is known of a code; undefined when neither the register nor a rule knows it. */
  explain(code: string): Promise<CodeExplanation | undefined>;
  /** Makes codes void for ever. Those that are void or handed back already are left out. */
  void(codes: readonly string[], reason: string): Promise<{ readonly voided: number }>;
  /** Hands numbers back where nothing later was drawn; the others stay as they are and are named. */
  handBack(codes: readonly string[], reason: string): Promise<{ readonly returned: number; readonly kept: readonly string[] }>;
  /** The latest actions that registered codes, the newest first: what may be undone. */
  batches(most: number): Promise<readonly BatchSummary[]>;
}

export interface FoundCodes {
  readonly entries: readonly RegisterEntry[];
  readonly more: number;
}

export interface CodeExplanation {
  readonly code: string;
  /** Undefined for a code that the register does not know. */
  readonly entry: RegisterEntry | undefined;
  readonly rule: string;
  readonly version: number;
  readonly pattern: string;
  readonly segments: readonly ExplainedSegment[];
  /** What is wrong with the code, under the rule that explains it. */
  readonly findings: readonly Finding[];
  /** Cells of the user's sheets that show the code now. */
  readonly cells: readonly string[];
  /** Which counter it was drawn from, and what that one gives next; undefined for a rule without a sequence. */
  readonly counter: { readonly key: string; readonly next: string; readonly left: number } | undefined;
  /** Further rows of the register with the same code: what co-authors wrote in the same moment. */
  readonly others: readonly RegisterEntry[];
}

export interface ExplainedSegment {
  readonly name: string;
  /** Its characters; literals are among the segments, so that the texts join to the code. */
  readonly text: string;
  readonly meaning: string;
  readonly kind: "literal" | "value" | "number" | "random" | "check";
  /** Where it comes from: the codebook's name, the input that stood in the row; "" for none. */
  readonly source: string;
  /** What stood in the row; "" when unknown. */
  readonly given: string;
}

export interface BatchSummary {
  readonly batch: string;
  readonly at: string;
  readonly by: string;
  readonly rules: readonly string[];
  readonly codes: number;
  readonly living: number;
  readonly first: string;
  readonly status: CodeStatus;
}

// ---- reserving

export interface ReserveRequest {
  readonly rule: string;
  /** The rule's inputs, in their order: they choose the counter and what the codes print. */
  readonly inputs: readonly InputValue[];
  /** How many of the next numbers, or which ones. */
  readonly numbers: { readonly next: number } | { readonly from: number; readonly to: number };
  /** For whom; a customer's name here is the record key, so that the customer gets the code when it is encoded. Only with one number. */
  readonly customer: string;
  /** For whom and what for, in words. */
  readonly note: string;
  /** Last day, ISO date; "" without end. */
  readonly until: string;
}

export interface ReservePlan {
  readonly codes: readonly string[];
  /** Numbers that cannot be reserved, and why. */
  readonly refused: readonly { readonly code: string; readonly findings: readonly Finding[] }[];
  /** The counter's next number before and after. */
  readonly counter: { readonly key: string; readonly before: number; readonly after: number };
}

export interface ReservationUseCases {
  /** All reserved codes; those whose last day is over first. */
  list(): Promise<readonly RegisterEntry[]>;
  /** What would be reserved; nothing is written. */
  plan(request: ReserveRequest): Promise<ReservePlan>;
  reserve(request: ReserveRequest): Promise<ReservePlan>;
  /** Changes last day and note. */
  extend(codes: readonly string[], until: string, note: string): Promise<number>;
  /** Issues a reserved code to a customer, and writes it into the selected cell where that one is blank. */
  assign(code: string, customer: string, intoSelectedCell: boolean): Promise<{ readonly address: string | undefined }>;
}

// ---- adopting

export interface AdoptRequest {
  readonly list: ListSource;
  /** Column of the codes. */
  readonly column: number;
  /** "" tries all rules. */
  readonly rule: string;
  /** Input name → column, where the list has them. */
  readonly columns: Readonly<Record<string, number>>;
  readonly recordKey?: number;
}

export interface AdoptionUseCases {
  /** Reads the list and says what adopting it with these choices would do; nothing is written. */
  compare(request: AdoptRequest, run: Run, choices?: AdoptChoices): Promise<AdoptionReport>;
  adopt(request: AdoptRequest, choices: AdoptChoices, run: Run): Promise<AdoptionReport & { readonly batch: string; readonly adopted: number }>;
}

export type AdoptionReport = ReturnType<Adoption["report"]>;

// ---- counters

export interface CounterView {
  readonly rule: string;
  readonly key: string;
  /** "" for everybody's counter, else whose block it is. */
  readonly owner: string;
  readonly next: number;
  readonly limit: number;
  /** Numbers used and numbers in all. */
  readonly used: number;
  readonly total: number;
  readonly lastCode: string;
  readonly lastIssued: string;
  /** The share at which the rule wants people to be warned has been passed. */
  readonly isNearlyFull: boolean;
  /** Codes a day over the last 90 days, and the day on which the counter runs out at that pace; undefined when nothing can be said. */
  readonly runsOut: string | undefined;
}

export interface CounterUseCases {
  list(): Promise<readonly CounterView[]>;
  /** Sets the next number higher. Lower than what is issued or than it stands is refused: `counter-lower`. */
  raise(rule: string, key: string, next: number, reason: string): Promise<void>;
}

// ---- log and audit

export interface LogView {
  /** The newest first. */
  readonly rows: readonly LogViewRow[];
  readonly total: number;
}

export interface LogViewRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly at: string;
  readonly by: string;
  readonly action: LogAction | undefined;
  /** The word as it stands in the sheet. */
  readonly word: string;
  readonly subject: string;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
}

export interface RecordUseCases {
  log(most: number): Promise<LogView>;
  /** Checks the chain of the log's rows. `firstRow` is the sheet's 1-based row of the first log row, to name rows by. */
  verifyLog(): Promise<{ readonly verdict: LogVerdict; readonly sheet: string; readonly firstRow: number }>;
  /** Compares register, counters, log, rules and, with `cells`, all cells of the user's sheets. */
  audit(options: { readonly cells: boolean }, run: Run): Promise<AuditReport>;
}

// ---- files

export interface FileUseCases {
  /** Everything as one file. */
  backup(): Promise<TextFile>;
  /** What restoring the file would change. */
  compare(text: string): Promise<RestoreReport>;
  /** Writes what the file has and the workbook lacks; our sheets are made again where they are gone, in the language given. */
  restore(text: string, choices: RestoreChoices, locale: Locale): Promise<RestoreReport>;
  registerCsv(locale: Locale): Promise<TextFile>;
  sql(dialect: SqlDialect, locale: Locale): Promise<TextFile>;
  /** The living codes as a file that a system imports customers from. */
  layout(system: ImportSystem, locale: Locale): Promise<TextFile>;
}

export interface TextFile {
  readonly name: string;
  readonly type: string;
  /** In pieces, so that half a million rows need no single text. */
  readonly parts: readonly string[];
  /** What an office should know of the file. */
  readonly notes: readonly ExportNote[];
}

// ---- what a crash left

export interface UnfinishedBatch {
  readonly batch: string;
  readonly at: string;
  readonly by: string;
  /** True when it was begun on this machine: nobody works on it any more. */
  readonly own: boolean;
  /** The list, `名单!A1:G3001`. */
  readonly list: string;
  readonly registered: number;
  /** Codes that are registered and stand in no cell. */
  readonly missing: number;
  /** The rows of those, 1-based, the first thousand. */
  readonly rows: readonly number[];
}

/** Where a person has to look: a customer who got a new code, and the cell that may still show the old one. */
export interface UnsettledCode {
  /** The cell for which the code was meant; "" when it names none. */
  readonly address: string;
  /** What stands there and belongs to somebody else. */
  readonly code: string;
  /** What should stand there; "" when no new code could be issued. */
  readonly newCode: string;
  /** Whom it is for: the record key or, without one, what the row held. */
  readonly customer: string;
}

export interface RecoveryUseCases {
  /** Actions that began and never ended, as a look into log, register and cells tells. Also in `AppState.unfinished` from then on. */
  unfinished(): Promise<readonly UnfinishedBatch[]>;
  /**
   * Writes the registered codes of an action into the blank cells they were meant for, in whichever rows those customers are now. Codes in
   * `left` have no such cell (the row was changed, filled or deleted); they stay registered, and `close` ends them. A run that is cancelled
   * leaves the action unfinished.
   */
  finish(batch: string, run: Run): Promise<{ readonly written: number; readonly left: readonly string[] }>;
  /** Ends it as it is: codes that stand in no cell become void, or are handed back where nothing later was drawn. */
  close(batch: string, how: "void" | "return"): Promise<{ readonly voided: number; readonly returned: number }>;
  /**
   * Of two living rows with one code the later becomes void and its customer is issued a new code, in the cell as well where that one is
   * certain; else see `AppState.unsettled`. Undefined when the code is not there twice, or both rows are one customer.
   */
  settleTwice(code: string): Promise<{ readonly newCode: string; readonly address: string | undefined } | undefined>;
  /** The person has seen to a customer of `AppState.unsettled`, who is named by the new code or, where there is none, by the old one. */
  dismiss(code: string): void;
}

// ---- options

export interface OfficeOptions {
  /** Who is named in register and log; kept on this machine. */
  readonly person: string;
  /** Numbers that a person takes at a time; 0: all draw from one counter. */
  readonly blockSize: number;
  /** The register keeps hashes in the place of record keys. */
  readonly hashedKeys: boolean;
}

export interface OptionUseCases {
  get(): OfficeOptions;
  set(change: Partial<OfficeOptions>): Promise<void>;
  /** Replaces the record keys that the register holds by their hashes; cannot be taken back. Answers how many. */
  hashRegistered(): Promise<number>;
}
