// The same waiting formula, issued by two people's buttons in the same moment: one customer, one code; one cell, one code.
import { openAddin, type OpenedAddin } from "./support/openAddin";
import { openColleague, type Colleague } from "./support/openColleague";

let addin: OpenedAddin;
let colleague: Colleague;

beforeEach(async () => {
  addin = await openAddin();
  await addin.setUp("{region}-{seq:4}");
  await addin.custcode.formulas.setAutoIssue(false);
  await addin.settled();
});
afterEach(() => {
  colleague.close();
  addin.close();
});

test.each([
  ["names its customer", '=CUSTCODE("北京","","","甲公司")', "甲公司"],
  ["names none", '=CUSTCODE("北京")', undefined],
])("a formula that %s", async (_, formula, customer) => {
  await addin.type("Sheet1!E2", formula);
  colleague = await openColleague(addin.excel);
  // The colleague's Excel evaluates the same formula.
  colleague.app.formulas.code({ address: "Sheet1!E2", precedents: [], rows: 1, columns: 1, elements: [{ inputs: ["北京", null, null], customer }] });
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const release = colleague.excel.host.faults.hold((entry) => {
    const picked = entry.writes && JSON.stringify(entry.body).includes("BJ-0001");
    if (picked) arrived();
    return picked;
  });
  const theirs = colleague.app.formulas.issueWaiting();
  await reached;
  await addin.custcode.formulas.issueWaiting();
  release();
  await theirs;
  await colleague.app.settled();
  await addin.settled();
  const { box, sheetId } = addin.excel.workbook.tableByName("CustCodeRegister")!;
  const sheet = addin.excel.workbook.sheet(sheetId);
  const rows = Array.from({ length: box.rows - 1 }, (_unused, at) => [sheet.value(box.row + 1 + at, box.column), sheet.value(box.row + 1 + at, box.column + 7)]);
  const living = rows.filter(([, status]) => status === "已发放").map(([code]) => code);
  expect(addin.show("Sheet1!E2")).toBe("BJ-0001");
  expect(living).toEqual(["BJ-0001"]);
  expect(colleague.errors).toEqual([]);
});
