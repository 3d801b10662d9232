import type { Box, Scalar } from "../model/values";

/** A table as structured references need it: `Table1[Column]`, `[@Column]`, `#Headers`, `#Totals`. */
export interface CalcTable {
  readonly sheetId: string;
  readonly box: Box;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** What the formula engine asks of the workbook, and where it puts its results. */
export interface CalcHost {
  /** The sheet with this name, compared without case; undefined when there is none. */
  sheetIdByName(name: string): string | undefined;
  sheetName(sheetId: string): string;
  /** The value in a cell now: typed, calculated or spilled. */
  value(sheetId: string, row: number, column: number): Scalar;
  /** True when a spill may not use this cell: it holds a typed value, another formula, or lies in a merged area or a table. */
  blocksSpill(sheetId: string, row: number, column: number, anchor: { row: number; column: number }): boolean;
  /** The smallest box that holds every cell in use; undefined on an empty sheet. Clips `A:A`. */
  usedBox(sheetId: string): Box | undefined;
  /** The formula text (`=Sheet1!$A$1`) of a defined name; sheet names win over workbook names. */
  definedName(name: string, sheetId: string): string | undefined;
  table(name: string): CalcTable | undefined;
  tableAt(sheetId: string, row: number, column: number): CalcTable | undefined;
  /** Puts calculated values (a 1 × 1 matrix, or the spilled block) at a formula's cell; the block before it, if larger, is emptied. */
  publish(results: readonly CalcResult[]): void;
}

export interface CalcResult {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Scalar[])[];
}

/** One call of an add-in function, as it goes over the wire. Arguments are matrices (one cell = 1 × 1); omitted ones are null. */
export interface FunctionCall {
  readonly id: string;
  /** The `id` that `lookup` answered. */
  readonly functionId: string;
  readonly arguments: readonly (readonly (readonly Scalar[])[] | null)[];
  /** `Sheet1!C1` of the calling cell. */
  readonly address: string;
  /** Addresses of the arguments, `""` where an argument is not a reference. */
  readonly argumentAddresses: readonly string[];
  /** True for the little preview beside the formula being typed; its value goes nowhere. */
  readonly preview: boolean;
}

/** The add-in's functions: what is registered, and how to call them. */
export interface FunctionHost {
  /** The registered function with this name (upper-cased, without `_xldudf_`), or undefined: the cell shows #NAME?. */
  lookup(name: string): { readonly id: string; readonly allowErrors: boolean } | undefined;
  /** Calls many at once, as Excel batches them. Each promise settles with a matrix or an error; it never rejects. */
  invoke(calls: readonly FunctionCall[]): readonly Promise<readonly (readonly Scalar[])[]>[];
  /** The formula was edited or deleted before its call settled. */
  cancel(call: FunctionCall): void;
}
