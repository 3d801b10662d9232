/** Amounts and counts as cells hold them. */
export { readAmount } from "./readAmount";
export type { AmountProblem, AmountReading } from "./readAmount";
