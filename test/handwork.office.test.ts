// What people do with stamped cells and with our sheets between two formulas: copy, cut, duplicate, sort, filter. No number comes twice.
import { copySheet } from "../src/workbench/emulator/model/sheetCopy";
import { copyCells, moveCells } from "../src/workbench/emulator/model/copying";
import { USER } from "../src/workbench/emulator/model/events";
import { sortByColumn } from "../src/workbench/session/edits";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeEach(async () => {
  addin = await openAddin();
  await addin.setUp("{region}-{seq:4}");
});
afterEach(() => addin.close());

const keyless = '=CUSTCODE("北京")';
const book = () => addin.excel.workbook;
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const shows = (...addresses: string[]) => addresses.map((address) => addin.show(address.includes("!") ? address : `Sheet1!${address}`));

test("a formula copied into two more cells while it is being issued: three codes", async () => {
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const release = addin.excel.host.faults.hold((entry) => {
    const picked = entry.writes && JSON.stringify(entry.body).includes("BJ-0001");
    if (picked) arrived();
    return picked;
  });
  const typed = addin.type("Sheet1!E2", keyless);
  await reached;
  book().edit(USER, "paste", () => copyCells(book(), addin.sheet("Sheet1"), cell(1, 4), addin.sheet("Sheet1"), { row: 2, column: 4, rows: 2, columns: 1 }));
  release();
  await typed;
  await addin.settled();
  expect(shows("E2", "E3", "E4").sort()).toEqual(["BJ-0001", "BJ-0002", "BJ-0003"]);
  expect(addin.registered()).toEqual(["BJ-0001", "BJ-0002", "BJ-0003"]);
});

test.each(["cut", "copied"])("a stamped cell %s to another place, then the formula entered there again: another code", async (how) => {
  await addin.type("Sheet1!E2", keyless);
  const sheet = addin.sheet("Sheet1");
  book().edit(USER, how, () => void (how === "cut" ? moveCells(book(), sheet, cell(1, 4), sheet, cell(1, 8)) : copyCells(book(), sheet, cell(1, 4), sheet, cell(1, 8))));
  // The emptied cell keeps its text format, in which Excel leaves a formula a text.
  await addin.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("E2");
    range.numberFormat = [["General"]];
    await context.sync();
  });
  await addin.type("Sheet1!E2", keyless);
  await addin.type("Sheet1!A9", "work goes on");
  expect(shows("E2", "I2")).toEqual(["BJ-0002", "BJ-0001"]);
  expect(addin.custcode.state.get().orphans).toEqual([]);
});

test("a sheet duplicated with a formula whose stamp was undone: the copy's formula gets another code", async () => {
  await addin.type("Sheet1!E2", keyless);
  book().undo();
  await addin.settled();
  expect(shows("E2")).toEqual(["BJ-0001"]);
  const copy = book().edit(USER, "duplicate", () => copySheet(book(), addin.sheet("Sheet1"), 1));
  await addin.settled();
  await addin.custcode.formulas.issueWaiting();
  await addin.type("Sheet1!A9", "work goes on");
  const [original, copied] = shows("E2", `'${copy.name}'!E2`);
  expect(original).toBe("BJ-0001");
  expect(copied).not.toBe("BJ-0001");
});

test("a register that is sorted backwards and filtered goes on below its hidden rows", async () => {
  for (const row of [2, 3, 4]) await addin.type(`Sheet1!E${row}`, `=CUSTCODE("北京","","","客户${row}")`);
  const { box, sheetId } = book().tableByName("CustCodeRegister")!;
  sortByColumn(book(), book().sheet(sheetId), { ...box, row: box.row + 1, rows: box.rows - 1 }, box.column, false);
  await addin.excel.run(async (context) => {
    context.workbook.tables.getItem("CustCodeRegister").columns.getItemAt(0).filter.applyValuesFilter(["BJ-0003"]);
    await context.sync();
  });
  await addin.settled();
  await addin.type("Sheet1!E5", '=CUSTCODE("北京","","","客户5")');
  await addin.type("Sheet1!E6", '=CUSTCODE("北京","","","客户3")');
  expect(shows("E2", "E3", "E4", "E5", "E6")).toEqual(["BJ-0001", "BJ-0002", "BJ-0003", "BJ-0004", "BJ-0002"]);
  expect(addin.registered()).toEqual(["BJ-0003", "BJ-0002", "BJ-0001", "BJ-0004"]);
});

test("in manual calculation a keyless formula is stamped; one with a customer shows its code when it is calculated next", async () => {
  const application = (work: (application: Excel.Application) => void) =>
    addin.excel.run(async (context) => {
      work(context.application);
      await context.sync();
    });
  await application((excel) => (excel.calculationMode = "Manual" as Excel.CalculationMode));
  await addin.type("Sheet1!E2", keyless);
  await addin.type("Sheet1!E3", '=CUSTCODE("北京","","","甲")');
  // F9 asks; once the code is issued, the next F9 shows it.
  for (let press = 0; press < 2; press += 1) {
    await application((excel) => excel.calculate("Recalculate" as Excel.CalculationType));
    await addin.settled();
  }
  expect(shows("E2", "E3")).toEqual(["BJ-0001", "BJ-0002"]);
  expect(addin.registered()).toEqual(["BJ-0001", "BJ-0002"]);
});
