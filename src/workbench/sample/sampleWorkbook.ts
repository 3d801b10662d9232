import { USER } from "../emulator/model/events";
import { addSheet } from "../emulator/model/sheetOps";
import { applyStyle } from "../emulator/model/styling";
import { Workbook } from "../emulator/model/workbook";
import type { Sheet } from "../emulator/model/sheet";
import { textsIn, type Language } from "../texts";
import { customerRows } from "./customerRows";

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  "zh-CN": ["客户名称", "所在地区", "所属行业", "客户等级", "登记日期", "客户编码"],
  "en-US": ["Customer", "Region", "Industry", "Tier", "Registered", "Customer code"],
};

const WIDTHS = [188, 76, 126, 66, 80, 92];

const NOTES: Readonly<Record<Language, readonly string[]>> = {
  "zh-CN": [
    "在这里可以试什么",
    "",
    "1. 右侧是 CustCode 的窗格。按它的提示新建规则，例如 {region}-{industry}-{seq:4}，即 地区-行业-四位流水号。",
    "2. 打开“客户名单”，在窗格的“编码”页先试算，再发放：编码写进“客户编码”列，计数器和登记簿记在工作簿里。",
    "3. 名单里有几处故意留下的问题：没有地区、地区写成“火星”、全角字母、重复的客户。看看 CustCode 怎么说。",
    "4. 在任意空白单元格输入 =CUSTCODE(\"北京\",\"信息技术\",\"A\")，再向下填充。",
    "5. 插入行、排序、撤销、保存后重新打开：号码不会重复，也不会白白用掉。",
    "6. 用“打开”换成您自己的 .xlsx。文件只在这台电脑的浏览器里处理，不会上传。",
    "",
    "名单中的客户均为虚构。",
  ],
  "en-US": [
    "What to try here",
    "",
    "1. On the right is CustCode's pane. Follow it to make a rule, say {region}-{industry}-{seq:4}: region, industry, a number of four digits.",
    "2. Go to \"Customers\" and use the pane's Encode page: dry run first, then issue. Codes go into the last column, the register into sheets.",
    "3. Some rows are wrong on purpose: no region, the region \"Mars\", full-width letters, a customer twice. See what CustCode says.",
    "4. Type =CUSTCODE(\"Beijing\",\"Information technology\",\"A\") into any empty cell and fill it down.",
    "5. Insert rows, sort, undo, save and open again: no number comes twice, and none is used up for nothing.",
    "6. Use Open for your own .xlsx. It is read in this browser and goes nowhere else.",
    "",
    "All customers are invented.",
  ],
};

/** A new workbook with the sample list and a sheet that says what to try, in a language. */
export function sampleWorkbook(language: Language): Workbook {
  const book = new Workbook();
  const names = textsIn(language).samples;
  book.edit(USER, "sample", () => {
    book.patch({ name: language === "zh-CN" ? "客户名单示例.xlsx" : "Customer sample.xlsx" });
    fillList(book, addSheet(book, names.list), language);
    fillNotes(book, addSheet(book, names.notes), language);
  });
  book.journal.clear();
  book.view.activeSheetId = book.meta.order[0] ?? "";
  book.view.setSelection(book.view.activeSheetId, [{ row: 1, column: 5, rows: 1, columns: 1 }]);
  return book;
}

function fillList(book: Workbook, sheet: Sheet, language: Language): void {
  const rows = customerRows(language);
  const header = HEADERS[language];
  header.forEach((title, column) => sheet.values.set(0, column, title));
  rows.forEach((line, row) => {
    line.forEach((value, column) => value !== "" && sheet.values.set(row + 1, column, value));
  });
  applyStyle(book, sheet, { row: 0, column: 0, rows: 1, columns: header.length }, { bold: true, fill: "#DDEBE2", borders: { EdgeBottom: "Continuous #8CB79F Thin" } });
  applyStyle(book, sheet, { row: 1, column: 4, rows: rows.length, columns: 1 }, { numberFormat: "yyyy-mm-dd" });
  book.patchSheet(sheet, { columnWidths: new Map(WIDTHS.map((width, column) => [column, width])) });
}

function fillNotes(book: Workbook, sheet: Sheet, language: Language): void {
  NOTES[language].forEach((text, row) => text !== "" && sheet.values.set(row, 0, text));
  applyStyle(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true, fontSize: 14 });
  book.patchSheet(sheet, { columnWidths: new Map([[0, 700]]), showGridlines: false });
}
