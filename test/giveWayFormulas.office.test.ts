// Formulas whose codes a co-author registered first: a keyed one finds its new code, a stamped cell is written anew, and no memory gives the
// old code to anybody.
import { USER } from "../src/workbench/emulator/model/events";
import { insertRows } from "../src/workbench/emulator/model/structure";
import { writeInputs } from "../src/workbench/emulator/model/writing";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeEach(async () => {
  addin = await openAddin();
  await addin.setUp("{region}-{seq:4}");
});
afterEach(() => addin.close());

/** A co-author's row with the code above ours, as in the moment in which both wrote. */
async function theirsAbove(code: string): Promise<void> {
  const book = addin.excel.workbook;
  const { box, sheetId } = book.tableByName("CustCodeRegister")!;
  const sheet = book.sheet(sheetId);
  book.edit(USER, "their row", () => {
    insertRows(book, sheet, box.row + 1, 1);
    writeInputs(book, sheet, { row: box.row + 1, column: box.column, rows: 1, columns: 12 }, [[code, "客户编码", 1, "BJ", 1, "", "北京", "已发放", "theirs", "李", "2026-01-01T00:00:00Z", "别处!A1"]]);
  });
  await addin.settled();
  await addin.custcode.setup.reload();
}

const settle = async (code: string) => (await addin.custcode.register()).recovery.settleTwice(code);

test("a formula that names its customer finds the new code", async () => {
  await addin.type("Sheet1!E2", '=CUSTCODE("北京","","","甲公司")');
  await theirsAbove("BJ-0001");
  expect(await settle("BJ-0001")).toEqual({ newCode: "BJ-0002", address: "Sheet1!E2" });
  await addin.settled();
  expect([addin.show("Sheet1!E2"), addin.registered()]).toEqual(["BJ-0002", ["BJ-0001", "BJ-0001", "BJ-0002"]]);
  await addin.type("Sheet1!E3", '=CUSTCODE("北京","","","甲公司")');
  expect(addin.show("Sheet1!E3")).toBe("BJ-0002");
});

test("a stamped cell is written anew; once it is emptied, nobody's code is offered for voiding", async () => {
  // The formula's row must hold what was registered, as a list's does.
  await addin.type("Sheet1!A2", "北京");
  await addin.type("Sheet1!E2", "=CUSTCODE(A2)");
  expect([addin.show("Sheet1!E2"), addin.formula("Sheet1!E2")]).toEqual(["BJ-0001", undefined]);
  await theirsAbove("BJ-0001");
  expect(await settle("BJ-0001")).toEqual({ newCode: "BJ-0002", address: "Sheet1!E2" });
  await addin.settled();
  expect(addin.show("Sheet1!E2")).toBe("BJ-0002");
  await addin.type("Sheet1!E2", "");
  await addin.type("Sheet1!A9", "work goes on");
  expect(addin.custcode.state.get().orphans).toEqual([]);
});
