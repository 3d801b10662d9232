/** What a system's import file is: one contract for all systems. */
import type { ExportNote } from "../exportNote";

export type ImportSystem = "zoho" | "fxiaoke" | "kingdee" | "salesforce";

/** A customer that goes out. */
export interface ImportRow {
  readonly code: string;
  readonly name: string;
  /** Values of further columns, in the order of their headers. */
  readonly inputs: readonly string[];
}

export interface ImportOptions {
  /** Headers of the further columns. */
  readonly inputs?: readonly string[];
  /** The field or column that takes the code, where people make one: an API name in Salesforce, a label in Zoho. */
  readonly codeField?: string;
  /** The number of the organisation, in Kingdee. */
  readonly organization?: string;
}

export interface ImportLayout {
  /** Header rows first, then one row for each customer. */
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
  /** A byte order mark would become part of the first header in some systems. */
  readonly mark: "\uFEFF" | "";
  readonly notes: readonly ExportNote[];
}

/** One system. */
export interface SystemLayout {
  readonly system: ImportSystem;
  /** As people call it. */
  readonly name: string;
  readonly mark: ImportLayout["mark"];
  /** Most characters, as far as is known. */
  readonly limits: { readonly code?: number; readonly name?: number };
  /** Characters that its import does not take. */
  readonly refused?: string;
  /** Most rows in one file. */
  readonly mostRows?: number;
  headers(options: ImportOptions): readonly (readonly string[])[];
  /** The cells of one customer; `index` counts from 0. */
  cells(row: ImportRow, index: number, options: ImportOptions): readonly string[];
  /** What is to be known whatever the rows say. */
  notes(options: ImportOptions): readonly ExportNote[];
}

/** Columns that nobody there expects, so that people have to say what they are. */
export const columnsByHand = (system: string, inputs: readonly string[]): readonly ExportNote[] => [{ kind: "columns-by-hand", params: { system, columns: inputs.join(", ") } }];
