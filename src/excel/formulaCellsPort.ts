import type { FormulaCellsPort } from "../app/ports";

/** Cells are touched only when something is issued; a function's answer does not wait for this. */
const cells = () => import("./formulaCells");

/** Cells with our formulas, through office.js. */
export function createFormulaCellsPort(): FormulaCellsPort {
  return {
    read: async (addresses) => (await cells()).read(addresses),
    stamp: async (stamped) => (await cells()).stamp(stamped),
    locate: async (codes, how) => (await import("./locateCodes")).locateCodes(codes, how),
    find: async (codes) => (await import("./locateCodes")).findCodes(codes),
    scan: async (look, between) => (await import("./locateCodes")).scanCells(look, between),
    recalculate: async (addresses) => (await cells()).recalculate(addresses),
  };
}
