import { ExcelError } from "./excelError";
import { LOCAL_PERSON, USER, type Origin, type WorkbookEvent, type WorkbookListener } from "./events";
import { Journal, type OpenEdit } from "./journal";
import type { ChangeRecorder, EditKind } from "./recording";
import { type Sheet, type SheetMeta } from "./sheet";
import { StyleTable } from "./style";
import type { TableRecord } from "./tables";
import type { FunctionHost } from "../calc/calcHost";
import type { Box, Scalar, StructureEdit } from "./values";
import { shiftPlanes, writePlanes } from "./cellWriter";
import { View } from "./view";
import { WHOLE_SHEET } from "./address";
import { emptyWorkbookMeta, type NameRecord, type WorkbookMeta } from "./workbookMeta";

/** What is written into a box of cells; each given matrix replaces that property of all its cells (`formulas: null`: none is left). */
export interface CellData {
  readonly values?: readonly (readonly Scalar[])[];
  readonly formulas?: readonly (readonly (string | undefined)[])[] | null;
  readonly styles?: readonly (readonly (number | undefined)[])[];
  /** What was asked to be written, where the matrices also repeat cells that stay; undefined for those. */
  readonly inputs?: readonly (readonly unknown[])[];
}

/** What the copies of one workbook have in common, so that ids and style numbers mean the same in all of them. */
export interface SharedTables {
  readonly styles: StyleTable;
  readonly ids: { last: number };
}

/** What the formula engine is told while an edit runs. It calculates when the edit is done. */
export interface Calculation {
  formulaWritten(sheetId: string, row: number, column: number, text: string | null): void;
  cellsWritten(sheetId: string, box: Box): void;
  setDirty(sheetId: string, boxes: readonly Box[]): void;
  /** The cells were moved already; answers the formulas whose text changed, at their new places. */
  structureEdited(edit: StructureEdit): readonly { sheetId: string; row: number; column: number; text: string }[];
  sheetRenamed(sheetId: string, before: string): readonly { sheetId: string; row: number; column: number; text: string }[];
  sheetRemoved(sheetId: string, name: string): readonly { sheetId: string; row: number; column: number; text: string }[];
  definitionsChanged(): void;
  functionsChanged(): void;
  settled(): Promise<void>;
  /** The cells that a formula in this cell refers to, through names and tables too. */
  references(formula: string, sheetId: string, row: number, column: number): readonly { sheetId: string; box: Box }[];
  /** The value that a formula would have in a cell, now; add-in functions are not called. */
  evaluate(formula: string, sheetId: string, row: number, column: number): Scalar;
  /** `always`, `full` or `rebuild` calculates in manual mode too. */
  calculate(kind: "automatic" | "dirty" | "full" | "rebuild"): void;
}

/**
 * The workbook behind the grid and the wire. Everything that changes it goes through `edit`: one call is one undo record, and the
 * listeners hear of it once, afterwards.
 */
export class Workbook {
  readonly styles: StyleTable;
  /** Where new ids come from. */
  readonly ids: { last: number };
  readonly journal = new Journal();
  readonly view = new View("view-1", LOCAL_PERSON);
  readonly views: View[] = [this.view];
  meta: WorkbookMeta = emptyWorkbookMeta();
  calculation: Calculation | undefined;
  /** Whoever tells other people what happens here. */
  recorder: ChangeRecorder | undefined;
  /** Told at once when cells are shifted, so that references to ranges can follow. */
  readonly trackers = new Set<(edit: StructureEdit) => void>();
  /** The pages whose add-in functions formulas may call; the first one that knows a name is asked. */
  readonly functionHosts = new Set<FunctionHost>();
  private readonly sheetsById = new Map<string, Sheet>();
  private readonly listeners = new Set<WorkbookListener>();
  private open: OpenEdit | undefined;

  /** `shared` makes this a copy of another workbook, for one of several people. */
  constructor(shared?: SharedTables) {
    this.styles = shared?.styles ?? new StyleTable();
    this.ids = shared?.ids ?? { last: 0 };
  }

  // ---- looking ----

  /** Sheets from left to right. */
  get sheets(): readonly Sheet[] {
    return this.meta.order.map((id) => this.sheetsById.get(id)!);
  }

  sheet(id: string): Sheet {
    const sheet = this.findSheet(id);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  /** The sheet with this id; undefined when it was deleted. */
  findSheet(id: string): Sheet | undefined {
    return this.meta.order.includes(id) ? this.sheetsById.get(id) : undefined;
  }

  /** All sheets that were ever here, also those that were taken away and may come back. */
  get knownSheets(): readonly Sheet[] {
    return [...this.sheetsById.values()];
  }

  /** The sheet with this name, compared without case. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  tableByName(name: string): TableRecord | undefined {
    const wanted = name.toLowerCase();
    return this.meta.tables.find((table) => table.name.toLowerCase() === wanted);
  }

  table(id: string): TableRecord {
    const table = this.meta.tables.find((candidate) => candidate.id === id);
    if (!table) throw new ExcelError("ItemNotFound");
    return table;
  }

  /** A defined name as seen from a sheet: the sheet's own first, then the workbook's. */
  findName(name: string, sheetId?: string): NameRecord | undefined {
    const wanted = name.toLowerCase();
    const matching = this.meta.names.filter((record) => record.name.toLowerCase() === wanted);
    return matching.find((record) => record.sheetId === sheetId) ?? matching.find((record) => record.sheetId === undefined);
  }

  /** The view of a person: the one they have, or a new one that begins at the first visible sheet. */
  viewOf(person: string): View {
    let view = this.views.find((candidate) => candidate.person === person);
    if (!view) {
      view = new View(`view-${this.views.length + 1}`, person);
      view.activeSheetId = this.view.activeSheetId;
      this.views.push(view);
    }
    return view;
  }

  /** A number nobody in this workbook had before: for ids of sheets, tables, references. */
  nextId(): number {
    return ++this.ids.last;
  }

  /** The clock, for dates typed without a year; tests set it. */
  today: () => Date = () => new Date();

  // ---- listening ----

  /** Calls `listener` after each edit with everything that happened in it; the answer stops that. */
  listen(listener: WorkbookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells listeners of something that is no edit: a selection, a calculation. While an edit runs, it waits for its turn among the edit's own events. */
  emit(events: readonly WorkbookEvent[], origin: Origin = USER): void {
    if (this.open) this.open.events.push(...events);
    else this.tell(events, origin);
  }

  private tell(events: readonly WorkbookEvent[], origin: Origin): void {
    if (events.length > 0) for (const listener of [...this.listeners]) listener(events, origin);
  }

  /** Resolves when no formula waits for an add-in any more. */
  calculated(): Promise<void> {
    return this.calculation?.settled() ?? Promise.resolve();
  }

  /** Functions of an add-in came or went. */
  functionsChanged(): void {
    this.calculation?.functionsChanged();
  }

  // ---- editing ----

  /** Runs `change` as one undoable action; an edit inside an edit joins it. What ran before an exception stays, as in Excel. */
  edit<T>(origin: Origin, label: string, change: () => T): T {
    if (this.open) return change();
    return this.run({ label, origin }, "edit", change);
  }

  /** Runs a change that another person made: nothing of it can be undone here, and nobody is told of it again. */
  receive(origin: Origin, change: () => void): void {
    if (this.open) throw new Error("A change was received while an edit runs");
    this.run({ label: "co-author", origin }, "remote", change);
  }

  /** Runs a part of the open edit by itself: answers how to take it back and what listeners would hear, and leaves neither with the edit. */
  apart(change: () => void): { readonly inverse: (() => void)[]; readonly events: WorkbookEvent[] } {
    const { record, events } = this.current;
    const [inverses, heard] = [record.inverse.length, events.length];
    change();
    return { inverse: record.inverse.splice(inverses), events: events.splice(heard) };
  }

  /** Takes the latest action back; false when there is none. */
  undo(): boolean {
    return this.replay("undo");
  }

  redo(): boolean {
    return this.replay("redo");
  }

  private replay(how: "undo" | "redo"): boolean {
    const record = this.journal.take(how);
    if (!record) return false;
    // Whoever wrote it, it is a person who takes it back: the add-in did not cause this change.
    const { label, origin } = record;
    this.run({ label, origin: { ...origin, session: undefined } }, how, () => {
      for (let at = record.inverse.length - 1; at >= 0; at--) record.inverse[at]!();
    });
    return true;
  }

  private run<T>(what: { label: string; origin: Origin }, how: EditKind, change: () => T): T {
    const edit: OpenEdit = { record: { label: what.label, origin: what.origin, inverse: [] }, events: [], clearsUndo: false };
    this.open = edit;
    try {
      return change();
    } finally {
      // Calculated while the edit is open still: Excel tells of the change first, then of the calculation.
      this.calculation?.calculate("automatic");
      this.open = undefined;
      this.recorder?.closed(edit.record, edit.events, how);
      this.journal.close(edit, how);
      this.tell(edit.events, what.origin);
    }
  }

  /** The edit that is open; writing outside of one is our own mistake. */
  private get current(): OpenEdit {
    if (!this.open) throw new Error("The workbook is written outside of an edit");
    return this.open;
  }

  /** True while an edit runs. */
  get isEditing(): boolean {
    return this.open !== undefined;
  }

  /** Adds to what the listeners will hear. */
  note(event: WorkbookEvent): void {
    this.current.events.push(event);
  }

  /** Says that this edit cannot be undone, and that nothing before it can be any more. */
  clearUndo(): void {
    this.current.clearsUndo = true;
  }

  /** Says how to take back what was just done. */
  onUndo(inverse: () => void): void {
    this.current.record.inverse.push(inverse);
  }

  // ---- writing (inside an edit only) ----

  patch(change: Partial<WorkbookMeta>): void {
    const before = this.meta;
    this.meta = { ...before, ...change };
    this.recorder?.bookPatched(before, this.meta);
    this.onUndo(() => this.restore(before));
  }

  private restore(meta: WorkbookMeta): void {
    const before = this.meta;
    this.meta = meta;
    this.onUndo(() => this.restore(before));
    for (const id of meta.order) {
      if (before.order.includes(id)) continue;
      this.reenterFormulas(this.sheet(id));
      this.note({ kind: "sheetAdded", sheetId: id, name: this.sheet(id).name });
    }
    for (const id of before.order) {
      if (!meta.order.includes(id)) this.note({ kind: "sheetDeleted", sheetId: id, name: this.sheetsById.get(id)!.name });
    }
    this.leaveMissingSheets();
    this.calculation?.definitionsChanged();
    this.note({ kind: "other", what: "workbook" });
  }

  /** The formula engine forgot a sheet that was taken away. */
  private reenterFormulas(sheet: Sheet): void {
    sheet.formulas.forEach(WHOLE_SHEET, (row, column, text) => this.calculation?.formulaWritten(sheet.id, row, column, text));
  }

  /** Puts a sheet that was taken away back among the others. */
  showAgain(id: string, position: number): void {
    const sheet = this.sheetsById.get(id);
    if (!sheet || this.meta.order.includes(id)) return;
    this.insertInOrder(sheet, position);
    this.reenterFormulas(sheet);
    this.calculation?.definitionsChanged();
  }

  /** Nobody can go on looking at a sheet that was taken away. */
  leaveMissingSheets(): void {
    for (const view of this.views) {
      if (this.meta.order.includes(view.activeSheetId)) continue;
      const from = view.activeSheetId;
      view.activeSheetId = this.sheets.find((sheet) => sheet.meta.visibility === "Visible")?.id ?? "";
      this.note({ kind: "view", view: view.id, sheetChanged: { from, to: view.activeSheetId } });
    }
  }

  patchSheet(sheet: Sheet, change: Partial<SheetMeta>): void {
    this.setSheetMeta(sheet, { ...sheet.meta, ...change });
  }

  private setSheetMeta(sheet: Sheet, meta: SheetMeta): void {
    const before = sheet.meta;
    sheet.meta = meta;
    this.recorder?.sheetPatched(sheet, before, meta);
    if (before.merges !== meta.merges) this.recheckSpills(sheet, before.merges, meta.merges);
    this.onUndo(() => {
      this.setSheetMeta(sheet, before);
      this.calculation?.definitionsChanged();
      this.note({ kind: "other", what: "sheet" });
    });
  }

  /** Formulas do not spill into merged areas. */
  private recheckSpills(sheet: Sheet, before: readonly Box[], after: readonly Box[]): void {
    for (const area of before) if (!after.includes(area)) this.calculation?.cellsWritten(sheet.id, area);
    for (const area of after) if (!before.includes(area)) this.calculation?.cellsWritten(sheet.id, area);
  }

  /** Writes cells; the change event is the caller's. */
  put(sheet: Sheet, box: Box, data: CellData): void {
    const parts = {
      values: data.values && { box, matrix: data.values },
      formulas: data.formulas === null ? { box } : data.formulas && { box, matrix: data.formulas },
      styles: data.styles && { box, matrix: data.styles },
    };
    writePlanes(this, sheet, box, parts, data.inputs);
  }

  /** Moves the cells of a sheet and makes formulas follow; what lies in deleted cells must have been emptied with `put` before. */
  shift(edit: StructureEdit): void {
    shiftPlanes(this, edit);
  }

  addSheet(sheet: Sheet, position: number): void {
    this.sheetsById.set(sheet.id, sheet);
    this.recorder?.sheetAdded(sheet, position);
    this.insertInOrder(sheet, position);
  }

  private insertInOrder(sheet: Sheet, position: number): void {
    const order = [...this.meta.order];
    order.splice(position, 0, sheet.id);
    this.patch({ order });
    this.note({ kind: "sheetAdded", sheetId: sheet.id, name: sheet.name });
  }
}
