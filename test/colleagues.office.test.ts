// Two people who issue at the same moment, each with an add-in of their own: whatever request is late, no code is silently given twice.
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "../src/excel/testing/openCustCode";
import { CustCodeError, type EncodeReport, type ListSource } from "../src/app/api";
import type { CustCodeApp } from "../src/app/custCode";
import { openColleague, type Colleague } from "./support/openColleague";

let opened: OpenedCustCode;
let colleague: Colleague;

beforeEach(async () => {
  opened = await openCustCode();
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"]]);
  await opened.fill("名单甲", [["名称", "地区"], ["甲", "北京"], ["乙", "北京"]]);
  mine = await opened.app.lists.find();
  await opened.fill("名单乙", [["名称", "地区"], ["丙", "北京"], ["丁", "北京"]]);
  theirs = await opened.app.lists.find();
  colleague = await openColleague(opened.excel);
});

afterEach(() => {
  colleague.close();
  opened.close();
});

let mine: ListSource;
let theirs: ListSource;

async function issue(app: CustCodeApp, list: ListSource, recordKey?: number): Promise<EncodeReport | string> {
  try {
    return await app.lists.issue({ ...requestFor(opened, list), recordKey }, quietRun());
  } catch (error) {
    if (error instanceof CustCodeError) return error.error.kind;
    throw error;
  }
}

async function codesOn(sheet: string): Promise<unknown[]> {
  return (await opened.values(sheet)).slice(1).map((row) => row[2] ?? "").filter((code) => code !== "");
}

const registered = () => opened.rows("CustCodeRegister");

/** Counts the requests of one run of the colleague, on a list of its own. */
async function requestsOfARun(): Promise<number> {
  await opened.fill("试", [["名称", "地区"], ["戊", "北京"]]);
  const list = await opened.app.lists.find();
  const before = colleague.excel.host.log.total;
  await issue(colleague.app, list);
  return colleague.excel.host.log.total - before;
}

test("held at every request while the other one issues: codes differ, or it is said", async () => {
  const requests = await requestsOfARun();
  expect(requests).toBeGreaterThan(8);
  const silent: unknown[] = [];
  for (let at = 1; at <= requests; at++) {
    await opened.fill(`甲${at}`, [["名称", "地区"], ["甲", "北京"], ["乙", "北京"]]);
    const here = await opened.app.lists.find();
    await opened.fill(`乙${at}`, [["名称", "地区"], ["丙", "北京"], ["丁", "北京"]]);
    const there = await opened.app.lists.find();
    let arrived: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (arrived = resolve));
    let seen = 0;
    const release = colleague.excel.host.faults.hold(() => {
      if (++seen !== at) return false;
      arrived();
      return true;
    });
    const issuing = issue(colleague.app, there);
    await Promise.race([reached, issuing]);
    await issue(opened.app, here);
    release();
    await issuing;
    await opened.excel.settled();
    await opened.app.setup.reload();
    await colleague.app.setup.reload();
    const codes = [...(await codesOn(`甲${at}`)), ...(await codesOn(`乙${at}`))];
    const said = opened.app.state.get().problems.some(({ kind }) => kind === "code-twice") || colleague.app.state.get().problems.some(({ kind }) => kind === "code-twice");
    const known = new Set((await registered()).map((row) => row["编码"]));
    if (new Set(codes).size < codes.length && !said) silent.push({ at, codes });
    expect({ at, unknown: codes.filter((code) => !known.has(code)) }).toEqual({ at, unknown: [] });
  }
  expect(silent).toEqual([]);
}, 180_000);

test("both write the same register row in the same moment: whoever came later is issued anew", async () => {
  // The colleague has looked at the counters and waits with its counter; we pass our own look at the register's end and wait there.
  const colleagueWaits = holdWrite(colleague.excel.host.faults, /BJ-0002/);
  const theirRun = issue(colleague.app, theirs);
  await colleagueWaits.reached;
  const weWait = holdWrite(opened.excel.host.faults, /已发放/);
  const ourRun = issue(opened.app, mine);
  await weWait.reached;
  colleagueWaits.release();
  await theirRun;
  weWait.release();
  await ourRun;
  await opened.excel.settled();
  await colleague.app.setup.reload();
  await colleague.app.settled();
  await opened.app.settled();
  const codes = [...(await codesOn("名单甲")), ...(await codesOn("名单乙"))];
  const known = (await registered()).filter((row) => row["状态"] === "已发放").map((row) => row["编码"]);
  const { problems, unsettled } = colleague.app.state.get();
  expect({ codes: codes.length, twice: codes.length - new Set(codes).size, unknown: codes.filter((code) => !known.includes(code)), problems, unsettled }).toEqual({ codes: 4, twice: 0, unknown: [], problems: [], unsettled: [] });
  const log = (await opened.rows("CustCodeLog")).filter((row) => row["动作"] === "改发");
  expect(log.map((row) => row["之后"]).sort()).toEqual(known.filter((code) => Number(String(code).slice(-4)) > 2).sort());
});

test.each(["北京", "上海"])("a customer whom the other one registers in the same moment keeps one code (%s)", async (region) => {
  await addBook(opened, "region", [["上海", "SH"]]);
  await opened.fill("名单乙", [["名称", "地区"], ["甲", region], ["丁", region]]);
  theirs = await opened.app.lists.find();
  await colleague.app.setup.reload();
  const held = holdWrite(colleague.excel.host.faults, /-0002/);
  const theirRun = issue(colleague.app, theirs, 0);
  await held.reached;
  await issue(opened.app, mine, 0);
  held.release();
  await theirRun;
  await issue(colleague.app, await listOf("名单乙"), 0);
  const [first] = await codesOn("名单甲");
  const [same] = await codesOn("名单乙");
  expect(same).toBe(first);
  const all = [...(await codesOn("名单甲")), ...(await codesOn("名单乙"))];
  expect(new Set(all).size).toBe(all.length - 1);
});

async function listOf(sheet: string): Promise<ListSource> {
  await opened.select(sheet, "A2");
  return opened.app.lists.find();
}

function holdWrite(faults: OpenedCustCode["excel"]["host"]["faults"], text: RegExp): { readonly reached: Promise<void>; readonly release: () => void } {
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const release = faults.hold((entry) => {
    const picked = entry.writes && text.test(JSON.stringify(entry.body));
    if (picked) arrived();
    return picked;
  });
  return { reached, release };
}
