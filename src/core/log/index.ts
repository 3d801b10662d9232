/** The log as a hash chain: writing a row's hash, and judging the whole. */
export { logRow } from "./logChain";
export type { ChainedRow } from "./logChain";
export { verifyLog } from "./verifyLog";
export type { LogAnchor, LogFinding, LogFindingKind, LogVerdict, TouchedCell } from "./verdict";
