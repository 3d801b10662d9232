import { sameBox } from "./boxes";
import type { Box } from "./values";

/** What one person sees of the workbook: the sheet in front, what is selected on it, and whether a cell is being edited. */
export class View {
  activeSheetId = "";
  private readonly selections = new Map<string, readonly Box[]>();
  private editedCell: { readonly sheetId: string; readonly row: number; readonly column: number } | undefined;
  private readonly waiting: (() => void)[] = [];

  constructor(readonly id: string, readonly person: string) {}

  /** The cell whose editor is open; while it is, requests fail or wait, as in Excel. Setting undefined closes it. */
  get editing(): { readonly sheetId: string; readonly row: number; readonly column: number } | undefined {
    return this.editedCell;
  }

  set editing(cell: { readonly sheetId: string; readonly row: number; readonly column: number } | undefined) {
    this.editedCell = cell;
    if (!cell) for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Resolves when no cell is being edited. */
  whenNotEditing(): Promise<void> {
    return this.editedCell ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** The selected boxes of a sheet; the active cell is the first of the first box. */
  selectionOn(sheetId: string): readonly Box[] {
    return this.selections.get(sheetId) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }];
  }

  get selection(): readonly Box[] {
    return this.selectionOn(this.activeSheetId);
  }

  /** Takes a selection over; answers whether it differs from the one before. */
  setSelection(sheetId: string, boxes: readonly Box[]): boolean {
    const before = this.selectionOn(sheetId);
    this.selections.set(sheetId, boxes);
    return before.length !== boxes.length || boxes.some((box, at) => !sameBox(box, before[at]!));
  }
}
