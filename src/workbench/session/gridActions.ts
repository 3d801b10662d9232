import { displayText } from "../emulator/model/display";
import { USER } from "../emulator/model/events";
import type { Sheet } from "../emulator/model/sheet";
import { activateSheet, addSheet, deleteSheet, renameSheet, setVisibility } from "../emulator/model/sheetOps";
import type { Box } from "../emulator/model/values";
import type { Workbook } from "../emulator/model/workbook";
import * as edits from "./edits";
import type { Workbench } from "./workbench";

/** What was copied here, to be pasted with formulas and formats. */
interface Copied {
  readonly book: Workbook;
  readonly sheetId: string;
  readonly box: Box;
  readonly isCut: boolean;
  readonly text: string;
}

/** What ribbon, menus and keys do to the selected cells and to the sheets. A refusal of Excel becomes a sentence in the page. */
export class GridActions {
  private copied: Copied | undefined;

  constructor(private readonly workbench: Workbench) {}

  undo(): void {
    this.workbench.attempt(() => this.workbench.book.undo());
  }

  redo(): void {
    this.workbench.attempt(() => this.workbench.book.redo());
  }

  clearContents(): void {
    this.onSheet((sheet) => edits.clearContents(this.workbench.book, sheet, this.workbench.view.selection.map((box) => edits.clip(sheet, box))));
  }

  insertRows(): void {
    this.onSheet((sheet) => edits.insertRowsAt(this.workbench.book, sheet, this.workbench.selection));
  }

  deleteRows(): void {
    this.onSheet((sheet) => edits.deleteRowsAt(this.workbench.book, sheet, this.workbench.selection));
  }

  fillDown(): void {
    this.onSheet((sheet) => edits.fillDown(this.workbench.book, sheet, this.workbench.selection));
  }

  fillFrom(source: Box, destination: Box): void {
    this.onSheet((sheet) => edits.fillFrom(this.workbench.book, sheet, source, destination));
    const { sheet } = this.workbench;
    if (sheet) this.workbench.select(sheet.id, [destination], undefined, false);
  }

  sort(ascending: boolean): void {
    this.onSheet((sheet) => edits.sortByColumn(this.workbench.book, sheet, this.workbench.selection, this.workbench.activeCell.column, ascending));
  }

  setNumberFormat(numberFormat: string): void {
    this.onSheet((sheet) => edits.setNumberFormat(this.workbench.book, sheet, this.workbench.view.selection, numberFormat));
  }

  /** Sets a column's width in points. */
  setColumnWidth(column: number, points: number): void {
    this.onSheet((sheet) => this.workbench.book.edit(USER, "width", () => this.workbench.book.patchSheet(sheet, { columnWidths: new Map(sheet.meta.columnWidths).set(column, points) })));
    this.workbench.changed();
  }

  /** Notes what Ctrl+C takes, so that pasting it here brings formulas and formats along. */
  rememberCopy(isCut: boolean): void {
    const { sheet } = this.workbench;
    if (!sheet) return;
    const box = edits.clip(sheet, this.workbench.selection);
    this.copied = { book: this.workbench.book, sheetId: sheet.id, box, isCut, text: this.textsOf(sheet, box).join("\n") };
  }

  forgetCopy(): void {
    this.copied = undefined;
  }

  /** Pastes a block of texts at a cell; when it is what was copied here, the cells themselves. */
  paste(row: number, column: number, texts: readonly (readonly string[])[]): void {
    const { copied } = this;
    const text = texts.map((line) => line.join("\t")).join("\n");
    this.onSheet((sheet) => {
      const from = copied && copied.book === this.workbench.book && copied.text === text ? this.workbench.book.findSheet(copied.sheetId) : undefined;
      const target = { ...this.workbench.selection, row, column };
      const box = copied && from ? edits.pasteCells(this.workbench.book, from, copied.box, sheet, target) : edits.pasteTexts(this.workbench.book, sheet, row, column, texts);
      if (copied?.isCut && from) edits.clearContents(this.workbench.book, from, [copied.box]);
      this.workbench.select(sheet.id, [box], undefined, false);
    });
    if (copied?.isCut) this.copied = undefined;
  }

  /** The texts of a box as they are shown, a line for each row with tabs between. */
  textsOf(sheet: Sheet, box: Box): readonly string[] {
    return Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (_, c) => {
        const style = this.workbench.book.styles.get(sheet.styleNumber(box.row + r, box.column + c));
        return displayText(sheet.value(box.row + r, box.column + c), style.numberFormat, this.workbench.settings.language);
      }).join("\t"),
    );
  }

  recalculate(kind: "dirty" | "full"): void {
    this.workbench.book.calculation?.calculate(kind);
    this.workbench.changed();
  }

  addSheet(): void {
    this.workbench.attempt(() => {
      const sheet = this.workbench.book.edit(USER, "add sheet", () => addSheet(this.workbench.book));
      activateSheet(this.workbench.book, this.workbench.view, sheet);
    });
    this.workbench.changed();
  }

  renameSheet(sheetId: string, name: string): void {
    this.workbench.attempt(() => this.workbench.book.edit(USER, "rename sheet", () => renameSheet(this.workbench.book, this.workbench.book.sheet(sheetId), name.trim())));
  }

  deleteSheet(sheetId: string): void {
    this.workbench.attempt(() => this.workbench.book.edit(USER, "delete sheet", () => deleteSheet(this.workbench.book, this.workbench.book.sheet(sheetId))));
  }

  setSheetHidden(sheetId: string, hidden: boolean): void {
    this.workbench.attempt(() => {
      const sheet = this.workbench.book.sheet(sheetId);
      this.workbench.book.edit(USER, "visibility", () => setVisibility(this.workbench.book, sheet, hidden ? "Hidden" : "Visible"));
      if (!hidden) activateSheet(this.workbench.book, this.workbench.view, sheet);
    });
    this.workbench.changed();
  }

  private onSheet(change: (sheet: Sheet) => void): void {
    const { sheet } = this.workbench;
    if (sheet) this.workbench.attempt(() => change(sheet));
  }
}
