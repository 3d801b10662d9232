// A person takes back, deletes and lowers what CustCode wrote into its own sheets: numbers that were given stay given.
import { USER } from "../src/workbench/emulator/model/events";
import { deleteRows } from "../src/workbench/emulator/model/structure";
import { writeInputs } from "../src/workbench/emulator/model/writing";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeEach(async () => {
  addin = await openAddin();
  await addin.setUp("{region}-{seq:4}");
});
afterEach(() => addin.close());

/** All texts of the user's sheet that look like codes. */
function shown(): string[] {
  const codes: string[] = [];
  for (let row = 1; row <= 12; row += 1) for (const column of ["E", "F", "G"]) {
    const value = addin.show(`Sheet1!${column}${row}`);
    if (typeof value === "string" && /^[A-Z]+-\d+$/.test(value)) codes.push(value);
  }
  return codes;
}

const keyless = '=CUSTCODE("北京")';
const keyed = '=CUSTCODE("北京","","","甲公司")';

test.each([
  ["a keyless formula", keyless, 1], ["a keyless formula", keyless, 2], ["a keyless formula", keyless, 3], ["a keyless formula", keyless, 4], ["a keyless formula", keyless, 5],
  ["a keyed formula", keyed, 1], ["a keyed formula", keyed, 2], ["a keyed formula", keyed, 3], ["a keyed formula", keyed, 4],
])("%s %s, then undo × %i, then another customer's formula: codes differ, and the register knows them", async (_, formula, times) => {
  await addin.type("Sheet1!E2", formula);
  expect(shown()).toEqual(["BJ-0001"]);
  for (let at = 0; at < times; at += 1) addin.excel.workbook.undo();
  await addin.settled();
  await addin.type("Sheet1!E5", '=CUSTCODE("北京","","","乙公司")');
  await addin.type("Sheet1!E6", keyless);
  await addin.type("Sheet1!A9", "work goes on");
  const codes = shown();
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThanOrEqual(2);
  const known = addin.registered();
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});

test("undone register rows come back by themselves once the person has stopped", async () => {
  await addin.type("Sheet1!E2", keyed);
  // The first undo takes the register's row away, and the formula goes on showing its code.
  addin.excel.workbook.undo();
  await addin.settled();
  expect([shown(), addin.registered()]).toEqual([["BJ-0001"], []]);
  await until(() => addin.registered().length > 0);
  expect(addin.registered()).toEqual(["BJ-0001"]);
  expect(addin.custcode.state.get().problems).toEqual([]);
});

test("register rows deleted by hand, counters lowered or emptied: no number comes again", async () => {
  await addin.type("Sheet1!E2", keyed);
  await addin.type("Sheet1!E3", '=CUSTCODE("北京","","","乙公司")');
  const book = addin.excel.workbook;
  const register = book.tableByName("CustCodeRegister")!;
  const counters = book.tableByName("CustCodeCounters")!;
  book.edit(USER, "delete", () => deleteRows(book, book.sheet(register.sheetId), register.box.row + 1, 1));
  book.edit(USER, "lower", () => writeInputs(book, book.sheet(counters.sheetId), { row: counters.box.row + 1, column: counters.box.column + 2, rows: 1, columns: 1 }, [[1]]));
  await addin.settled();
  await addin.type("Sheet1!E4", keyless);
  expect(shown()).toEqual(["BJ-0001", "BJ-0002", "BJ-0003"]);
  expect(addin.registered().sort()).toEqual(["BJ-0001", "BJ-0002", "BJ-0003"]);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
  await addin.settled();
}
