// Reserved codes meet formulas and co-authors.
import type { ReserveRequest } from "../src/app/registerApi";
import { createReservations } from "../src/app/reservations/createReservations";
import { createExcelPorts } from "../src/excel";
import { openCustCode, setUp } from "../src/excel/testing/openCustCode";
import { openAddin, type OpenedAddin } from "./support/openAddin";
import { openColleague } from "./support/openColleague";

const request = (over: Partial<ReserveRequest>): ReserveRequest => ({ rule: "客户编码", inputs: ["北京", "信息技术"], numbers: { from: 888, to: 888 }, customer: "甲公司", note: "", until: "", ...over });

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0).reverse()) close();
});

describe("a formula that names the customer", () => {
  let addin: OpenedAddin;

  beforeEach(async () => {
    addin = await openAddin();
    closing.push(addin.close);
    await addin.setUp();
    const { workspace } = addin.custcode as unknown as { workspace: Parameters<typeof createReservations>[0]["workspace"] };
    await createReservations({ workspace, ports: createExcelPorts() }).reserve(request({}));
    await addin.settled();
  });

  const register = () => {
    const { box, sheetId } = addin.excel.workbook.tableByName("CustCodeRegister")!;
    const sheet = addin.excel.workbook.sheet(sheetId);
    const headers = Array.from({ length: box.columns }, (_, at) => String(sheet.value(box.row, box.column + at)));
    return ["编码", "状态", "单元格", "流水号"].map((header) => sheet.value(box.row + 1, box.column + headers.indexOf(header)) ?? "");
  };

  test("gets the reserved code, which is issued then; others count on as before", async () => {
    await addin.type("Sheet1!A1", '=CUSTCODE("北京","信息技术","A")');
    await addin.type("Sheet1!A3", '=CUSTCODE.BY("客户编码","甲公司","北京","信息技术")');
    expect(addin.show("Sheet1!A3")).toBe("BJ-IT-0888");
    expect(register()).toEqual(["BJ-IT-0888", "已发放", "Sheet1!A3", ""]);
    await addin.type("Sheet1!A4", '=CUSTCODE.BY("客户编码","乙公司","北京","信息技术")');
    expect(addin.show("Sheet1!A4")).toBe("BJ-IT-0002");
  });

  test("waits while nothing is issued by itself, and the code stays reserved", async () => {
    await addin.custcode.formulas.setAutoIssue(false);
    await addin.type("Sheet1!A3", '=CUSTCODE.BY("客户编码","甲公司","北京","信息技术")');
    expect(addin.show("Sheet1!A3")).toBe("#N/A");
    expect(register()[1]).toBe("已预留");
    expect(await addin.custcode.formulas.issueWaiting()).toMatchObject({ issued: 1, left: [] });
    await addin.settled();
    expect(addin.show("Sheet1!A3")).toBe("BJ-IT-0888");
    expect(register()[1]).toBe("已发放");
  });

  test("with bad values says so, and uses nothing up", async () => {
    await addin.type("Sheet1!A3", '=CUSTCODE.BY("客户编码","甲公司","火星","信息技术")');
    expect(addin.show("Sheet1!A3")).toBe("#VALUE!");
    expect(register()[1]).toBe("已预留");
  });
});

test.each<[string, Partial<ReserveRequest>]>([
  ["the same far numbers", { numbers: { from: 800, to: 803 }, customer: "" }],
  ["the next numbers", { numbers: { next: 3 }, customer: "" }],
])("two people who reserve %s at once never get the same code", async (_, over) => {
  const opened = await openCustCode();
  closing.push(opened.close);
  await setUp(opened, "K-{seq:4}");
  const colleague = await openColleague(opened.excel);
  closing.push(colleague.close);
  const mine = createReservations({ workspace: opened.app.workspace, ports: opened.ports });
  // The colleague's ports are those of its own page.
  const theirs = createReservations({ workspace: colleague.app.workspace, ports: { ...opened.ports, person: { ...opened.ports.person, name: () => "李" } } });
  const asked = request({ ...over, inputs: [] });
  const [a, b] = await Promise.all([mine.reserve(asked), theirs.reserve(asked)]);
  const given = [...a.codes, ...b.codes];
  expect(new Set(given).size).toBe(given.length);
  const numbers = asked.numbers;
  expect(given).toHaveLength("next" in numbers ? 6 : 4);
  if (!("next" in numbers)) expect([...a.refused, ...b.refused].map(({ findings }) => findings[0]?.kind)).toEqual(Array(4).fill("reserve-taken"));
  const living = (await opened.rows("CustCodeRegister")).filter((row) => row["状态"] === "已预留").map((row) => row["编码"]);
  expect([...living].sort()).toEqual([...given].sort());
  expect([opened.errors, colleague.errors]).toEqual([[], []]);
});

test("undoing a reservation hands far numbers back as well", async () => {
  const opened = await openCustCode();
  closing.push(opened.close);
  await setUp(opened, "K-{seq:4}");
  const reservations = createReservations({ workspace: opened.app.workspace, ports: opened.ports });
  await reservations.reserve(request({ inputs: [], customer: "", numbers: { from: 800, to: 801 } }));
  await reservations.reserve(request({ inputs: [], customer: "", numbers: { next: 2 } }));
  const batches = new Set((await opened.rows("CustCodeRegister")).map((row) => String(row["批次"])));
  for (const batch of batches) expect(await opened.app.lists.undo(batch, "return")).toMatchObject({ voided: 0, returned: 2 });
  expect((await reservations.plan(request({ inputs: [], customer: "", numbers: { next: 1 } }))).codes).toEqual(["K-0001"]);
});
