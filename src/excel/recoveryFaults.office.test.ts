import type { EncodeRequest } from "../app/api";
import type { CustCodeApp } from "../app/custCode";
import { createLists } from "../app/lists/createLists";
import type { Ports } from "../app/ports";
import { createRecovery } from "../app/recovery";
import { ALL_FAULTS, breaksIn, openBreakable, PATIENCE, type Breakable } from "./testing/breakOff";
import { addBook, type OpenedCustCode, quietRun, requestFor, setUp } from "./testing/openCustCode";

// Each request of an encode, an undo, a finish and a close fails, is applied and answered with an error, or is the last one before the tab is
// closed. The add-in starts anew, and the person does what the pane offers. Then: no code twice, no code in a cell that the register does not
// know, no row of the register lost; gaps at most.

let broken: Breakable;
let close = (): void => undefined;
let opened: OpenedCustCode;
let app: CustCodeApp;
let ports: Ports;
const tallies: string[] = [];

const SHEET = "名单";
const ROWS = ALL_FAULTS ? 3_000 : 6;
const ROWS_PER_STEP = ROWS / 2;
/** Long lists fill a workbook quickly, and all of it is read after each break. */
const RUNS_PER_WORKBOOK = ALL_FAULTS ? 4 : Infinity;

/** A workbook with the add-in; the one before is closed. */
async function openWorkbook(): Promise<void> {
  close();
  localStorage.clear();
  broken = await openBreakable();
  ({ opened, ports, close } = broken);
  app = broken.app();
  await setUp(opened, "{region}-{seq:8}");
  await addBook(opened, "region", [["北京", "BJ"], ["上海", "SH"]]);
}

beforeAll(openWorkbook);

afterAll(() => {
  process.stdout.write(`${tallies.join("\n")}\n`);
  close();
});

async function startAnew(): Promise<void> {
  await broken.startAnew();
  app = broken.app();
}

let lists = 0;
/** Rows of the register before the list that is worked on. */
let rowsBefore = 0;

/** A new list in the place of the one before: customers by name and customers by class in turn. */
async function nextList(): Promise<EncodeRequest> {
  lists++;
  rowsBefore = registered().length;
  await opened.fill(SHEET, [["名称", "地区", "编码"], ...Array.from({ length: ROWS }, (_, at) => [`客户${lists}-${at}`, at % 3 ? "北京" : "上海", ""])]);
  return { ...requestFor(opened, await app.lists.find()), recordKey: lists % 2 ? 0 : undefined };
}

const issue = (request: EncodeRequest) => createLists({ workspace: app.workspace, ports, onError: (error) => opened.errors.push(error), rowsPerStep: ROWS_PER_STEP }).issue(request, quietRun());
const recovery = () => createRecovery({ workspace: app.workspace, ports, forget: app.forgetCodes, state: app.recoveryState, rowsPerStep: Math.max(2, ROWS / 3) });

/** Cells straight out of the workbook: no request of ours is counted. */
function rowsOf(table: string): Record<string, string>[] {
  const { workbook } = opened.excel;
  const { box, sheetId } = workbook.tableByName(table)!;
  const sheet = workbook.sheet(sheetId);
  const textAt = (row: number, column: number): string => String(sheet.value(box.row + row, box.column + column) ?? "");
  const headers = Array.from({ length: box.columns }, (_, column) => textAt(0, column));
  const rows = Array.from({ length: box.rows - 1 }, (_, row) => Object.fromEntries(headers.map((header, column) => [header, textAt(row + 1, column)])));
  return rows.filter((row) => Object.values(row).some((text) => text !== ""));
}

const registered = () => rowsOf("CustCodeRegister");
const codeOf = (row: Record<string, string>): string => row["编码"] ?? "";
const isLiving = (row: Record<string, string>): boolean => row["状态"] === "已发放";
/** Living codes of the list that is worked on. */
const living = (): string[] => registered().slice(rowsBefore).filter(isLiving).map(codeOf).sort();

/** Codes in the list's cells. */
function shown(): string[] {
  const sheet = opened.excel.workbook.sheetByName(SHEET)!;
  return Array.from({ length: ROWS }, (_, row) => String(sheet.value(row + 1, 2) ?? "")).filter((code) => code !== "").sort();
}

/** Law by law. */
function expectNoLie(at: unknown, before: readonly string[]): void {
  const rows = registered();
  const lives = rows.filter(isLiving).map(codeOf);
  const [known, livingCodes, cells] = [new Set(rows.map(codeOf)), new Set(lives), shown()];
  expect({
    at,
    twiceInCells: cells.length - new Set(cells).size,
    livingTwice: lives.length - livingCodes.size,
    unknown: cells.filter((code) => !livingCodes.has(code)),
    lost: before.filter((code) => !known.has(code)),
  }).toEqual({ at, twiceInCells: 0, livingTwice: 0, unknown: [], lost: [] });
}

/** Numbers that were drawn and stand in no row. */
function gaps(): number {
  const numbers = new Set(registered().map((row) => codeOf(row)));
  return rowsOf("CustCodeCounters").reduce((sum, row) => {
    const drawn = Array.from({ length: Number(row["下一个号"]) - 1 }, (_, at) => `${row["流水依据"] ?? ""}-${String(at + 1).padStart(8, "0")}`);
    return sum + drawn.filter((code) => !numbers.has(code)).length;
  }, 0);
}

interface Attempt {
  readonly work: () => Promise<unknown>;
  /** What the person does once the add-in is there again. */
  readonly after: () => Promise<void>;
}

/** Everything breaks off once; see `breaksIn`. */
async function tryEach(name: string, prepare: () => Promise<Attempt>): Promise<void> {
  const requests = await broken.requestsOf((await prepare()).work);
  expect(requests.filter((writes) => writes).length).toBeGreaterThan(1);
  let gapsSeen = -gaps();
  const breaks = breaksIn(requests);
  for (const [run, { at, kind, fault }] of breaks.entries()) {
    if (run > 0 && run % RUNS_PER_WORKBOOK === 0) {
      gapsSeen += gaps();
      await openWorkbook();
    }
    const { work, after } = await prepare();
    const before = registered().map(codeOf);
    await broken.runWith(fault, at, work);
    await startAnew();
    expectNoLie({ name, kind, at, when: "broken off" }, before);
    await after();
    expectNoLie({ name, kind, at, when: "mended" }, before);
  }
  tallies.push(`${name}: ${requests.length} requests, ${breaks.length} runs, ${gapsSeen + gaps()} gaps`);
}

async function finishAll(): Promise<void> {
  for (const { batch } of app.state.get().unfinished) expect(await recovery().finish(batch, quietRun())).toMatchObject({ left: [] });
  expect(app.state.get().unfinished).toEqual([]);
}

/** A list whose second step is registered and stands in no cell; answers its batch. */
async function brokenOff(): Promise<string> {
  const request = await nextList();
  let steps = 0;
  opened.excel.host.faults.add((entry) => {
    const body = entry.writes ? JSON.stringify(entry.body) : "";
    return /-\d{8}"\]/.test(body) && !body.includes("已发放") && ++steps === 2;
  }, { failBefore: "GeneralException" });
  await expect(issue(request)).rejects.toThrow();
  opened.excel.host.faults.clear();
  await app.settled();
  return (await recovery().unfinished())[0]!.batch;
}

test("an encode, then finishing it", async () => {
  await tryEach("encode", async () => {
    const request = await nextList();
    return {
      work: () => issue(request),
      async after() {
        await finishAll();
        expect(shown()).toEqual(living());
        if (lists % 4 > 1) return;
        // Encoding once more gives the other rows their codes, and nobody a second one.
        await issue(request);
        expect([shown().length, living()]).toEqual([ROWS, shown()]);
      },
    };
  });
}, PATIENCE);

test("an undo that hands numbers back, then the same undo", async () => {
  await tryEach("undo", async () => {
    const { batch } = await issue(await nextList());
    return {
      work: () => app.lists.undo(batch, "return"),
      async after() {
        await app.lists.undo(batch, "return");
        expect([shown(), living()]).toEqual([[], []]);
      },
    };
  });
}, PATIENCE);

test("finishing, then finishing once more", async () => {
  await tryEach("finish", async () => {
    const batch = await brokenOff();
    return {
      work: () => recovery().finish(batch, quietRun()),
      async after() {
        await finishAll();
        expect([living().length, shown()]).toEqual([2 * ROWS_PER_STEP, living()]);
      },
    };
  });
}, PATIENCE);

test("closing, then closing once more", async () => {
  await tryEach("close", async () => {
    const batch = await brokenOff();
    return {
      work: () => recovery().close(batch, "void"),
      async after() {
        await recovery().close(batch, "void");
        expect([living().length, shown(), app.state.get().unfinished]).toEqual([ROWS_PER_STEP, living(), []]);
      },
    };
  });
}, PATIENCE);
