import type { RepairPort } from "../app/repairPort";

/** Asked for when a list is judged first. */
const cells = () => import("./typedCells");
const originals = () => import("./originalsTable");

/** Cells with their types and the table of originals, through office.js. */
export function createRepairPort(): RepairPort {
  return {
    seen: async (rows, column) => (await cells()).seenCells(rows, column),
    states: async (sheet, column, rows) => (await cells()).cellStates(sheet, column, rows),
    replace: async (sheet, column, changes) => (await import("./replaceCells")).replaceCells(sheet, column, changes),
    originals: async () => (await originals()).lookForOriginals(),
    createOriginals: async (plan) => (await originals()).createOriginals(plan),
    readOriginals: async (from, count, only) => (await originals()).readOriginals(from, count, only),
    keepOriginals: async (rows) => (await originals()).keepOriginals(rows),
  };
}
