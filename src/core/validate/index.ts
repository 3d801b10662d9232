/**
 * Judging lists of existing codes and proposing what wrong ones should be; loaded only when it is asked for.
 *
 * @example
 * const inspection = inspectList({ rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: rule.inputs, today: "2026-01-31" }, [
 *   { row: 2, code: { value: "bj-it-0001" }, inputs: ["北京", "信息技术"], customer: "华星科技" },
 * ]);
 * // inspection.found: rows with findings and repairs; inspection.about: what concerns the list
 */
export { catalogue } from "./catalogue";
export type { CatalogueEntry, CodeFindingKind, Concern, Severity } from "./catalogue";
export { mostCandidates } from "./inspection";
export type {
  Certainty, CodeFinding, Damage, ExternalId, Inspection, ListRow, OtherColumn, Repair, RepairCandidate, RowInspection, SeenCell, Support, Undone,
} from "./inspection";
export { createInspector, inspectList } from "./createInspector";
export type { CodeRepairer, Inspector, InspectorOptions, JudgingRule, ListFacts } from "./judgingRule";
export { createRepairer } from "../repair";
export type { Repairer, RepairerOptions } from "../repair";
export { createIsRegisteredFor } from "./listRepairs";
export { fitRules } from "./fitRules";
export type { Fit } from "./fitRules";
export { recognizeColumns } from "./recognizeColumns";
