import { columnLetters } from "../app/cellAddress";
import { createInspectionMemory } from "../app/validate/inspectionMemory";
import { createOriginalCodec, type Original } from "../app/validate/originalRows";
import { createOriginals } from "../app/validate/originals";
import { repairList, type RepairParts } from "../app/validate/repairList";
import { undoRepair } from "../app/validate/undoRepair";
import type { ListInspection } from "../app/validateApi";
import type { CellState } from "../app/repairPort";
import type { SeenCell } from "../core/validate/inspection";
import { breaksIn, openBreakable, PATIENCE, type Breakable } from "./testing/breakOff";
import { addBook, quietRun, setUp } from "./testing/openCustCode";

// Each request of a repair and of its undoing fails, is applied and answered with an error, or is the last one before the tab is closed. Whatever
// happens, no cell changes whose original is not in the workbook; and undoing in the add-in that was started anew gives all cells back.

let broken: Breakable;
const tallies: string[] = [];

beforeAll(async () => {
  localStorage.clear();
  broken = await openBreakable();
  await setUp(broken.opened, "{region}{seq:4}");
  await addBook(broken.opened, "region", [["北京", "01"], ["上海", "02"]]);
});
afterAll(() => {
  process.stdout.write(`${tallies.join("\n")}\n`);
  broken.close();
});

const ROWS = Array.from({ length: 8 }, (_, at) => at + 2);
const CELLS = [10001, "'0100O2", "=\"01\"&\"0003\"", "3-5", true, "=1/0", "'=1+1", ""];

/** What the use cases need, in the add-in that runs now. */
function parts(): RepairParts {
  const both = { workspace: broken.app().workspace, ports: broken.ports };
  return { ...both, memory: createInspectionMemory(), originals: createOriginals(both), nameOf: async () => () => "写错", rowsPerStep: 3 };
}

let lists = 0;

interface Spoilt {
  readonly sheet: string;
  readonly before: ReadonlyMap<number, CellState>;
  repair(): Promise<unknown>;
}

/** A list of eight codes, each spoilt in its own way. */
async function nextList(): Promise<Spoilt> {
  const sheet = `旧表${++lists}`;
  await broken.opened.fill(sheet, [["客户", "编码"], ...CELLS.map((cell, at) => [`客户${at}`, cell])]);
  const list = await broken.app().lists.find();
  const repair = async () => {
    const now = parts();
    const request = { list, rule: "客户编码", column: 1, columns: {} };
    const cells = await now.ports.repairs.seen({ sheet, firstRow: 2, rowCount: ROWS.length }, 1);
    now.memory.keep(request, new Map(cells.map((cell, at): [number, SeenCell] => [at + 2, cell])));
    const inspection: ListInspection = { rows: 8, good: 0, found: [], about: [], request, sheetColumn: 1, changes: undefined };
    return repairList(now, inspection, ROWS.map((row) => ({ row, code: `01${String(lists * 20 + row).padStart(4, "0")}` })), quietRun());
  };
  return { sheet, before: await broken.ports.repairs.states(sheet, 1, ROWS), repair };
}

async function kept(): Promise<readonly Original[]> {
  const place = await broken.ports.repairs.originals();
  if (!place || place.rowCount === 0) return [];
  const codec = createOriginalCodec(place.headers, "zh-CN");
  return (await broken.ports.repairs.readOriginals(0, place.rowCount)).flatMap((row) => codec.read(row) ?? []);
}

const plain = ({ value, isError, format, formula }: CellState) => ({ value: formula === "" ? value : "", isError, format, formula });

/** Every cell is as it was, or its original is in the workbook. */
async function expectNothingLost(at: unknown, { sheet, before }: Spoilt): Promise<void> {
  const originals = await kept();
  const lost = [...(await broken.ports.repairs.states(sheet, 1, ROWS))].filter(([row, state]) => {
    const was = plain(before.get(row)!);
    const original = originals.find((each) => each.sheet === sheet && each.cell === `${columnLetters(1)}${row}`);
    const isKept = original !== undefined && JSON.stringify(plain({ ...original.content, shown: "" })) === JSON.stringify(was);
    return JSON.stringify(plain(state)) !== JSON.stringify(was) && !isKept;
  });
  expect({ at, lost }).toEqual({ at, lost: [] });
}

async function expectAllBack(at: unknown, { sheet, before }: Spoilt): Promise<void> {
  const now = parts();
  for (const { batch } of (await now.originals.batches()).filter((each) => each.sheet === sheet)) await undoRepair(now, batch, quietRun());
  expect({ at, cells: [...(await broken.ports.repairs.states(sheet, 1, ROWS)).values()].map(plain) }).toEqual({ at, cells: [...before.values()].map(plain) });
  expect({ at, open: (await now.originals.batches()).filter((each) => each.sheet === sheet) }).toEqual({ at, open: [] });
}

test("a repair", async () => {
  const requests = await broken.requestsOf((await nextList()).repair);
  const breaks = breaksIn(requests);
  for (const { at, kind, fault } of breaks) {
    const list = await nextList();
    await broken.runWith(fault, at, list.repair);
    await broken.startAnew();
    await expectNothingLost({ kind, request: at, when: "broken off" }, list);
    await list.repair();
    await expectNothingLost({ kind, request: at, when: "done again" }, list);
    await expectAllBack({ kind, request: at, when: "undone" }, list);
  }
  tallies.push(`repair: ${requests.length} requests, ${breaks.length} runs`);
}, PATIENCE);

test("undoing a repair", async () => {
  const undo = async ({ sheet }: Spoilt) => {
    const now = parts();
    for (const { batch } of (await now.originals.batches()).filter((each) => each.sheet === sheet)) await undoRepair(now, batch, quietRun());
  };
  const first = await nextList();
  await first.repair();
  const requests = await broken.requestsOf(() => undo(first));
  const breaks = breaksIn(requests);
  for (const { at, kind, fault } of breaks) {
    const list = await nextList();
    await list.repair();
    await broken.runWith(fault, at, () => undo(list));
    await broken.startAnew();
    await expectNothingLost({ kind, request: at, when: "broken off" }, list);
    await expectAllBack({ kind, request: at, when: "done again" }, list);
  }
  tallies.push(`undo: ${requests.length} requests, ${breaks.length} runs`);
}, PATIENCE);
