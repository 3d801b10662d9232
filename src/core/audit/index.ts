/** The audit of a workbook; loaded only when it is asked for. */
export { auditRegister } from "./auditRegister";
export type { AuditedBatch, AuditInput } from "./auditRegister";
export type { AuditedCell } from "./auditCells";
export { auditKinds, auditSeverities } from "./report";
export type { AuditFinding, AuditKind, AuditReason, AuditReport, AuditSeverity } from "./report";
export type { AuditedRule } from "./ruleVersions";
