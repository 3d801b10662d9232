import type { EncodeReport } from "../src/app/api";
import { createCodes } from "../src/app/codes/createCodes";
import { createCounterUseCases } from "../src/app/counters/createCounterUseCases";
import { createOptions } from "../src/app/options/createOptions";
import { createRecords } from "../src/app/records/createRecords";
import type { ReserveRequest } from "../src/app/registerApi";
import { createReservations } from "../src/app/reservations/createReservations";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "../src/excel/testing/openCustCode";

let opened: OpenedCustCode;

/** The use cases of the register over one workbook. */
function desk() {
  const { app, ports } = opened;
  const dependencies = { workspace: app.workspace, ports };
  return {
    codes: createCodes(dependencies), reservations: createReservations(dependencies), counters: createCounterUseCases(dependencies), records: createRecords(dependencies), options: createOptions(dependencies),
  };
}

const LIST = [
  ["客户名称", "地区", "行业"],
  ["驰矿业", "北京", "信息技术"],
  ["兴利咨询", "上海", "制造业"],
  ["聚翔联合", "北京", "信息技术"],
];

beforeEach(async () => {
  localStorage.clear();
  opened = await openCustCode({}, (ports) => ({ ...ports, clock: { ...ports.clock, today: () => "2026-03-10" } }));
  await setUp(opened);
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
  await addBook(opened, "industry", [["信息技术", "IT"], ["制造业", "MF"]]);
  await opened.fill("客户名单", LIST);
});

afterEach(() => {
  expect(opened.errors).toEqual([]);
  opened.close();
});

async function issue(): Promise<EncodeReport> {
  await opened.select("客户名单", "A2");
  const list = await opened.app.lists.find();
  return opened.app.lists.issue(requestFor(opened, list, { recordKey: 0 }), quietRun());
}

const request = (over: Partial<ReserveRequest> = {}): ReserveRequest => ({ rule: "客户编码", inputs: ["北京", "信息技术"], numbers: { next: 1 }, customer: "", note: "", until: "", ...over });
const registerRows = async (...columns: string[]) => (await opened.rows("CustCodeRegister")).map((row) => columns.map((column) => row[column]));
const logged = async () => (await opened.rows("CustCodeLog")).map((row) => row["动作"]);
const column = async (index: number) => (await opened.values("客户名单")).map((row) => row[index]);

describe("finding and explaining", () => {
  test("finds by code and customer, and by a piece of either", async () => {
    await issue();
    const { codes } = desk();
    expect((await codes.find("bj-it-0002", 5)).entries.map(({ recordKey }) => recordKey)).toEqual(["聚翔联合"]);
    expect(await codes.find("BJ", 1)).toMatchObject({ entries: [{ code: "BJ-IT-0001" }], more: 1 });
  });

  test("explains a code: who issued it, by what, segment by segment, where it stands, what comes next", async () => {
    const { batch } = await issue();
    await opened.fill("别处", [["看", " bj-it-0001"]]);
    const explained = await desk().codes.explain("bj-it-0001");
    expect(explained).toMatchObject({
      code: "BJ-IT-0001", rule: "客户编码", version: 1, pattern: "{region}-{industry}-{seq:4}", findings: [], others: [],
      entry: { batch, status: "issued", recordKey: "驰矿业" },
      counter: { key: "BJ-IT", next: "BJ-IT-0003", left: 9997 },
    });
    expect(explained?.cells).toEqual(["客户名单!D2", "别处!B1"]);
    expect(explained?.segments.map(({ text, meaning, kind, source, given }) => [text, meaning, kind, source, given])).toEqual([
      ["BJ", "北京", "value", "region", "北京"], ["-", "", "literal", "", ""], ["IT", "信息技术", "value", "industry", "信息技术"], ["-", "", "literal", "", ""], ["0001", "1", "number", "BJ-IT", ""],
    ]);
    expect(await opened.rows("CustCodeCounters")).toMatchObject([{ 下一个号: 3 }, { 下一个号: 2 }]);
  });

  test("explains what the register does not know by the first rule that reads it, and nothing else", async () => {
    expect(await desk().codes.explain("SH-MF-0077")).toMatchObject({ entry: undefined, rule: "客户编码", counter: { key: "SH-MF", next: "SH-MF-0001" }, cells: [] });
    expect(await desk().codes.explain("什么")).toBeUndefined();
  });
});

describe("voiding and handing back", () => {
  test("a void code says why, and is given to nobody", async () => {
    await issue();
    const { codes } = desk();
    await expect(codes.void(["BJ-IT-0001"], " ")).rejects.toMatchObject({ error: { kind: "reason-missing" } });
    await expect(codes.void(["BJ-IT-0009"], "重复")).rejects.toMatchObject({ error: { kind: "code-unknown", params: { code: "BJ-IT-0009" } } });
    expect(await codes.void(["bj-it-0001", "BJ-IT-0001"], "重复建档")).toEqual({ voided: 1 });
    expect(await codes.void(["BJ-IT-0001"], "再一次")).toEqual({ voided: 0 });
    expect((await registerRows("编码", "状态", "登记说明"))[0]).toEqual(["BJ-IT-0001", "已作废", "重复建档"]);
    expect((await opened.rows("CustCodeLog")).at(-1)).toMatchObject({ 动作: "作废", 对象: "BJ-IT-0001", 原因: "重复建档", 之后: "1" });
  });

  test("hands back what was drawn last and stands in no cell; the others are named", async () => {
    await issue();
    const { codes } = desk();
    expect(await codes.handBack(["BJ-IT-0001", "BJ-IT-0002"], "")).toEqual({ returned: 0, kept: ["BJ-IT-0001", "BJ-IT-0002"] });
    await opened.fill("客户名单", (await opened.values("客户名单")).map((row) => [...row.slice(0, 3), ""]));
    expect(await codes.handBack(["BJ-IT-0002", "SH-MF-0001"], "录错")).toEqual({ returned: 2, kept: [] });
    expect(await opened.rows("CustCodeCounters")).toMatchObject([{ 下一个号: 2 }, { 下一个号: 1 }]);
  });

  test("a code that was handed back and issued again is voided in its own row", async () => {
    await issue();
    await opened.fill("客户名单", LIST.map((row) => [...row, ""]));
    const { codes } = desk();
    await codes.handBack(["BJ-IT-0002"], "");
    await opened.fill("客户名单", [LIST[0]!, ["新客户", "北京", "信息技术"], ["", "", ""], ["", "", ""]].map((row) => [...row, ""]));
    await issue();
    await codes.void(["BJ-IT-0002"], "不用了");
    expect((await registerRows("编码", "状态")).filter(([code]) => code === "BJ-IT-0002")).toEqual([["BJ-IT-0002", "已退回"], ["BJ-IT-0002", "已作废"]]);
  });

  test("names the latest actions", async () => {
    const { batch } = await issue();
    const { codes, reservations } = desk();
    await codes.void(["BJ-IT-0001"], "x");
    await reservations.reserve(request({ numbers: { next: 2 } }));
    expect(await codes.batches(5)).toMatchObject([
      { codes: 2, living: 2, first: "BJ-IT-0003", status: "reserved", rules: ["客户编码"] },
      { batch, codes: 3, living: 2, first: "BJ-IT-0001", status: "issued" },
    ]);
    expect(await codes.batches(1)).toHaveLength(1);
  });
});

describe("reserving", () => {
  test("a plan changes nothing, reserving does: the next numbers, and numbers far above that do not move the counter", async () => {
    await issue();
    const { reservations } = desk();
    const plan = await reservations.plan(request({ numbers: { next: 2 } }));
    expect(plan).toEqual({ codes: ["BJ-IT-0003", "BJ-IT-0004"], refused: [], counter: { key: "BJ-IT", before: 3, after: 5 } });
    expect(await opened.rows("CustCodeRegister")).toHaveLength(3);
    expect(await reservations.reserve(request({ numbers: { next: 2 }, note: "展会", until: "2026-12-31" }))).toEqual(plan);
    expect(await reservations.reserve(request({ numbers: { from: 8000, to: 8002 } }))).toMatchObject({ codes: ["BJ-IT-8000", "BJ-IT-8001", "BJ-IT-8002"], counter: { before: 5, after: 5 } });
    expect((await registerRows("编码", "流水号", "状态", "登记说明", "预留至")).slice(3)).toEqual([
      ["BJ-IT-0003", 3, "已预留", "展会", "2026-12-31"], ["BJ-IT-0004", 4, "已预留", "展会", "2026-12-31"],
      ["BJ-IT-8000", "", "已预留", "", ""], ["BJ-IT-8001", "", "已预留", "", ""], ["BJ-IT-8002", "", "已预留", "", ""],
    ]);
    expect((await reservations.list()).map(({ code }) => code)).toEqual(["BJ-IT-0003", "BJ-IT-0004", "BJ-IT-8000", "BJ-IT-8001", "BJ-IT-8002"]);
    expect((await logged()).slice(-2)).toEqual(["预留", "预留"]);
    // Even when everything is read anew and the counters are lost.
    await opened.app.setup.reload();
    expect((await desk().codes.explain("BJ-IT-0001"))?.counter?.next).toBe("BJ-IT-0005");
  });

  test("what stands in a cell and is unknown, or is taken, is refused by name", async () => {
    await issue();
    await opened.fill("别处", [["bj-it-0004"]]);
    const { reservations } = desk();
    const { codes, refused } = await reservations.plan(request({ numbers: { from: 1, to: 5 } }));
    expect(codes).toEqual(["BJ-IT-0003", "BJ-IT-0005"]);
    expect(refused.map(({ code, findings: [finding] }) => [code, finding?.kind, finding?.params["customer"]])).toEqual([
      ["BJ-IT-0001", "reserve-taken", "驰矿业"], ["BJ-IT-0002", "reserve-taken", "聚翔联合"], ["BJ-IT-0004", "reserve-in-use", undefined],
    ]);
    expect((await reservations.plan(request({ numbers: { next: 2 } }))).codes).toEqual(["BJ-IT-0003", "BJ-IT-0005"]);
  });

  test.each<[string, Partial<ReserveRequest>, string]>([
    ["no number", { numbers: { next: 0 } }, "reserve-count"],
    ["too many", { numbers: { from: 1, to: 20_000 } }, "reserve-count"],
    ["a reversed range", { numbers: { from: 5, to: 4 } }, "reserve-count"],
    ["several for one customer", { numbers: { next: 2 }, customer: "甲" }, "reserve-one"],
    ["a day that is over", { until: "2026-03-09" }, "bad-day"],
    ["a day that does not exist", { until: "2026-02-30" }, "bad-day"],
    ["a rule that does not exist", { rule: "别的" }, "no-rule"],
  ])("%s cannot be asked for", async (_, over, kind) => {
    await expect(desk().reservations.reserve(request(over))).rejects.toMatchObject({ error: { kind } });
  });

  test("a customer gets the code that was reserved for it, in a list", async () => {
    const { reservations } = desk();
    await reservations.reserve(request({ numbers: { from: 888, to: 888 }, customer: "聚翔联合", note: "老客户", until: "2026-05-01" }));
    const { batch, issued, known } = await issue();
    expect([issued, known]).toEqual([2, 1]);
    expect(await column(3)).toEqual(["客户编码", "BJ-IT-0001", "SH-MF-0001", "BJ-IT-0888"]);
    expect((await registerRows("编码", "状态", "批次", "单元格", "预留至", "登记说明"))[0]).toEqual(["BJ-IT-0888", "已发放", batch, "客户名单!D4", "", "老客户"]);
    expect((await logged()).slice(-2)).toEqual(["发放", "启用预留"]);
    await opened.app.setup.reload();
    expect((await desk().codes.explain("BJ-IT-0001"))?.counter?.next).toBe("BJ-IT-0002");
  });

  test("a reserved code is assigned to a customer, and written where the selected cell is blank", async () => {
    const { reservations } = desk();
    await reservations.reserve(request({ numbers: { from: 100, to: 102 } }));
    await opened.select("客户名单", "E2");
    expect(await reservations.assign("BJ-IT-0100", "新客户", true)).toEqual({ address: "客户名单!E2" });
    expect((await opened.values("客户名单"))[1]?.[4]).toBe("BJ-IT-0100");
    await opened.select("客户名单", "A2");
    expect(await reservations.assign("BJ-IT-0101", "另一客户", true)).toEqual({ address: undefined });
    expect(await column(0)).toEqual(LIST.map(([name]) => name));
    expect(await registerRows("编码", "状态", "客户标识", "单元格")).toEqual([
      ["BJ-IT-0100", "已发放", "新客户", "客户名单!E2"], ["BJ-IT-0101", "已发放", "另一客户", ""], ["BJ-IT-0102", "已预留", "", ""],
    ]);
    await expect(reservations.assign("BJ-IT-0100", "别人", false)).rejects.toMatchObject({ error: { kind: "not-reserved" } });
    await expect(reservations.assign("BJ-IT-0102", "新客户", false)).rejects.toMatchObject({ error: { kind: "customer-coded", params: { code: "BJ-IT-0100" } } });
    await expect(reservations.assign("BJ-IT-0102", " ", false)).rejects.toMatchObject({ error: { kind: "customer-missing" } });
    await expect(reservations.extend(["BJ-IT-0100"], "", "")).rejects.toMatchObject({ error: { kind: "not-reserved" } });
  });

  test("a reservation is extended, and one out of its turn handed back", async () => {
    const { reservations, codes } = desk();
    await reservations.reserve(request({ numbers: { from: 100, to: 101 }, until: "2026-03-31" }));
    expect(await reservations.extend(["BJ-IT-0100"], "2026-06-30", "再等等")).toBe(1);
    expect((await reservations.list()).map(({ code, until, note }) => [code, until, note])).toEqual([["BJ-IT-0101", "2026-03-31", undefined], ["BJ-IT-0100", "2026-06-30", "再等等"]]);
    expect(await codes.handBack(["BJ-IT-0101"], "不要了")).toEqual({ returned: 1, kept: [] });
    expect((await reservations.plan(request({ numbers: { from: 101, to: 101 } }))).codes).toEqual(["BJ-IT-0101"]);
  });
});

describe("counters", () => {
  test("are listed with what is left, whose blocks they are and when they run out", async () => {
    await issue();
    expect(await desk().counters.list()).toMatchObject([
      { rule: "客户编码", key: "BJ-IT", owner: "", next: 3, limit: 9999, used: 2, total: 9999, lastCode: "BJ-IT-0002", isNearlyFull: false, runsOut: undefined },
      { key: "SH-MF", next: 2 },
    ]);
  });

  test("are raised, never lowered", async () => {
    await issue();
    const { counters, codes } = desk();
    await expect(counters.raise("客户编码", "BJ-IT", 3, "")).rejects.toMatchObject({ error: { kind: "counter-lower", params: { next: 3, lowest: 3 } } });
    await expect(counters.raise("客户编码", "BJ-IT", 2.5, "")).rejects.toMatchObject({ error: { kind: "counter-number" } });
    await expect(counters.raise("客户编码", "BJ-IT", 10_001, "")).rejects.toMatchObject({ error: { kind: "counter-number" } });
    await expect(counters.raise("没有", "", 5, "")).rejects.toMatchObject({ error: { kind: "no-rule" } });
    await counters.raise("客户编码", "bj-it", 501, "旧系统用到 500");
    await counters.raise("客户编码", "BJ-MF", 10, "");
    expect((await opened.rows("CustCodeCounters")).map((row) => [row["流水依据"], row["下一个号"]])).toEqual([["BJ-IT", 501], ["SH-MF", 2], ["BJ-MF", 10]]);
    expect((await opened.rows("CustCodeLog")).at(-2)).toMatchObject({ 动作: "调大计数器", 之前: "3", 之后: "501", 原因: "旧系统用到 500" });
    expect((await codes.explain("BJ-IT-0001"))?.counter?.next).toBe("BJ-IT-0501");
  });
});

describe("log and audit", () => {
  test("shows the newest rows first, and finds what was changed by hand", async () => {
    await issue();
    const { records } = desk();
    const { rows, total } = await records.log(2);
    expect([rows[0]?.action, rows.length, total]).toEqual(["issued", 2, (await logged()).length]);
    expect((await records.verifyLog()).verdict).toMatchObject({ rows: total, findings: [] });
    await opened.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("CustCodeLog").getDataBodyRange();
      body.getCell(1, 3).values = [["别的"]];
      await context.sync();
    });
    const { verdict, firstRow } = await records.verifyLog();
    expect([verdict.findings.map(({ kind, at }) => [kind, at]), rows.at(-1)!.row - firstRow]).toEqual([[["altered", 1]], total - 2]);
  });

  test("audits register, counters, log and cells; can be cancelled", async () => {
    await issue();
    const { records, codes } = desk();
    await opened.fill("别处", [["BJ-IT-0077", "说明"]]);
    await codes.void(["SH-MF-0001"], "x");
    const seen: number[] = [];
    const report = await records.audit({ cells: true }, { signal: new AbortController().signal, progress: (done) => seen.push(done) });
    expect(report.findings.map(({ kind, params }) => [kind, params["code"], params["cell"]])).toEqual([["not-registered", "BJ-IT-0077", "别处!A1"], ["cell-code-void", "SH-MF-0001", "客户名单!D3"]]);
    expect(seen.at(-1)).toBeGreaterThan(10);
    expect((await records.audit({ cells: false }, quietRun())).totals).toEqual({ error: 0, warning: 0, info: 0 });
    const stopped = new AbortController();
    stopped.abort();
    await expect(records.audit({ cells: true }, { signal: stopped.signal, progress: () => undefined })).rejects.toMatchObject({ error: { kind: "cancelled" } });
  });

  test("misses rows that the log speaks of", async () => {
    await issue();
    await opened.excel.run(async (context) => {
      context.workbook.tables.getItem("CustCodeLog").getDataBodyRange().getLastRow().getCell(0, 6).values = [["30 · 客户名单!A1:C4"]];
      await context.sync();
    });
    expect((await desk().records.audit({ cells: false }, quietRun())).findings).toMatchObject([{ kind: "rows-missing", params: { issued: 30, held: 3 } }]);
  });
});

describe("options", () => {
  test("a person's name is this machine's, blocks are the workbook's", async () => {
    const { options, counters } = desk();
    await options.set({ person: " 王 ", blockSize: 10 });
    expect(options.get()).toEqual({ person: "王", blockSize: 10, hashedKeys: false });
    await issue();
    expect((await counters.list()).map(({ key, owner, next, limit, used, total }) => [key, owner, next, limit, used, total])).toEqual([
      ["BJ-IT", "", 11, 9999, 10, 9999], ["BJ-IT", "王", 3, 10, 2, 10], ["SH-MF", "", 11, 9999, 10, 9999], ["SH-MF", "王", 2, 10, 1, 10],
    ]);
    await options.set({ person: "李" });
    expect((await desk().reservations.plan(request())).codes).toEqual(["BJ-IT-0011"]);
    await expect(options.set({ blockSize: 1.5 })).rejects.toMatchObject({ error: { kind: "block-size" } });
    expect((await logged()).filter((word) => word === "更改选项")).toHaveLength(1);
  });

  test("a machine that keeps nothing knows the name until the page is closed, and says so", async () => {
    const setItem = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("forbidden");
    });
    const { options } = desk();
    await expect(options.set({ person: "王" })).rejects.toMatchObject({ error: { kind: "name-not-kept" } });
    setItem.mockRestore();
    expect(options.get().person).toBe("王");
  });

  test("customers become hashes, are found as before, and get no second codes", async () => {
    await issue();
    const { options, codes } = desk();
    expect(await options.hashRegistered()).toBe(3);
    expect(options.get().hashedKeys).toBe(true);
    const keys = (await registerRows("客户标识")).flat();
    expect(keys.every((key) => /^#[A-Z2-7]{26}$/.test(String(key)))).toBe(true);
    expect((await codes.find("驰 矿业", 5)).entries.map(({ code }) => code)).toEqual(["BJ-IT-0001"]);
    await opened.fill("客户名单", LIST.map((row) => [...row, ""]));
    expect(await issue()).toMatchObject({ issued: 0, known: 3 });
    await expect(options.set({ hashedKeys: false })).rejects.toMatchObject({ error: { kind: "keys-hashed", params: { count: 3 } } });
    expect(await options.hashRegistered()).toBe(0);
  });

  test("hashing from the start can be taken back while nobody is registered", async () => {
    const { options } = desk();
    await options.set({ hashedKeys: true });
    await options.set({ hashedKeys: false });
    expect(options.get().hashedKeys).toBe(false);
  });
});
