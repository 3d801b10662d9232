import type { InputValue } from "../core";
import type { InitialsReader } from "../core/segments/initials/initialsReader";
import type { GuardPort } from "./guardPort";
import type { MarksPort } from "./marksPort";
import type { RepairPort } from "./repairPort";
import type { ReportPort } from "./reportPort";

/**
 * What the use cases need of a workbook and of their surroundings. `src/excel` implements these with office.js.
 * Addresses of single cells are written `客户名单!F2` (quotes where the sheet's name needs them, see `cellAddress.ts`);
 * rows are 1-based as a person sees them, columns are 0-based (A = 0).
 */
export interface Ports {
  readonly sheets: SheetsPort;
  readonly lists: ListPort;
  /** Cells that are judged and repaired, and what they held before. */
  readonly repairs: RepairPort;
  readonly marks: MarksPort;
  readonly guards: GuardPort;
  readonly reports: ReportPort;
  readonly formulaCells: FormulaCellsPort;
  readonly events: EventsPort;
  readonly settings: SettingsPort;
  readonly clock: ClockPort;
  readonly person: PersonPort;
  readonly chance: ChancePort;
  /** Loads the reader of names, with its large dictionary; asked only when a rule needs it. Undefined where there is none. */
  readonly loadInitials?: () => Promise<InitialsReader>;
}

// ---- our own five sheets

/** The five tables that CustCode keeps in the workbook. */
export type OwnTable = "rules" | "codebooks" | "counters" | "register" | "log";

/** All tables that are ours: the five, and what cells held before they were repaired, which is there only once something was. */
export type KeptTable = OwnTable | "originals";

/** A cell of our own tables; a blank one is "". */
export type StoredCell = string | number | boolean;

/** Where one of our tables stands now. Found by the table's name, so that renamed sheets do no harm. */
export interface TablePlace {
  readonly table: OwnTable;
  /** The sheet's present name; the one it is created with when it is missing. */
  readonly sheet: string;
  readonly state: "there" | "sheet-missing" | "table-missing";
  /** The texts of the header row, left to right. */
  readonly headers: readonly string[];
  /** 1-based row of the sheet with the first data row. */
  readonly firstRow: number;
  /** Rows of the table, blank ones included; a table without any data has 0. */
  readonly rowCount: number;
  /** The schema version written above the table; 0 when it cannot be read. */
  readonly schema: number;
  /** The workbook's identity written there; "" or left out when there is none. */
  readonly identity?: string;
}

/** A table to be created: its sheet, its headers, and which columns hold numbers (all others are text). */
export interface TablePlan<T extends KeptTable = OwnTable> {
  readonly table: T;
  readonly sheet: string;
  /** The line above the table, which says what it is. */
  readonly title: string;
  readonly schema: number;
  readonly columns: readonly { readonly header: string; readonly numberFormat: string; readonly width: number }[];
}

/** Cells to be written into one row of a table; `null` leaves a cell as it is. */
export interface RowUpdate {
  /** 0-based data row. */
  readonly index: number;
  readonly cells: readonly (StoredCell | null)[];
  /** What the row must hold at the moment of writing, `null` for whatever: people sort our tables while we look for a row. */
  readonly expect?: readonly (StoredCell | null)[];
}

/** Our tables as rows of raw cells. Cells are in the order of the table's own columns, as `TablePlace.headers` says. */
export interface SheetsPort {
  /** Where all five tables are; one round trip, no rows. */
  look(): Promise<readonly TablePlace[]>;
  /**
   * Rows `from` … `from + count - 1` (0-based); with `only`, just these columns (0-based, in this order).
   * Big answers are fetched in several round trips.
   */
  read(table: OwnTable, from: number, count: number, only?: readonly number[]): Promise<readonly (readonly StoredCell[])[]>;
  /** The same, handed over piece by piece as it comes, so that nobody has to keep the cells of a long register. `first` is a piece's first row. */
  readEach(table: OwnTable, from: number, count: number, take: (rows: readonly (readonly StoredCell[])[], first: number) => Promise<void> | void, only?: readonly number[]): Promise<void>;
  /**
   * Creates sheets and tables in one go. Where our sheet is there and only its table is gone (turned into a range, or lost by another program),
   * its rows become a table again; a sheet of that name that is not ours keeps its cells, and the table goes onto a free sheet.
   */
  create(plans: readonly TablePlan[]): Promise<void>;
  /** Writes rows just below the table and makes the table hold them. Returns the 0-based data row of the first. */
  append(table: OwnTable, rows: readonly (readonly StoredCell[])[]): Promise<number>;
  /**
   * Overwrites cells of rows that are there. Where a row is not the expected one, nothing of that request stays.
   *
   * @throws CustCodeError `write-not-kept` with reason `moved`: look for the rows again.
   */
  update(table: OwnTable, rows: readonly RowUpdate[]): Promise<void>;
  /** Adds columns at the right end of a table that lacks them. */
  addColumns(table: OwnTable, headers: readonly string[]): Promise<void>;
  /** Writes headers, `null` leaves one as it is: in the order of the table's columns. */
  setHeaders(table: OwnTable, headers: readonly (string | null)[]): Promise<void>;
  /** Writes the line above the table, which names its schema. */
  setTitle(table: OwnTable, title: string): Promise<void>;
  /** Shows or hides the five sheets (hidden, never very hidden). */
  show(visible: boolean): Promise<void>;
}

// ---- the user's lists

/** A rectangle on a sheet: 1-based rows, 0-based columns. */
export interface Area {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly firstColumn: number;
  readonly columnCount: number;
}

/** A table of the user's; its area includes header and totals. */
export interface TableFacts {
  readonly name: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** What is selected and what lies around it; `describeList` makes a list of it. */
export interface SelectionFacts {
  readonly sheet: string;
  /** The sheet holds one of our own tables. */
  readonly own: boolean;
  readonly areaCount: number;
  readonly selection: Area;
  /** The table that the selection touches. */
  readonly table?: TableFacts;
  /** All other tables of the sheet. */
  readonly otherTables: readonly TableFacts[];
  /** The block of filled cells around the selection; undefined when the selected cell and its neighbours are blank. */
  readonly block?: Area;
  /** The smallest area that holds every filled cell of the sheet; undefined on an empty sheet. */
  readonly used?: Area;
}

/** More about one area: what `describeList` needs once it knows which area is the list. */
export interface AreaFacts {
  /** The cells of its first rows, at most six. */
  readonly top: readonly (readonly InputValue[])[];
  /** Addresses of merged cells inside, without the sheet's name. Empty where Excel is too old to tell. */
  readonly merged: readonly string[];
  /** Number of rows hidden, by hand or by a filter. */
  readonly hiddenRows: number;
  /** True when a filter hides rows. */
  readonly filtered: boolean;
}

/** What stands in a cell that may be written to or judged. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number" | "boolean" | "error"; readonly text: string }
  /** `text` is what the formula shows. */
  | { readonly kind: "formula"; readonly text: string; readonly formula: string };

/** Rows of a sheet. */
export interface RowSpan {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rowCount: number;
}

/** What rows must hold when a text is written into them: these values, one array a column, and in the cell itself nothing, or the text already. */
export interface ExpectedRows {
  readonly columns: readonly number[];
  readonly values: readonly (readonly InputValue[])[];
}

export interface ListPort {
  /** Throws `no-selection` when no cells are selected (a chart, a shape). */
  selection(): Promise<SelectionFacts>;
  facts(sheet: string, area: Area): Promise<AreaFacts>;
  /** The values of columns over these rows: one array a column. */
  values(rows: RowSpan, columns: readonly number[]): Promise<readonly (readonly InputValue[])[]>;
  /** What stands in one column over these rows: formulas are seen as formulas, even those that show "". */
  contents(rows: RowSpan, column: number): Promise<readonly CellContent[]>;
  /** The rows that are hidden, by hand or by a filter. */
  hiddenRows(rows: RowSpan): Promise<ReadonlySet<number>>;
  /** Throws `protected-sheet` when the column's cells may not be written over these rows. */
  assertWritable(rows: RowSpan, column: number): Promise<void>;
  /**
   * Makes a column for codes: at the right end of the table, or in the first column right of the block that is blank over
   * these rows. Writes the header into `headerRow` (none when 0), formats the rows as text. Returns the column.
   */
  addColumn(place: { readonly rows: RowSpan; readonly table?: string; readonly headerRow: number; readonly after: number }, header: string): Promise<number>;
  /**
   * Writes texts into one column from `firstRow` on, formatted as text first: `null` leaves a cell as it is, "" empties it. With `expect`, what stands
   * there is read in the request that writes: where a row is not the expected one any more (somebody sorted, typed, filled the cell), the cell
   * is given back what it held. Answers such rows, counted from 0.
   */
  write(sheet: string, column: number, firstRow: number, texts: readonly (string | null)[], expect?: ExpectedRows): Promise<ReadonlySet<number>>;
  /** The smallest area of a sheet that holds all that is in use; undefined when the sheet is gone or empty. */
  used(sheet: string): Promise<(RowSpan & Area) | undefined>;
  /** Selects a cell and scrolls to it. */
  select(address: string): Promise<void>;
}

// ---- cells with our formulas

/** A cell that called a function of ours, as it stands now. */
export interface FormulaCell {
  readonly address: string;
  /** False when its sheet is gone. */
  readonly exists: boolean;
  /** The formula with its "=", "" when the cell holds none. */
  readonly formula: string;
  readonly value: InputValue;
  /** The sheet is protected and the cell is locked. */
  readonly protected: boolean;
}

/** A code for a cell, and the cell (another one for spilled arrays) with the formula that it stands for. */
export interface StampedCell {
  readonly address: string;
  readonly code: string;
  readonly anchor: string;
  readonly formula: string;
}

export interface FormulaCellsPort {
  /** Reads cells, in as few round trips as their size allows; answers in the order asked. */
  read(addresses: readonly string[]): Promise<readonly FormulaCell[]>;
  /**
   * Puts codes as text in the place of formulas. What the cells held is read in the same request: where a formula is not there any more
   * (rows came or went, somebody sorted) the cells are put back as they were. Answers the formulas' addresses for which that happened.
   */
  stamp(cells: readonly StampedCell[]): Promise<ReadonlySet<string>>;
  /** Which of these codes stand in a cell of the user's sheets (not of ours), as a whole text; with `shown`, also as what a formula shows. */
  locate(codes: readonly string[], how?: { readonly shown: boolean }): Promise<ReadonlySet<string>>;
  /**
   * Where these codes stand or are shown in the user's sheets, whatever their case, width and blanks: by code as given, at most twenty addresses
   * each. Codes that stand nowhere are not among the answers.
   */
  find(codes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * Hands over every text that a cell of the user's sheets holds or shows. `between` is told before each piece and at the end how many of so many
   * cells were looked at; when it throws, the scan ends with that.
   */
  scan(look: (text: string, address: () => string) => void, between?: (done: number, total: number) => void | Promise<void>): Promise<void>;
  /** Marks cells dirty, so that Excel calculates their formulas anew. */
  recalculate(addresses: readonly string[]): Promise<void>;
}

// ---- what happens in the workbook

/** Cells changed: by a person here (`local`), by a co-author (`remote`), or by this very add-in (`byUs`). */
export interface CellsChange {
  /** The sheet's name; "" when it is gone already. */
  readonly sheet: string;
  /** `C2:C14`, without the sheet's name. */
  readonly address: string;
  readonly source: "local" | "remote";
  /** True when this add-in wrote the change; undefined where Excel is too old to tell. */
  readonly byUs?: boolean;
  readonly type: "edited" | "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted" | "cells-inserted" | "cells-deleted" | "other";
  /** Which of our tables the sheet holds. */
  readonly own?: OwnTable;
}

export type Unsubscribe = () => Promise<void>;

export interface EventsPort {
  /** Every change of cells, on the user's sheets and on ours. */
  onCellsChanged(listener: (change: CellsChange) => void): Promise<Unsubscribe>;
  /** A sheet was added or deleted. */
  onSheetsChanged(listener: () => void): Promise<Unsubscribe>;
  onSelectionChanged(listener: () => void): Promise<Unsubscribe>;
}

// ---- surroundings

/** Small settings kept in the workbook, read into memory once by `load`. */
export interface SettingsPort {
  load(): Promise<void>;
  get(key: SettingKey): string | undefined;
  set(key: SettingKey, value: string): Promise<void>;
}

/**
 * `logAnchor`: how many rows the log had and the last one's hash. `blockSize`: how many numbers a person takes at a time, "" or "0" when all draw
 * from one counter. `hashedKeys`: "on" when the register keeps record keys as hashes.
 */
export type SettingKey = "autoIssue" | "defaultRule" | "locale" | "logAnchor" | "blockSize" | "hashedKeys";

export interface ClockPort {
  /** Date and time in ISO form, UTC. */
  now(): string;
  /** The day here, `2026-01-31`: what people in the office call today. */
  today(): string;
  /** Milliseconds that only ever grow, to measure how long one has worked. */
  elapsed(): number;
  /** Lets the page breathe, then goes on. */
  pause(): Promise<void>;
  /** Goes on after at least so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export interface ChancePort {
  /** A whole number from 0 to below `below` (at most 2 ** 32), evenly and from a strong source. */
  below(below: number): number;
}

export interface PersonPort {
  /** Who is named in the register and the log; "" when nobody said. */
  name(): string;
  /** Says who works here. Throws `name-not-kept` where the machine keeps nothing; the name counts until the page is closed then. */
  setName(name: string): void;
  /** A new id for a batch: short, never the same twice, not even on two machines. */
  newBatch(): string;
  /** Keeps in mind, on this machine, that a batch was begun here: after a crash nobody else would go on with it. */
  remember(batch: string): void;
  /** The batch has ended. */
  forget(batch: string): void;
  /** The batches begun on this machine that have not ended, in this workbook or another one. */
  ownBatches(): readonly string[];
}
