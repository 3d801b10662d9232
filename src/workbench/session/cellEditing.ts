import { displayText } from "../emulator/model/display";
import type { Sheet } from "../emulator/model/sheet";
import { CellError } from "../emulator/model/values";
import { enterText } from "../emulator/model/writing";
import { editText } from "../grid/cellContent";
import type { Workbench } from "./workbench";

/** A cell being typed into, in the cell itself or in the formula bar; both show the same text. */
export interface CellEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly place: "cell" | "bar";
}

/** What a half-typed formula would give; undefined while nobody knows. */
export interface FormulaPreview {
  readonly formula: string;
  readonly text: string;
  readonly isError: boolean;
}

/** Whether a text is a formula that is worth a preview: it names a function or an operation and its parentheses are closed. */
export function isPreviewable(text: string): boolean {
  if (!text.startsWith("=") || text.length < 2) return false;
  let depth = 0;
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (depth < 0) return false;
  }
  return depth === 0 && !quoted && !/[,(+\-*/&=<>^]$/.test(text.trim());
}

/** Typing into the active cell: in the cell or in the formula bar, with previews of formulas on the way. */
export class CellEditing {
  /** The cell being typed into; undefined when none is. */
  current: CellEdit | undefined;
  preview: FormulaPreview | undefined;
  private previewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly workbench: Workbench) {}

  /** Opens the editing of the active cell; requests of the add-in that change anything fail meanwhile, as in Excel. */
  begin(place: CellEdit["place"], text = this.workbench.activeEditText): void {
    const { sheet } = this.workbench;
    if (!sheet) return;
    this.current = { sheetId: sheet.id, ...this.workbench.activeCell, text, place };
    this.workbench.view.editing = { sheetId: sheet.id, ...this.workbench.activeCell };
    this.askPreview();
    this.workbench.changed();
  }

  change(text: string, place: CellEdit["place"]): void {
    if (!this.current) this.begin(place, text);
    else this.current = { ...this.current, text };
    this.askPreview();
    this.workbench.changed();
  }

  /** Enters what was typed and moves on. */
  commit([down, right]: readonly [number, number]): void {
    const edit = this.current;
    if (!edit) return;
    this.end();
    const sheet = this.workbench.book.findSheet(edit.sheetId);
    if (sheet && edit.text !== this.textAt(sheet, edit.row, edit.column)) this.workbench.attempt(() => enterText(this.workbench.book, edit.sheetId, edit.row, edit.column, edit.text));
    if (down !== 0 || right !== 0) this.workbench.select(edit.sheetId, [{ row: Math.max(0, edit.row + down), column: Math.max(0, edit.column + right), rows: 1, columns: 1 }]);
  }

  cancel(): void {
    this.end();
    this.workbench.changed();
  }

  /** The grid's editor is gone: it has entered its text itself, or was left with Esc. */
  editorClosed(): void {
    if (this.current?.place === "cell") this.end();
    this.workbench.changed();
  }

  /** Leaves the editing; nothing is entered. */
  end(): void {
    clearTimeout(this.previewTimer);
    this.current = undefined;
    this.preview = undefined;
    this.workbench.view.editing = undefined;
  }

  private textAt(sheet: Sheet, row: number, column: number): string {
    return editText(sheet, row, column, this.workbench.book.styles.get(sheet.styleNumber(row, column)), this.workbench.settings.language);
  }

  private askPreview(): void {
    clearTimeout(this.previewTimer);
    const edit = this.current;
    this.preview = undefined;
    if (!edit || !isPreviewable(edit.text)) return;
    this.previewTimer = setTimeout(() => {
      void this.workbench.calculator.preview(edit.text, edit.sheetId, edit.row, edit.column).then((value) => {
        const text = value instanceof CellError ? [value.code, value.message ?? ""].join(" ").trim() : displayText(value, "General", this.workbench.settings.language);
        this.preview = { formula: edit.text, text, isError: value instanceof CellError };
        this.workbench.changed();
      });
    }, 250);
  }

  /** Types a text into a cell of the sheet in front. */
  typeCell(row: number, column: number, text: string): void {
    const { sheet } = this.workbench;
    this.end();
    if (!sheet || text === this.textAt(sheet, row, column)) return;
    this.workbench.attempt(() => enterText(this.workbench.book, sheet.id, row, column, text));
  }
}
