import type { ListSource } from "../api";
import type { CellsChange } from "../ports";
import { concerns, watchList } from "./watchList";

const list: ListSource = { sheet: "客户名单", address: "B2:F10", headerRow: 2, firstRow: 3, rowCount: 8, columns: [], notes: [] };
const edit = (address: string, more: Partial<CellsChange> = {}): CellsChange => ({ sheet: "客户名单", address, source: "local", byUs: false, type: "edited", ...more });

test.each([
  ["a cell of the list", edit("C5"), true],
  ["its header", edit("B2"), true],
  ["the row below, where it grows", edit("B11"), true],
  ["the column beside, where it grows", edit("G4"), true],
  ["a cell farther off", edit("J30"), false],
  ["whole rows across it", edit("4:6"), true],
  ["several areas at once", edit("A1,J30"), true],
  ["a row inserted above", edit("1:1", { type: "rows-inserted" }), true],
  ["another sheet", edit("C5", { sheet: "说明" }), false],
])("%s", (_, change, expected) => {
  expect(concerns(change, list)).toBe(expected);
});

test("while no list is known, any change may make one", () => {
  expect(concerns(edit("Z99", { sheet: "说明" }), undefined)).toBe(true);
});

test("a burst is told once, what CustCode writes is not told, and nothing after the end", async () => {
  let tell: (change: CellsChange) => void = () => undefined;
  const waiting: (() => void)[] = [];
  const heard = jest.fn();
  const events = {
    onCellsChanged: async (listener: typeof tell) => {
      tell = listener;
      return async () => undefined;
    },
    onSheetsChanged: async () => async () => undefined,
    onSelectionChanged: async () => async () => undefined,
  };
  const clock = { today: () => "2026-01-01", now: () => "", elapsed: () => 0, pause: async () => undefined, wait: () => new Promise<void>((done) => waiting.push(done)) };
  const pass = async () => {
    for (const done of waiting.splice(0)) done();
    await Promise.resolve();
    await Promise.resolve();
  };
  const end = watchList({ events, clock }, () => list, heard, (error) => { throw error; });
  tell(edit("C5"));
  tell(edit("C6"));
  tell(edit("C7", { byUs: true }));
  tell(edit("C8", { own: "register" }));
  await pass();
  expect(heard).toHaveBeenCalledTimes(1);
  tell(edit("C5"));
  end();
  await pass();
  expect(heard).toHaveBeenCalledTimes(1);
});
