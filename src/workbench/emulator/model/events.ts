import type { Box, StructureEdit } from "./values";

/** Who made a change: the person at the grid, an add-in's page, or another program. `person` tells co-authors apart. */
export interface Origin {
  readonly kind: "user" | "addin";
  readonly person: string;
  /** The page whose request it was. */
  readonly session?: string;
}

/** The person who sits at the workbench. */
export const LOCAL_PERSON = "me";

/** The user at the grid. */
export const USER: Origin = { kind: "user", person: LOCAL_PERSON };

export type ChangeType =
  | "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted" | "Unknown";

/** Where cells went when others were inserted or deleted before them. */
export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/** A formula that was written, changed or taken away; `before` is what stood in the cell (`=…`, or the value as text). */
export interface FormulaEdit {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** What can happen to a workbook, as listeners hear it after the edit is done. */
export type WorkbookEvent =
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly box: Box;
      readonly changeType: ChangeType;
      /** For inserted and deleted cells. */
      readonly shift?: ShiftDirection;
      /** For one cell: the values before and after, as the wire writes them. */
      readonly before?: unknown;
      readonly after?: unknown;
    }
  | { readonly kind: "formulas"; readonly sheetId: string; readonly edits: readonly FormulaEdit[] }
  | { readonly kind: "format"; readonly sheetId: string; readonly box: Box }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly box: Box }
  | { readonly kind: "sheetAdded" | "sheetDeleted"; readonly sheetId: string; readonly name: string }
  | { readonly kind: "sheetRenamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "sheetMoved"; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: "visibility"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "protection"; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: "rowHidden"; readonly sheetId: string; readonly box: Box; readonly hidden: boolean }
  /** `boxes`: the lines that came to stand elsewhere. */
  | { readonly kind: "sorted"; readonly sheetId: string; readonly boxes: readonly Box[]; readonly axis: "row" | "column" }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheetId: string; readonly tableId: string; readonly name: string }
  | { readonly kind: "filtered"; readonly sheetId: string; readonly tableId?: string }
  | { readonly kind: "settings" }
  | { readonly kind: "view"; readonly view: string; readonly sheetChanged?: { readonly from: string; readonly to: string } }
  | { readonly kind: "structure"; readonly edit: StructureEdit }
  | { readonly kind: "other"; readonly what: string };

export type WorkbookListener = (events: readonly WorkbookEvent[], origin: Origin) => void;
