// Formulas being issued while requests fail and while the person goes on working: no number twice, no code that the register does not know.
import { USER } from "../src/workbench/emulator/model/events";
import { insertRows } from "../src/workbench/emulator/model/structure";
import { writeInputs } from "../src/workbench/emulator/model/writing";
import type { Sheet } from "../src/workbench/emulator/model/sheet";
import { sortByColumn } from "../src/workbench/session/edits";
import { openAddin, type OpenedAddin } from "./support/openAddin";

let addin: OpenedAddin;

beforeEach(async () => {
  addin = await openAddin();
  await addin.setUp("{region}-{seq:4}");
});
afterEach(() => addin.close());

/** Codes in column E of a sheet. */
function shown(sheet = "Sheet1"): string[] {
  const used = addin.sheet(sheet).usedBox(false);
  return Array.from({ length: used ? used.row + used.rows : 0 }, (_, row) => addin.show(`${sheet}!E${row + 1}`)).filter((value): value is string => typeof value === "string" && /^[A-Z]+-\d+$/.test(value));
}

function expectNoneTwice(at: unknown, codes = shown()): void {
  const known = addin.registered();
  expect({ at, twice: codes.length - new Set(codes).size, unknown: codes.filter((code) => !known.includes(code)), rowsTwice: known.length - new Set(known).size }).toEqual({ at, twice: 0, unknown: [], rowsTwice: 0 });
}

/** A keyless formula in one cell and one that names its customer below it, entered together. */
async function enterPair(at: number): Promise<void> {
  const book = addin.excel.workbook;
  book.edit(USER, "paste", () => writeInputs(book, addin.sheet("Sheet1"), { row: 2 * at, column: 4, rows: 2, columns: 1 }, [['=CUSTCODE("北京")'], [`=CUSTCODE("上海","","","客户${at}")`]]));
  await addin.settled();
}

test.each(["failBefore", "failAfter"] as const)("%s at each request of a run", async (kind) => {
  const before = addin.excel.host.log.total;
  await enterPair(0);
  const requests = addin.excel.host.log.total - before;
  expect(requests).toBeGreaterThan(10);
  for (let at = 1; at <= requests; at += 1) {
    addin.excel.host.faults.nth(at, { [kind]: "GeneralException" });
    await enterPair(at);
    addin.excel.host.faults.clear();
    expectNoneTwice(at);
    if (at % 2 === 0) await addin.custcode.setup.reload();
    await addin.custcode.formulas.issueWaiting();
    await addin.settled();
    expectNoneTwice(at);
    expect({ at, cells: shown().length }).toEqual({ at, cells: 2 * (at + 1) });
  }
}, 60_000);

/** Does something while the run's request number `count` waits. */
async function whileHeld(count: number, formulas: () => void, meanwhile: () => void): Promise<boolean> {
  let arrived: () => void = () => undefined;
  const reached = new Promise<true>((resolve) => (arrived = () => resolve(true)));
  let seen = 0;
  const release = addin.excel.host.faults.hold(() => {
    if (++seen !== count) return false;
    arrived();
    return true;
  });
  formulas();
  const held = await Promise.race([reached, addin.settled().then(() => false)]);
  if (held) meanwhile();
  release();
  addin.excel.host.faults.clear();
  await addin.settled();
  return held;
}

const moves: readonly (readonly [string, (sheet: Sheet) => void])[] = [
  ["rows inserted above", (sheet) => addin.excel.workbook.edit(USER, "insert", () => insertRows(addin.excel.workbook, sheet, 1, 2))],
  ["the list sorted", (sheet) => sortByColumn(addin.excel.workbook, sheet, { row: 1, column: 3, rows: 6, columns: 2 }, 3, false)],
];

test.each(moves)("%s while codes come into cells: nothing of the user's is lost, no number comes twice", async (_, move) => {
  const book = addin.excel.workbook;
  const all: string[] = [];
  const rows = [1, 2, 3, 4, 5, 6].map((line) => [String(line), line % 2 ? '=CUSTCODE("北京")' : `note ${line}`]);
  const enter = (sheet: Sheet) => book.edit(USER, "paste", () => writeInputs(book, sheet, { row: 1, column: 3, rows: 6, columns: 2 }, rows));
  const before = addin.excel.host.log.total;
  enter(addin.sheet("Sheet1"));
  await addin.settled();
  const requests = addin.excel.host.log.total - before;
  // The last requests of a run: register, second look at the cells, stamps.
  for (let count = requests - 8; count <= requests; count += 1) {
    const name = `List${count}`;
    await addin.excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await addin.settled();
    const sheet = addin.sheet(name);
    await whileHeld(count, () => enter(sheet), () => move(sheet));
    await addin.custcode.formulas.issueWaiting();
    await addin.settled();
    const texts = Array.from({ length: 10 }, (_unused, row) => addin.show(`${name}!E${row + 1}`)).filter((value) => String(value).startsWith("note"));
    expect({ count, texts: texts.sort(), codes: shown(name).length }).toEqual({ count, texts: ["note 2", "note 4", "note 6"], codes: 3 });
    all.push(...shown(name));
    expectNoneTwice(count, all);
  }
}, 120_000);
