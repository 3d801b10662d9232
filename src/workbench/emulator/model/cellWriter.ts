import { intersection, moveBox } from "./boxes";
import type { Plane } from "./plane";
import type { RewrittenText } from "./recording";
import type { Sheet } from "./sheet";
import type { Box, Scalar, StructureEdit } from "./values";
import type { Workbook } from "./workbook";

/** New content of one plane: the written box is emptied, then the matrix is laid into `box`. */
interface Part<T> {
  readonly box?: Box;
  readonly matrix?: readonly (readonly (T | undefined | null)[])[];
}

export interface PlaneParts {
  readonly values?: Part<Exclude<Scalar, null>>;
  readonly formulas?: Part<string>;
  readonly styles?: Part<number>;
}

/** Writes into a sheet's planes, tells the formula engine, and remembers how to put back what was there. */
export function writePlanes(book: Workbook, sheet: Sheet, box: Box, parts: PlaneParts, inputs?: readonly (readonly unknown[])[]): void {
  const typed = parts.values !== undefined || parts.formulas !== undefined;
  if (typed) breakSpills(book, sheet, box);
  const gone: [number, number][] = [];
  if (parts.formulas) sheet.formulas.forEach(box, (row, column) => gone.push([row, column]));
  const before: PlaneParts = {
    values: parts.values && overwrite(sheet.values, box, parts.values),
    formulas: parts.formulas && overwrite(sheet.formulas, box, parts.formulas),
    styles: parts.styles && overwrite(sheet.styles, box, parts.styles),
  };
  book.onUndo(() => {
    writePlanes(book, sheet, box, before);
    book.note(typed ? { kind: "cells", sheetId: sheet.id, box, changeType: "RangeEdited" } : { kind: "format", sheetId: sheet.id, box });
  });
  book.recorder?.cellsWritten(sheet, box, before, inputs);
  const engine = book.calculation;
  if (!engine || !typed) return;
  for (const [row, column] of gone) if (sheet.formula(row, column) === undefined) engine.formulaWritten(sheet.id, row, column, null);
  if (parts.formulas) sheet.formulas.forEach(box, (row, column, text) => engine.formulaWritten(sheet.id, row, column, text));
  engine.cellsWritten(sheet.id, box);
}

/** Writes a plane and answers what was there. */
function overwrite<T>(plane: Plane<T>, box: Box, part: Part<T>): Part<T> {
  const inUse = plane.used(box);
  const before: Part<T> = inUse ? { box: inUse, matrix: plane.read(inUse) } : {};
  if (inUse) plane.clear(inUse);
  if (part.box && part.matrix) plane.write(part.box, part.matrix);
  return before;
}

/** Empties the blocks that formulas spilled into or out of the box: what is written there is no spill any more. */
function breakSpills(book: Workbook, sheet: Sheet, box: Box): void {
  for (const [key, spill] of [...sheet.spills]) {
    if (!intersection(spill, box)) continue;
    const anchorValue = sheet.values.get(spill.row, spill.column);
    sheet.values.clear(spill);
    sheet.values.set(spill.row, spill.column, anchorValue);
    sheet.spills.delete(key);
    book.calculation?.setDirty(sheet.id, [{ row: spill.row, column: spill.column, rows: 1, columns: 1 }]);
  }
}

/** Moves a sheet's cells, has the formula engine rewrite the formulas, and remembers how to go back. */
export function shiftPlanes(book: Workbook, edit: StructureEdit): void {
  const sheet = book.sheet(edit.sheetId);
  const limit = Number.MAX_SAFE_INTEGER;
  const from: Box = edit.axis === "row" ? { row: edit.at, column: 0, rows: limit, columns: limit } : { row: 0, column: edit.at, rows: limit, columns: limit };
  breakSpills(book, sheet, from);
  const band = edit.band ?? { start: 0, count: limit };
  const planes = [sheet.values, sheet.formulas, sheet.styles] as unknown as Plane<unknown>[];
  for (const plane of planes) {
    if (edit.axis === "row") plane.shiftRows(edit.at, edit.count, band.start, band.count);
    else plane.shiftColumns(edit.at, edit.count, band.start, band.count, edit.band === undefined);
  }
  for (const tracker of book.trackers) tracker(edit);
  const inverse: StructureEdit = { ...edit, count: -edit.count };
  rewriteFormulas(book, book.calculation?.structureEdited(edit) ?? [], (place) => moveBack(place, edit, inverse));
  book.note({ kind: "structure", edit });
  // Pushed last, so that undo moves the cells back first and then restores the formulas' texts as they were.
  book.onUndo(() => {
    shiftPlanes(book, inverse);
    noteShift(book, inverse);
  });
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

function moveBack(place: Place, edit: StructureEdit, inverse: StructureEdit): Place {
  if (place.sheetId !== edit.sheetId) return place;
  const moved = moveBox({ row: place.row, column: place.column, rows: 1, columns: 1 }, inverse);
  return { sheetId: place.sheetId, row: moved?.row ?? place.row, column: moved?.column ?? place.column };
}

/** Takes over texts that the formula engine rewrote; undo restores the old texts where `origin` says they stood. */
export function rewriteFormulas(
  book: Workbook,
  changes: readonly (Place & { readonly text: string })[],
  origin: (place: Place) => Place = (place) => place,
): void {
  const before: RewrittenText[] = [];
  for (const change of changes) {
    const sheet = book.findSheet(change.sheetId);
    const old = sheet?.formula(change.row, change.column);
    if (!sheet || old === undefined) continue;
    before.push({ ...origin(change), text: old, now: change.text });
    sheet.formulas.set(change.row, change.column, change.text);
  }
  if (before.length === 0) return;
  book.recorder?.textsRewritten(before);
  book.onUndo(() => restoreTexts(book, before));
}

function restoreTexts(book: Workbook, texts: readonly (Place & { readonly text: string })[]): void {
  const before: (Place & { text: string })[] = [];
  for (const place of texts) {
    const sheet = book.sheet(place.sheetId);
    before.push({ ...place, text: sheet.formula(place.row, place.column) ?? place.text });
    sheet.formulas.set(place.row, place.column, place.text);
    book.calculation?.formulaWritten(place.sheetId, place.row, place.column, place.text);
  }
  book.onUndo(() => restoreTexts(book, before));
}

/** Tells listeners of inserted or deleted rows, columns or cells. */
export function noteShift(book: Workbook, edit: StructureEdit): void {
  const size = Math.abs(edit.count);
  const whole = edit.axis === "row" ? "Row" : "Column";
  const what = edit.band ? "Cell" : whole;
  const box: Box =
    edit.axis === "row"
      ? { row: edit.at, rows: size, column: edit.band?.start ?? 0, columns: edit.band?.count ?? 16_384 }
      : { column: edit.at, columns: size, row: edit.band?.start ?? 0, rows: edit.band?.count ?? 1_048_576 };
  const inserted = edit.count > 0;
  const shift = !edit.band ? undefined : edit.axis === "row" ? (inserted ? "Down" : "Up") : inserted ? "Right" : "Left";
  book.note({ kind: "cells", sheetId: edit.sheetId, box, changeType: `${what}${inserted ? "Inserted" : "Deleted"}`, shift });
}
