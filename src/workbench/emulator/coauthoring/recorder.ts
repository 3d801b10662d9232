import { shiftFormula } from "../calc/formulaText";
import { moveBox } from "../model/boxes";
import type { PlaneParts } from "../model/cellWriter";
import type { WorkbookEvent } from "../model/events";
import type { UndoRecord } from "../model/journal";
import type { ChangeRecorder, EditKind, RewrittenText } from "../model/recording";
import type { Sheet, SheetMeta } from "../model/sheet";
import { movedMeta, movedTable } from "../model/structure";
import type { Box, Scalar, StructureEdit } from "../model/values";
import type { Workbook } from "../model/workbook";
import type { WorkbookMeta } from "../model/workbookMeta";
import { bookChange } from "./bookChanges";
import { type Content, FormulaText, type Operation } from "./operations";
import { sheetChange } from "./sheetChanges";

/** What was done in one edit, how to take it back, and the boxes that were written. */
export interface Recorded {
  readonly operations: readonly Operation[];
  /** The steps back, in the order in which they have to be made. */
  readonly inverse: readonly Operation[];
  readonly written: readonly WrittenBox[];
}

export interface WrittenBox {
  readonly sheetId: string;
  readonly box: Box;
}

/** Takes down what the edits of one person do, as operations for the others, and hands it over when an edit is done. */
export class OperationRecorder implements ChangeRecorder {
  private operations: Operation[] = [];
  /** Each step's way back, which may be several steps. */
  private inverse: (readonly Operation[])[] = [];
  private written: WrittenBox[] = [];
  private newSheet: string | undefined;
  private isReceiving = false;
  /** Steps back within a deletion: the contents and the formulas that it spoils. */
  private spoilt: Operation[] | undefined;
  /** The edit that takes a running deletion back. */
  private back: StructureEdit | undefined;

  constructor(private readonly book: Workbook, private readonly done: (recorded: Recorded, record: UndoRecord, events: readonly WorkbookEvent[], how: EditKind) => void) {}

  private readonly sheetIdOf = (name: string): string | undefined => this.book.sheetByName(name)?.id;

  closed(record: UndoRecord, events: readonly WorkbookEvent[], how: EditKind): void {
    this.done(this.take(), record, events, how);
  }

  /** What was recorded since the last time. */
  take(): Recorded {
    const recorded: Recorded = { operations: this.operations, inverse: this.inverse.reverse().flat(), written: this.written };
    this.operations = [];
    this.inverse = [];
    this.written = [];
    return recorded;
  }

  /** While others' changes come in, only the written boxes are taken down. */
  receiving(change: () => void): void {
    this.isReceiving = true;
    try {
      change();
    } finally {
      this.isReceiving = false;
      this.take();
    }
  }

  private add(operation: Operation, ...inverse: readonly Operation[]): void {
    this.operations.push(operation);
    this.inverse.push(inverse);
  }

  cellsWritten(sheet: Sheet, box: Box, before: PlaneParts, inputs?: readonly (readonly unknown[])[]): void {
    this.written.push({ sheetId: sheet.id, box });
    if (this.isReceiving) return;
    const content = before.values || before.formulas ? this.contentOf(sheet, box, before, inputs) : undefined;
    const styles = before.styles && this.stylesOf(sheet, box, before.styles);
    if (!content && !styles) return;
    const common = { kind: "cells", sheetId: sheet.id, box } as const;
    const back: Operation = { ...common, content: content?.before, styles: styles?.before };
    if (this.spoilt) this.spoilt.push(back);
    else this.add({ ...common, content: content?.after, styles: styles?.after }, back);
  }

  private contentOf(sheet: Sheet, box: Box, old: PlaneParts, inputs: readonly (readonly unknown[])[] | undefined) {
    const value = reader(old.values);
    const formula = reader(old.formulas);
    return changed<Content>(box, (row, column, r, c) => {
      const formulaNow = sheet.formula(row, column);
      const formulaBefore = old.formulas ? formula(row, column) : formulaNow;
      const before = formulaBefore === undefined ? (old.values ? (value(row, column) ?? null) : sheet.value(row, column)) : new FormulaText(formulaBefore);
      const after = formulaNow === undefined ? sheet.value(row, column) : new FormulaText(formulaNow);
      const isSame = formulaBefore === formulaNow && (formulaNow !== undefined || sameScalar(before as Scalar, after as Scalar));
      return isSame && inputs?.[r]?.[c] === undefined ? undefined : [before, after];
    });
  }

  private stylesOf(sheet: Sheet, box: Box, old: NonNullable<PlaneParts["styles"]>) {
    const style = reader(old);
    return changed<number | null>(box, (row, column) => {
      const before = style(row, column) ?? null;
      const after = sheet.styles.get(row, column) ?? null;
      return before === after ? undefined : [before, after];
    });
  }

  textsRewritten(texts: readonly RewrittenText[]): void {
    const { back } = this;
    if (!this.spoilt || !back) return;
    for (const { sheetId, row, column, text, now } of texts) {
      if (shiftFormula(now, back, sheetId, this.sheetIdOf) === text) continue;
      this.spoilt.push({ kind: "cells", sheetId, box: { row, column, rows: 1, columns: 1 }, content: [[new FormulaText(text)]] });
    }
  }

  sheetAdded(sheet: Sheet, position: number): void {
    if (this.isReceiving) return;
    this.newSheet = sheet.id;
    this.add({ kind: "sheetAdded", sheetId: sheet.id, name: sheet.name, position }, { kind: "book", change: removal(sheet.id) });
  }

  sheetPatched(sheet: Sheet, before: SheetMeta, after: SheetMeta): void {
    if (this.spoilt || this.isReceiving) return;
    const change = sheetChange(before, after);
    if (change) this.add({ kind: "sheet", sheetId: sheet.id, change }, { kind: "sheet", sheetId: sheet.id, change: sheetChange(after, before)! });
  }

  bookPatched(before: WorkbookMeta, after: WorkbookMeta): void {
    if (this.spoilt || this.isReceiving) return;
    for (const id of before.order === after.order ? [] : after.order) {
      if (before.order.includes(id)) continue;
      if (id !== this.newSheet) this.add({ kind: "sheetShown", sheetId: id, position: after.order.indexOf(id) }, { kind: "book", change: removal(id) });
      this.newSheet = undefined;
    }
    const change = bookChange(before, after);
    if (!change) return;
    const back = bookChange(after, before);
    const shown = change.sheetsRemoved.map((sheetId): Operation => ({ kind: "sheetShown", sheetId, position: before.order.indexOf(sheetId) }));
    this.add({ kind: "book", change }, ...shown, ...(back ? [{ kind: "book", change: { ...back, sheetsRemoved: [] } } as const] : []));
  }

  restructured(edit: StructureEdit, inherits: boolean, change: () => void): void {
    if (this.isReceiving) return change();
    const { book } = this;
    const sheet = book.sheet(edit.sheetId);
    const [sheetBefore, bookBefore] = [sheet.meta, book.meta];
    const back: StructureEdit = { ...edit, count: -edit.count };
    const spoilt: Operation[] = (this.spoilt = []);
    this.back = edit.count < 0 ? back : undefined;
    try {
      change();
    } finally {
      this.spoilt = undefined;
    }
    // Going back moves everything by itself; what it cannot know comes after it.
    const sheetBack = { ...sheet.meta, ...movedMeta(sheet.meta, back) };
    const bookBack: WorkbookMeta = {
      ...book.meta,
      tables: book.meta.tables.flatMap((table) => (table.sheetId === sheet.id ? (tableBack(table, back) ?? []) : table)),
      names: book.meta.names.map((record) => ({ ...record, formula: shiftFormula(record.formula, back, record.sheetId ?? "", this.sheetIdOf) })),
    };
    const sheetRest = sheetChange(sheetBack, sheetBefore);
    const bookRest = bookChange(bookBack, bookBefore);
    this.add(
      { kind: "shift", edit, inherits },
      { kind: "shift", edit: back, inherits: false },
      ...(sheetRest ? [{ kind: "sheet", sheetId: sheet.id, change: sheetRest } as const] : []),
      ...(edit.count < 0 ? spoilt : []),
      ...(bookRest ? [{ kind: "book", change: bookRest } as const] : []),
    );
  }
}

const removal = (sheetId: string) => ({
  sheetsRemoved: [sheetId], tablesAdded: [], tablesRemoved: [], tables: [], names: [], settings: [], xml: [], properties: {}, simple: {},
});

function tableBack(table: WorkbookMeta["tables"][number], back: StructureEdit): WorkbookMeta["tables"][number] | undefined {
  try {
    return movedTable(table, back);
  } catch {
    const box = moveBox(table.box, back);
    return box && { ...table, box };
  }
}

/** Reads what was overwritten, cell by cell. */
function reader<T>(part: { readonly box?: Box; readonly matrix?: readonly (readonly (T | undefined | null)[])[] } | undefined): (row: number, column: number) => T | undefined {
  const { box, matrix } = part ?? {};
  return (row, column) => (box && matrix ? (matrix[row - box.row]?.[column - box.column] ?? undefined) : undefined);
}

/** The cells of a box that `compare` finds changed, before and after; undefined when there are none. */
function changed<T>(
  box: Box,
  compare: (row: number, column: number, r: number, c: number) => readonly [T, T] | undefined,
): { readonly before: (T | undefined)[][]; readonly after: (T | undefined)[][] } | undefined {
  const before: (T | undefined)[][] = [];
  const after: (T | undefined)[][] = [];
  let isChanged = false;
  for (let r = 0; r < box.rows; r++) {
    const [lineBefore, lineAfter] = [new Array<T | undefined>(box.columns).fill(undefined), new Array<T | undefined>(box.columns).fill(undefined)];
    for (let c = 0; c < box.columns; c++) {
      const pair = compare(box.row + r, box.column + c, r, c);
      if (!pair) continue;
      [lineBefore[c], lineAfter[c]] = pair;
      isChanged = true;
    }
    before.push(lineBefore);
    after.push(lineAfter);
  }
  return isChanged ? { before, after } : undefined;
}

const sameScalar = (a: Scalar, b: Scalar): boolean => a === b || (a !== null && b !== null && typeof a === "object" && typeof b === "object" && String(a) === String(b));
