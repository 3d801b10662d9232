import { WorkbookCalculation } from "./model/calculation";
import { USER } from "./model/events";
import { addSheet } from "./model/sheetOps";
import { Workbook } from "./model/workbook";

/** A new workbook with empty sheets of these names, calculating, nothing to undo. */
export function createWorkbook(sheetNames: readonly string[] = ["Sheet1"]): Workbook {
  const book = new Workbook();
  new WorkbookCalculation(book);
  book.edit(USER, "new workbook", () => {
    for (const name of sheetNames) addSheet(book, name);
    book.clearUndo();
  });
  return book;
}
