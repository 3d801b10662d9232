import type { EncodeRequest } from "../app/api";
import { createCustCode, type CustCodeApp } from "../app/custCode";
import { createLists } from "../app/lists/createLists";
import type { CellsChange, EventsPort, Ports } from "../app/ports";
import { createRecovery } from "../app/recovery";
import { createExcelPorts } from ".";
import { addBook, openCustCode, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// Each request of an encode, an undo, a finish and a close fails, is applied and answered with an error, or is the last one before the tab is
// closed. The add-in starts anew, and the person does what the pane offers. Then: no code twice, no code in a cell that the register does not
// know, no row of the register lost; gaps at most.

let opened: OpenedCustCode;
let app: CustCodeApp;
let ports: Ports;
const tallies: string[] = [];

const ROWS = 12;
const ROWS_PER_STEP = 5;
const KINDS = { refused: { failBefore: "GeneralException" }, "applied, then an error": { failAfter: "GeneralException" }, "tab closed": { drop: true } } as const;

/** Events go to the add-in that was started last: pages that are closed hear nothing. */
function eventsHub(events: EventsPort): { readonly port: EventsPort } {
  let cells: (change: CellsChange) => void = () => undefined;
  let sheets: () => void = () => undefined;
  const started = Promise.all([events.onCellsChanged((change) => cells(change)), events.onSheetsChanged(() => sheets())]);
  const none = async () => undefined;
  return {
    port: {
      onCellsChanged: async (listener) => {
        await started;
        const before = cells;
        cells = (change) => {
          before(change);
          listener(change);
        };
        return none;
      },
      onSheetsChanged: async (listener) => {
        sheets = listener;
        return none;
      },
      onSelectionChanged: async () => none,
    },
  };
}

beforeAll(async () => {
  localStorage.clear();
  let hub: EventsPort | undefined;
  opened = await openCustCode({}, (made) => {
    hub = eventsHub(made.events).port;
    return { ...made, events: hub };
  });
  ports = { ...createExcelPorts(), events: { ...hub!, onCellsChanged: async () => async () => undefined } };
  app = opened.app;
  await setUp(opened, "{region}-{seq:4}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
});

afterAll(() => {
  process.stdout.write(`${tallies.join("\n")}\n`);
  app.stop();
  opened.close();
});

async function startAnew(): Promise<void> {
  app.stop();
  app = createCustCode(ports, (error) => opened.errors.push(error));
  await app.start();
  await app.settled();
}

let sheets = 0;

async function nextList(): Promise<{ readonly sheet: string; readonly request: EncodeRequest }> {
  const sheet = `名单${++sheets}`;
  await opened.fill(sheet, [["名称", "地区", "编码"], ...Array.from({ length: ROWS }, (_, at) => [`客户${sheets}-${at}`, at % 3 ? "北京" : "上海", ""])]);
  const request = { ...requestFor(opened, await app.lists.find()), recordKey: sheets % 2 ? 0 : undefined };
  return { sheet, request };
}

const issue = (request: EncodeRequest) => createLists({ workspace: app.workspace, ports, onError: (error) => opened.errors.push(error), rowsPerStep: ROWS_PER_STEP }).issue(request, quietRun());
const recovery = () => createRecovery({ workspace: app.workspace, ports, forget: app.forgetCodes, state: app.recoveryState, rowsPerStep: 3 });
const codesOn = async (sheet: string) => (await opened.values(sheet)).slice(1).map((row) => String(row[2] ?? "")).filter((code) => code !== "");
const registered = () => opened.rows("CustCodeRegister");
const codeOf = (row: Record<string, unknown>) => String(row["编码"]);
const isLiving = (row: Record<string, unknown>) => row["状态"] === "已发放";

/** Runs with a fault at request `at` until it ends, fails, or never answers. */
async function runWith(fault: (typeof KINDS)[keyof typeof KINDS], at: number, work: () => Promise<unknown>): Promise<void> {
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  let seen = 0;
  opened.excel.host.faults.add(() => {
    const isIt = ++seen === at;
    if (isIt && "drop" in fault) reach();
    return isIt;
  }, fault);
  await Promise.race([work().catch(() => undefined), reached]);
  await opened.excel.settled();
  opened.excel.host.faults.clear();
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const stop = opened.excel.host.faults.add(() => {
    count++;
    return false;
  }, {});
  await work();
  stop();
  return count;
}

/** Law by law, over the whole workbook. */
async function expectNoLie(at: unknown, sheet: string, before: readonly string[]): Promise<void> {
  const rows = await registered();
  const codes = rows.map(codeOf);
  const living = new Set(rows.filter(isLiving).map(codeOf));
  const cells = await codesOn(sheet);
  const known = new Set(codes);
  expect({
    at,
    twiceInCells: cells.length - new Set(cells).size,
    livingTwice: rows.filter(isLiving).length - living.size,
    unknown: cells.filter((code) => !living.has(code)),
    lost: before.filter((code) => !known.has(code)),
  }).toEqual({ at, twiceInCells: 0, livingTwice: 0, unknown: [], lost: [] });
}

/** Numbers that were drawn and stand in no row. */
async function gaps(): Promise<number> {
  const numbers = new Map<string, Set<number>>();
  for (const row of await registered()) {
    const [region = "", number = ""] = codeOf(row).split("-");
    numbers.set(region, (numbers.get(region) ?? new Set()).add(Number(number)));
  }
  const counters = await opened.rows("CustCodeCounters");
  return counters.reduce((sum, row) => sum + Number(row["下一个号"]) - 1 - (numbers.get(String(row["流水依据"]))?.size ?? 0), 0);
}

/** Everything breaks off once at each request; `after` is what the person does then. */
async function tryEach(name: string, prepare: () => Promise<{ sheet: string; work: () => Promise<unknown>; after: () => Promise<void> }>): Promise<void> {
  const first = await prepare();
  const requests = await requestsOf(first.work);
  expect(requests).toBeGreaterThan(8);
  const gapsBefore = await gaps();
  for (const [kind, fault] of Object.entries(KINDS)) {
    for (let at = 1; at <= requests; at++) {
      const { sheet, work, after } = await prepare();
      const before = (await registered()).map(codeOf);
      await runWith(fault, at, work);
      await startAnew();
      await expectNoLie({ name, kind, at, when: "broken off" }, sheet, before);
      await after();
      await expectNoLie({ name, kind, at, when: "mended" }, sheet, before);
    }
  }
  tallies.push(`${name}: ${requests} requests, ${3 * requests} runs, ${(await gaps()) - gapsBefore} gaps`);
}

/** All codes of the list's rows that are registered as living. */
const livingFor = async (sheet: string) => (await registered()).filter((row) => isLiving(row) && String(row["单元格"]).startsWith(`${sheet}!`)).map(codeOf);

async function finishAll(): Promise<void> {
  for (const { batch } of await recovery().unfinished()) expect(await recovery().finish(batch, quietRun())).toMatchObject({ left: [] });
  expect(await recovery().unfinished()).toEqual([]);
}

/** A list whose second step is registered and stands in no cell. */
async function brokenOff(): Promise<{ readonly sheet: string; readonly batch: string }> {
  const { sheet, request } = await nextList();
  let isFirst = true;
  opened.excel.host.faults.add((entry) => {
    const isCells = entry.writes && entry.names.includes("Values") && !JSON.stringify(entry.body).includes("已发放") && new RegExp(`BJ-\\d+"\\]`).test(JSON.stringify(entry.body));
    const picked = isCells && !isFirst;
    if (isCells) isFirst = false;
    return picked;
  }, { failBefore: "GeneralException" });
  await expect(issue(request)).rejects.toThrow();
  opened.excel.host.faults.clear();
  return { sheet, batch: (await recovery().unfinished())[0]!.batch };
}

test("an encode, then finishing it", async () => {
  await tryEach("encode", async () => {
    const { sheet, request } = await nextList();
    return {
      sheet,
      work: () => issue(request),
      async after() {
        await finishAll();
        expect((await codesOn(sheet)).sort()).toEqual((await livingFor(sheet)).sort());
        // Encoding once more gives the other rows their codes, and nobody a second one.
        await issue(request);
        expect(await codesOn(sheet)).toHaveLength(ROWS);
      },
    };
  });
}, 240_000);

test.each(["void", "return"] as const)("an undo with %s, then the same undo", async (how) => {
  await tryEach(`undo (${how})`, async () => {
    const { sheet, request } = await nextList();
    const { batch } = await issue(request);
    return {
      sheet,
      work: () => app.lists.undo(batch, how),
      async after() {
        await app.lists.undo(batch, how);
        expect([await codesOn(sheet), await livingFor(sheet)]).toEqual([[], []]);
      },
    };
  });
}, 240_000);

test("finishing, then finishing once more", async () => {
  await tryEach("finish", async () => {
    const { sheet, batch } = await brokenOff();
    return {
      sheet,
      work: () => recovery().finish(batch, quietRun()),
      async after() {
        await finishAll();
        const codes = await livingFor(sheet);
        expect([codes.length, (await codesOn(sheet)).sort()]).toEqual([2 * ROWS_PER_STEP, codes.sort()]);
      },
    };
  });
}, 240_000);

test("closing, then closing once more", async () => {
  await tryEach("close", async () => {
    const { sheet, batch } = await brokenOff();
    return {
      sheet,
      work: () => recovery().close(batch, "void"),
      async after() {
        await recovery().close(batch, "void");
        const codes = await livingFor(sheet);
        expect([codes.length, (await codesOn(sheet)).sort(), await recovery().unfinished()]).toEqual([ROWS_PER_STEP, codes.sort(), []]);
      },
    };
  });
}, 240_000);
