/** Repairs for codes that are not right. */
export { createRepairer } from "./createRepairer";
export type { Repairer, RepairerOptions } from "./createRepairer";
