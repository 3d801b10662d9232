// CUSTCODE where codes contain those of other cells, and where conditions choose the rule.
import { fillDown } from "../src/workbench/emulator/model/copying";
import { USER } from "../src/workbench/emulator/model/events";
import { writeInputs } from "../src/workbench/emulator/model/writing";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeEach(async () => {
  addin = await openAddin();
  await addin.setUp("HQ-{seq:2}");
  await addin.custcode.rules.save({ name: "分支机构", pattern: "{parent}-{region}{seq:2}{rule when parent is given}" });
  await addin.settled();
});
afterEach(() => addin.close());

/** Customers with their parents in A2:C…, and a formula beside each. */
async function list(rows: readonly (readonly string[])[]): Promise<void> {
  const book = addin.excel.workbook;
  const cells = [["客户名称", "上级", "地区"], ...rows.map((row) => [...row])];
  book.edit(USER, "paste", () => writeInputs(book, addin.sheet("Sheet1"), { row: 0, column: 0, rows: cells.length, columns: 3 }, cells));
  await addin.type("Sheet1!D2", "=CUSTCODE(B2,C2,,A2)");
  book.edit(USER, "fill down", () => fillDown(book, addin.sheet("Sheet1"), { row: 1, column: 3, rows: rows.length, columns: 1 }));
  await addin.settled();
}
const codes = (count: number): unknown[] => Array.from({ length: count }, (_, row) => addin.show(`Sheet1!D${row + 2}`));

test("branches get their codes after the head office, wherever it stands", async () => {
  await list([["支部", "分部", "上海"], ["分部", "总部", "北京"], ["总部", "", ""], ["另一总部", "", ""], ["孤儿", "没有", "北京"]]);
  expect(codes(5)).toEqual(["HQ-01-BJ01-SH01", "HQ-01-BJ01", "HQ-01", "HQ-02", "#VALUE!"]);
  expect(addin.custcode.state.get().waiting).toMatchObject([{ address: "Sheet1!D6", reason: "bad-input", findings: [{ kind: "parent-missing" }] }]);
});

test("a parent that is entered later is found by those that wait for it", async () => {
  await list([["分部", "总部", "北京"]]);
  expect(codes(1)).toEqual(["#VALUE!"]);
  await addin.type("Sheet1!A3", "总部");
  await addin.type("Sheet1!D3", '=CUSTCODE("","",,A3)');
  expect(codes(2)).toEqual(["HQ-01-BJ01", "HQ-01"]);
  expect(addin.registered()).toEqual(["HQ-01", "HQ-01-BJ01"]);
});
