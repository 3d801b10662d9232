/** Reserving codes: which numbers, and what becomes of their counter. */
export { mostReserved, planReserve } from "./planReserve";
export type { RefusedCode, ReserveNumbers, ReserveOptions, ReserveResult } from "./planReserve";
