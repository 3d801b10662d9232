import { createRecovery, type Recovery } from "../app/recovery";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// Two rows of the register hold one code: the earlier keeps it, the customer of the later is issued anew, and a cell is changed only when it is
// certain whose it is.

let opened: OpenedCustCode;
let recovery: Recovery;

beforeEach(async () => {
  opened = await openCustCode();
  recovery = createRecovery({ workspace: opened.app.workspace, ports: opened.ports, forget: opened.app.forgetCodes, state: opened.app.recoveryState });
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"]]);
});

afterEach(() => opened.close());

interface Row {
  readonly batch: string;
  readonly cell: string;
  readonly customer?: string;
  readonly inputs?: string;
  readonly status?: string;
}

/** The register as two machines left it: every row holds BJ-0001. */
async function register(rows: readonly Row[]): Promise<void> {
  await opened.excel.run(async (context) => {
    const table = context.workbook.tables.getItem("CustCodeRegister");
    const cells = table.getHeaderRowRange().getOffsetRange(1, 0).getResizedRange(rows.length - 1, 0);
    cells.numberFormat = [["@"]];
    cells.values = rows.map(({ batch, cell, customer = "", inputs = "北京", status = "已发放" }) => ["BJ-0001", "客户编码", 1, "BJ", 1, customer, inputs, status, batch, "李", "2026-01-01T00:00:00Z", cell, "", ""]);
    table.resize(table.getHeaderRowRange().getResizedRange(rows.length, 0));
    await context.sync();
  });
  await opened.app.setup.reload();
}

const list = (...rows: readonly (readonly string[])[]) => opened.fill("名单", [["名称", "地区", "编码"], ...rows]);
const codes = async (sheet = "名单") => (await opened.values(sheet)).slice(1).map((row) => row[2]);
const unsettled = () => opened.app.state.get().unsettled;
const reissued = async () => (await opened.rows("CustCodeLog")).filter((row) => row["动作"] === "改发").map((row) => [row["对象"], row["之前"], row["之后"]]);

test.each<[string, readonly Row[], readonly (readonly string[])[], readonly string[], string | undefined]>([
  ["by their names", [{ batch: "theirs", cell: "名单!C2", customer: "甲" }, { batch: "ours", cell: "名单!C3", customer: "乙" }], [["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0001"]], ["BJ-0001", "BJ-0002"], "名单!C3"],
  ["by their names, where the list was sorted", [{ batch: "theirs", cell: "名单!C2", customer: "甲" }, { batch: "ours", cell: "名单!C3", customer: "乙" }], [["乙", "北京", "BJ-0001"], ["甲", "北京", "BJ-0001"]], ["BJ-0002", "BJ-0001"], "名单!C2"],
  ["by their places", [{ batch: "theirs", cell: "名单!C2" }, { batch: "ours", cell: "名单!C3" }], [["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0001"]], ["BJ-0001", "BJ-0002"], "名单!C3"],
  ["by their sheets", [{ batch: "theirs", cell: "别处!C2" }, { batch: "ours", cell: "名单!C2" }], [["乙", "北京", "BJ-0001"]], ["BJ-0002"], "名单!C2"],
])("customers are told apart %s", async (_, rows, cells, expected, address) => {
  await list(...cells);
  await register(rows);
  expect(opened.app.state.get().problems.map(({ kind }) => kind)).toEqual(["code-twice"]);
  expect(await recovery.settleTwice("BJ-0001")).toEqual({ newCode: "BJ-0002", address });
  expect([await codes(), unsettled(), opened.app.state.get().problems]).toEqual([expected, [], []]);
  expect(await reissued()).toEqual([["BJ-0001", "ours", "BJ-0002"]]);
  expect((await opened.rows("CustCodeRegister")).map((row) => [row["编码"], row["批次"], row["状态"], row["单元格"]])).toEqual([
    ["BJ-0001", "theirs", "已发放", rows[0]!.cell], ["BJ-0001", "ours", "已作废", rows[1]!.cell], ["BJ-0002", "ours", "已发放", address],
  ]);
  // Taking the action back takes the new code as well, and leaves the other's cell alone.
  await opened.app.lists.undo("ours", "void");
  expect((await codes()).filter((code) => code !== "")).toEqual(expected.filter((code) => code === "BJ-0001"));
  expect((await opened.rows("CustCodeRegister")).map((row) => row["状态"])).toEqual(["已发放", "已作废", "已作废"]);
});

test.each<[string, readonly Row[], readonly (readonly string[])[]]>([
  ["rows of one class were sorted", [{ batch: "theirs", cell: "名单!C2" }, { batch: "ours", cell: "名单!C9" }], [["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0001"]]],
  ["the row says something else by now", [{ batch: "theirs", cell: "别处!C2" }, { batch: "ours", cell: "名单!C2", customer: "乙" }], [["丙", "北京", "BJ-0001"]]],
  ["the code shows through a formula of the user's", [{ batch: "theirs", cell: "别处!C2" }, { batch: "ours", cell: "名单!C2" }], [["丙", "北京", '="BJ-"&"0001"']]],
])("%s: no cell is touched, and a person is told", async (_, rows, cells) => {
  await list(...cells);
  await register(rows);
  const before = await codes();
  expect(await recovery.settleTwice("BJ-0001")).toEqual({ newCode: "BJ-0002", address: undefined });
  expect([await codes(), unsettled()]).toEqual([before, [{ address: rows[1]!.cell, code: "BJ-0001", newCode: "BJ-0002", customer: rows[1]!.customer ?? "北京" }]]);
  await opened.fill("手填", [["BJ-0002"]]);
  await recovery.unfinished();
  expect(unsettled()).toEqual([]);
});

test.each(["名单!C2", "别处!C7"])("one customer whom both registered keeps the code (%s); adopted and reserved codes are a person's to decide", async (cell) => {
  await list(["甲", "北京", "BJ-0001"]);
  await register([{ batch: "theirs", cell, customer: "甲" }, { batch: "ours", cell: "名单!C2", customer: "甲" }]);
  expect(await recovery.settleTwice("BJ-0001")).toBeUndefined();
  expect([await codes(), unsettled(), await reissued()]).toEqual([["BJ-0001"], [], []]);
  await list(["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0001"]);
  await register([{ batch: "theirs", cell: "名单!C2", customer: "甲" }, { batch: "adoption", cell: "名单!C3", customer: "乙", status: "已收编" }]);
  expect(await recovery.settleTwice("BJ-0001")).toEqual({ newCode: "", address: undefined });
  expect([await codes(), unsettled().map(({ newCode }) => newCode)]).toEqual([["BJ-0001", "BJ-0001"], [""]]);
  recovery.dismiss("BJ-0001");
  expect(unsettled()).toEqual([]);
});

test("broken off at each request that writes, then settled again: one new code for the customer, in its cell", async () => {
  await list(["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0001"]);
  for (const kind of ["failBefore", "failAfter"] as const) {
    for (let at = 1; ; at++) {
      await list(["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0001"]);
      await opened.excel.run(async (context) => {
        context.workbook.tables.getItem("CustCodeRegister").getDataBodyRange().clear("Contents" as Excel.ClearApplyTo);
        context.workbook.tables.getItem("CustCodeLog").getDataBodyRange().clear("Contents" as Excel.ClearApplyTo);
        await context.sync();
      });
      const batch = `${kind}${at}`;
      const other = await openRegister(batch);
      opened.excel.host.faults.nth(at, { [kind]: "GeneralException" }, (entry) => entry.writes);
      const broke = await recovery.settleTwice("BJ-0001").then(() => false, () => true);
      opened.excel.host.faults.clear();
      await recovery.settleTwice("BJ-0001");
      const rows = (await opened.rows("CustCodeRegister")).filter((row) => row["批次"] === batch && row["状态"] === "已发放");
      expect({ batch, cells: await codes(), living: rows.map((row) => row["编码"]) }).toEqual({ batch, cells: ["BJ-0001", rows[0]?.["编码"]], living: [rows[0]?.["编码"]] });
      expect([other, rows.length]).toEqual([undefined, 1]);
      if (!broke) break;
      expect(at).toBeLessThan(20);
    }
  }
}, 60_000);

async function openRegister(batch: string): Promise<undefined> {
  await register([{ batch: "theirs", cell: "名单!C2" }, { batch, cell: "名单!C3" }]);
}

test("a list issued afterwards goes on behind the new code", async () => {
  await list(["甲", "北京", "BJ-0001"], ["乙", "北京", "BJ-0001"], ["丙", "北京", ""]);
  await register([{ batch: "theirs", cell: "名单!C2" }, { batch: "ours", cell: "名单!C3" }]);
  await recovery.settleTwice("BJ-0001");
  await opened.app.lists.issue(requestFor(opened, await opened.app.lists.find()), quietRun());
  expect(await codes()).toEqual(["BJ-0001", "BJ-0002", "BJ-0003"]);
});
