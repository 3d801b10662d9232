import { WHOLE_SHEET } from "../model/address";
import { WorkbookCalculation } from "../model/calculation";
import { Sheet } from "../model/sheet";
import { Workbook } from "../model/workbook";
import type { Scalar } from "../model/values";

/**
 * A copy with cells, formats, tables, names, settings and ids, calculating by itself, nothing to undo. Ids and style numbers that either
 * gets later are good in both. Values of formulas are taken over; formulas of an add-in are asked anew when its functions come.
 */
export function copyWorkbook(source: Workbook): Workbook {
  const copy = new Workbook({ styles: source.styles, ids: source.ids });
  copy.today = source.today;
  copy.edit({ kind: "user", person: "me" }, "copy", () => {
    for (const sheet of source.knownSheets) copySheet(copy, sheet);
    copy.meta = source.meta;
    copy.clearUndo();
  });
  const calculation = new WorkbookCalculation(copy);
  for (const sheet of copy.sheets) {
    sheet.formulas.forEach(WHOLE_SHEET, (row, column, text) => {
      const box = sheet.spills.get(`${row},${column}`) ?? { row, column, rows: 1, columns: 1 };
      const saved = sheet.values.read(box).map((line) => Array.from(line, (value): Scalar => value ?? null));
      calculation.engine.setFormula(sheet.id, row, column, text, saved);
    });
  }
  for (const view of copy.views) view.activeSheetId = copy.sheets.find((sheet) => sheet.meta.visibility === "Visible")?.id ?? "";
  return copy;
}

function copySheet(copy: Workbook, source: Sheet): void {
  const sheet = new Sheet(source.id, source.name);
  sheet.meta = source.meta;
  copy.addSheet(sheet, 0);
  const used = source.usedBox(false);
  if (used) {
    sheet.values.write(used, source.values.read(used));
    sheet.formulas.write(used, source.formulas.read(used));
    sheet.styles.write(used, source.styles.read(used));
  }
  for (const [anchor, box] of source.spills) sheet.spills.set(anchor, box);
}
