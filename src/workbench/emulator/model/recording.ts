import type { PlaneParts } from "./cellWriter";
import type { WorkbookEvent } from "./events";
import type { UndoRecord } from "./journal";
import type { Sheet, SheetMeta } from "./sheet";
import type { Box, StructureEdit } from "./values";
import type { WorkbookMeta } from "./workbookMeta";

/** How an edit came about: done, taken back, done again, or received from another person. */
export type EditKind = "edit" | "undo" | "redo" | "remote";

/** A formula that followed moved cells: its old text, where it stood before, and how it reads now. */
export interface RewrittenText {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly now: string;
}

/** Hears of every single change while an edit runs, before it is forgotten what stood there: so that it can be told to other people. */
export interface ChangeRecorder {
  /** `before`: what stood in the written planes. `written`: inputs; cells with one count as written though they hold the same. */
  cellsWritten(sheet: Sheet, box: Box, before: PlaneParts, written?: readonly (readonly unknown[])[]): void;
  textsRewritten(texts: readonly RewrittenText[]): void;
  sheetAdded(sheet: Sheet, position: number): void;
  sheetPatched(sheet: Sheet, before: SheetMeta, after: SheetMeta): void;
  bookPatched(before: WorkbookMeta, after: WorkbookMeta): void;
  /** Runs an insertion or deletion with all that it brings along, which others work out for themselves. */
  restructured(edit: StructureEdit, inherits: boolean, change: () => void): void;
  /** The edit is done and about to be filed. */
  closed(record: UndoRecord, events: readonly WorkbookEvent[], how: EditKind): void;
}
