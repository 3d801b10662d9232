import { loseReferences, renameReferences } from "./charts";
import { ExcelError } from "./excelError";
import { rewriteFormulas } from "./cellWriter";
import { renameSheetInFormula } from "../calc/formulaText";
import { Sheet, type Visibility } from "./sheet";
import type { View } from "./view";
import type { Workbook } from "./workbook";

/** Adds a sheet at the end (or at `position`), named `name` or by Excel's next free `SheetN`. Throws `InvalidArgument`, `ItemAlreadyExists`. */
export function addSheet(book: Workbook, name?: string, position = book.meta.order.length): Sheet {
  const wanted = name ?? nextSheetName(book);
  requireSheetName(book, wanted);
  const number = book.nextId().toString(16).toUpperCase().padStart(4, "0");
  const sheet = new Sheet(`{00000000-0001-0000-${number}-000000000000}`, wanted);
  book.addSheet(sheet, position);
  book.calculation?.definitionsChanged();
  for (const view of book.views) if (view.activeSheetId === "") view.activeSheetId = sheet.id;
  return sheet;
}

function nextSheetName(book: Workbook): string {
  let number = book.meta.order.length + 1;
  while (book.sheetByName(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Throws when Excel would refuse this name for a sheet (other than `except`). */
function requireSheetName(book: Workbook, name: string, except?: Sheet): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") {
    throw new ExcelError("InvalidArgument", "The worksheet name is invalid.");
  }
  const other = book.sheetByName(name);
  if (other && other !== except) throw new ExcelError("ItemAlreadyExists");
}

/** Removes a sheet with its tables and names. Cannot be undone, and clears what could. The last visible sheet stays: `InvalidOperation`. */
export function deleteSheet(book: Workbook, sheet: Sheet): void {
  if (book.meta.structureProtected) throw new ExcelError("AccessDenied");
  if (sheet.meta.visibility === "VeryHidden") throw new ExcelError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  const others = book.sheets.filter((other) => other !== sheet && other.meta.visibility === "Visible");
  if (others.length === 0) throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  const position = book.meta.order.indexOf(sheet.id);
  for (const view of book.views) if (view.activeSheetId === sheet.id) activateSheet(book, view, nextVisible(book, position, sheet));
  book.patch({
    order: book.meta.order.filter((id) => id !== sheet.id),
    tables: book.meta.tables.filter((table) => table.sheetId !== sheet.id),
    names: book.meta.names.filter((record) => record.sheetId !== sheet.id),
  });
  loseReferences(book, sheet.name);
  rewriteFormulas(book, book.calculation?.sheetRemoved(sheet.id, sheet.name) ?? []);
  book.calculation?.definitionsChanged();
  book.clearUndo();
  book.note({ kind: "sheetDeleted", sheetId: sheet.id, name: sheet.name });
}

function nextVisible(book: Workbook, position: number, gone: Sheet): Sheet {
  const visible = book.sheets.filter((sheet) => sheet !== gone && sheet.meta.visibility === "Visible");
  return visible.find((sheet) => book.meta.order.indexOf(sheet.id) > position) ?? visible[visible.length - 1]!;
}

/** Gives a sheet another name; formulas that name it follow. */
export function renameSheet(book: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  if (book.meta.structureProtected) throw new ExcelError("AccessDenied");
  requireSheetName(book, name, sheet);
  takeName(book, sheet, name);
}

/** Gives a sheet a name that is known to be free; formulas and defined names that name it follow. */
export function takeName(book: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.name;
  book.patchSheet(sheet, { name });
  renameReferences(book, before, name);
  rewriteFormulas(book, book.calculation?.sheetRenamed(sheet.id, before) ?? []);
  const names = book.meta.names.map((record) => {
    const formula = renameSheetInFormula(record.formula, before, name);
    return formula === record.formula ? record : { ...record, formula };
  });
  if (names.some((record, at) => record !== book.meta.names[at])) book.patch({ names });
  book.calculation?.definitionsChanged();
  book.onUndo(() => book.note({ kind: "sheetRenamed", sheetId: sheet.id, before: name, after: before }));
  book.note({ kind: "sheetRenamed", sheetId: sheet.id, before, after: name });
}

/** Shows or hides a sheet. Throws `InvalidOperation` for the last visible one. */
export function setVisibility(book: Workbook, sheet: Sheet, visibility: Visibility): void {
  const before = sheet.meta.visibility;
  if (before === visibility) return;
  if (book.meta.structureProtected) throw new ExcelError("AccessDenied");
  const others = book.sheets.filter((other) => other !== sheet && other.meta.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) throw new ExcelError("InvalidOperation");
  book.patchSheet(sheet, { visibility });
  if (visibility !== "Visible") {
    for (const view of book.views) if (view.activeSheetId === sheet.id) activateSheet(book, view, nextVisible(book, book.meta.order.indexOf(sheet.id), sheet));
  }
  book.note({ kind: "visibility", sheetId: sheet.id, before, after: visibility });
}

export function moveSheet(book: Workbook, sheet: Sheet, position: number): void {
  const before = book.meta.order.indexOf(sheet.id);
  if (book.meta.structureProtected) throw new ExcelError("AccessDenied");
  if (position < 0 || position >= book.meta.order.length) throw new ExcelError("InvalidArgument");
  const order = book.meta.order.filter((id) => id !== sheet.id);
  order.splice(position, 0, sheet.id);
  book.patch({ order });
  book.note({ kind: "sheetMoved", sheetId: sheet.id, before, after: position });
}

/** Brings a sheet to the front of one person's view. Throws `InvalidOperation` for a hidden one. */
export function activateSheet(book: Workbook, view: View, sheet: Sheet): void {
  if (sheet.meta.visibility !== "Visible") throw new ExcelError("InvalidOperation", "A hidden sheet cannot be activated.");
  if (view.activeSheetId === sheet.id) return;
  const from = view.activeSheetId;
  view.activeSheetId = sheet.id;
  book.emit([{ kind: "view", view: view.id, sheetChanged: { from, to: sheet.id } }], { kind: "user", person: view.person });
}
