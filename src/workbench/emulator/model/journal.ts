import type { Origin, WorkbookEvent } from "./events";
import type { EditKind } from "./recording";

/** One undoable action: what to do to take it back, in the order it was done. */
export interface UndoRecord {
  readonly label: string;
  readonly origin: Origin;
  readonly inverse: (() => void)[];
}

/** What one edit gathers while it runs. */
export interface OpenEdit {
  readonly record: UndoRecord;
  readonly events: WorkbookEvent[];
  clearsUndo: boolean;
}

const MAX_RECORDS = 100;

/** The undo and redo stacks. Undoing runs inverses, which write their own inverses into the redo record. */
export class Journal {
  private readonly undoStack: UndoRecord[] = [];
  private readonly redoStack: UndoRecord[] = [];

  get canUndo(): boolean {
    return this.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.redoStack.length > 0;
  }

  /** Labels of what can be undone, the latest first. */
  get labels(): readonly string[] {
    return this.undoStack.map((record) => record.label).reverse();
  }

  /** Everything that can be undone or done again, the next one first. */
  get records(): { readonly undo: readonly UndoRecord[]; readonly redo: readonly UndoRecord[] } {
    return { undo: [...this.undoStack].reverse(), redo: [...this.redoStack].reverse() };
  }

  /** Files a finished edit. An edit that changed nothing leaves no record. */
  close(edit: OpenEdit, how: EditKind): void {
    if (how === "remote") return;
    if (edit.clearsUndo) {
      this.clear();
      return;
    }
    if (edit.record.inverse.length === 0) return;
    const stack = how === "undo" ? this.redoStack : this.undoStack;
    if (how === "edit") this.redoStack.length = 0;
    stack.push(edit.record);
    if (stack.length > MAX_RECORDS) stack.shift();
  }

  take(how: "undo" | "redo"): UndoRecord | undefined {
    return (how === "undo" ? this.undoStack : this.redoStack).pop();
  }

  clear(): void {
    this.undoStack.length = 0;
    this.redoStack.length = 0;
  }
}
