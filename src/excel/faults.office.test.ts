import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// Law of every write: counter, register, cells. Whatever breaks in between may leave a gap; never two equal codes, and never a code in a
// cell that the register does not know.

let opened: OpenedCustCode;

afterEach(() => opened.close());

async function prepared(): Promise<void> {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
  await opened.fill("客户名单", [["名称", "地区", "编码"], ["甲", "北京", ""], ["乙", "上海", ""], ["丙", "北京", ""]]);
}

async function encode(): Promise<unknown> {
  try {
    return await opened.app.lists.issue(requestFor(opened, await opened.app.lists.find()), quietRun());
  } catch (error) {
    return error;
  }
}

async function codesInCells(): Promise<string[]> {
  return (await opened.values("客户名单")).slice(1).map((row) => String(row[2] ?? "")).filter((code) => code !== "");
}

async function registered(): Promise<string[]> {
  return (await opened.rows("CustCodeRegister")).map((row) => String(row["编码"]));
}

/** Values of a codebook, enough for a counter or two of its own for every sheet. */
const REGIONS = Array.from({ length: 80 }, (_, at) => [`地区${at}`, `R${at}`] as const);

/** A new sheet with a list that needs a new column, a new counter and one that others have used. */
async function nextSheet(at: number): Promise<string> {
  const name = `名单${at}`;
  await opened.fill(name, [["名称", "地区"], ["甲", `地区${at}`], ["乙", `地区${at + 1}`], ["丙", `地区${at + 1}`]]);
  return name;
}

async function codesOn(sheet: string): Promise<string[]> {
  return (await opened.values(sheet)).slice(1).map((row) => String(row[2] ?? "")).filter((code) => code !== "");
}

async function countRequests(): Promise<number> {
  const { faults } = opened.excel.host;
  let count = 0;
  const stop = faults.add(() => {
    count++;
    return false;
  }, {});
  await encode();
  stop();
  return count;
}

test.each(["failBefore", "failAfter"] as const)("%s at each request of an encode", async (kind) => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", REGIONS);
  const sheets = [await nextSheet(0)];
  const requests = await countRequests();
  expect(requests).toBeGreaterThan(10);
  for (let at = 1; at <= requests; at++) {
    const sheet = await nextSheet(at);
    sheets.push(sheet);
    opened.excel.host.faults.nth(at, { [kind]: "GeneralException" });
    await encode();
    opened.excel.host.faults.clear();
    const known = await registered();
    expect({ at, unknown: (await codesOn(sheet)).filter((code) => !known.includes(code)) }).toEqual({ at, unknown: [] });

    // The person tries again, in the same page or after starting anew.
    if (at % 2 === 0) await opened.app.setup.reload();
    await opened.select(sheet, "A2");
    await encode();
    const [codes, all] = [await codesOn(sheet), await registered()];
    expect({ at, codes: codes.length, unknown: codes.filter((code) => !all.includes(code)), twice: all.length - new Set(all).size }).toEqual({ at, codes: 3, unknown: [], twice: 0 });
  }
  const codes = (await Promise.all(sheets.map(codesOn))).flat();
  expect(new Set(codes).size).toBe(codes.length);
}, 60_000);

test("cancelled between steps: what was written stays, nothing is left half done", async () => {
  await prepared();
  const controller = new AbortController();
  controller.abort();
  const list = await opened.app.lists.find();
  const report = await opened.app.lists.issue(requestFor(opened, list), { signal: controller.signal, progress: () => undefined });
  expect(report).toMatchObject({ cancelled: true, issued: 0, rows: 0 });
  expect(await registered()).toEqual([]);
});

test("rows that are sorted or filled while the register is being written get nothing, and their codes become void", async () => {
  await prepared();
  const list = await opened.app.lists.find();
  const request = requestFor(opened, list);
  const { faults } = opened.excel.host;
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const release = faults.hold((entry) => {
    const isRegisterWrite = entry.writes && JSON.stringify(entry.body).includes("BJ-0001");
    if (isRegisterWrite) arrived();
    return isRegisterWrite;
  });
  const issuing = opened.app.lists.issue(request, quietRun());
  await reached;
  const sheet = opened.excel.workbook.sheets.find(({ name }) => name === "客户名单")!;
  sheet.values.set(1, 1, "上海");
  sheet.values.set(2, 2, "my own");
  release();
  const report = await issuing;
  expect(report).toMatchObject({ issued: 1, refused: 2 });
  expect(report.refusals.map(({ findings }) => findings[0]?.kind)).toEqual(["row-changed", "row-changed"]);
  expect(await codesInCells()).toEqual(["my own", "BJ-0002"]);
  expect((await opened.rows("CustCodeRegister")).map((row) => [row["编码"], row["状态"]])).toEqual([["BJ-0001", "已作废"], ["SH-0001", "已作废"], ["BJ-0002", "已发放"]]);
});
