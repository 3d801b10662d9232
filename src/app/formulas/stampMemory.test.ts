import type { CellsChange } from "../ports";
import { parseArea } from "../cellAddress";
import { createStampMemory, type Stamp } from "./stampMemory";

const stamp: Stamp = { code: "BJ-IT-0001", sheet: "S", row: 4, column: 5, anchorRow: 4, anchorColumn: 5, element: 0, fingerprint: "北京|信息技术" };

function change(type: CellsChange["type"], address: string, sheet = "S"): CellsChange {
  return { sheet, address, source: "local", type };
}

function remembering(): ReturnType<typeof createStampMemory> {
  const memory = createStampMemory();
  memory.add([stamp]);
  return memory;
}

test("the same question in the same cell gets its code back, another question does not", () => {
  const memory = remembering();
  expect(memory.codeFor("S!F5", 0, stamp.fingerprint)?.code).toBe("BJ-IT-0001");
  expect(memory.codeFor("S!F5", 0, "上海|信息技术")).toBeUndefined();
  expect(memory.codeFor("S!F5", 1, stamp.fingerprint)).toBeUndefined();
  expect(memory.codeFor("S!F6", 0, stamp.fingerprint)).toBeUndefined();
});

test.each([
  ["rows-inserted", "2:3", "S!F7"],
  ["rows-inserted", "5:5", "S!F6"],
  ["rows-inserted", "6:6", "S!F5"],
  ["rows-deleted", "1:2", "S!F3"],
  ["rows-deleted", "6:9", "S!F5"],
  ["columns-inserted", "A:B", "S!H5"],
  ["columns-deleted", "A:A", "S!E5"],
  ["cells-inserted", "A9:B9", "S!F5"],
  ["edited", "A1:Z99", "S!F5"],
] as const)("%s %s leaves the code findable at %s", (type, address, expected) => {
  const memory = remembering();
  expect(memory.move(change(type, address))).toEqual([]);
  expect(memory.codeFor(expected, 0, stamp.fingerprint)?.code).toBe("BJ-IT-0001");
});

test.each([
  ["rows-deleted", "5:5"],
  ["rows-deleted", "1:99"],
  ["columns-deleted", "F:F"],
  ["cells-deleted", "A3"],
] as const)("%s %s forgets the cell and says which code went", (type, address) => {
  const memory = remembering();
  expect(memory.move(change(type, address)).map((gone) => gone.code)).toEqual(["BJ-IT-0001"]);
  expect(memory.within(parseArea("S!A1:Z99")!)).toEqual([]);
});

test("what happens on another sheet moves nothing", () => {
  const memory = remembering();
  memory.move(change("rows-deleted", "1:99", "Other"));
  expect(memory.codeFor("S!F5", 0, stamp.fingerprint)).toBeDefined();
});
