/** Judging lists of existing codes; loaded only when it is asked for. */
export { catalogue } from "./catalogue";
export type { CatalogueEntry, CodeFindingKind, Concern, Severity } from "./catalogue";
export { mostCandidates } from "./inspection";
export type {
  Certainty, CodeFinding, Damage, ExternalId, Inspection, ListRow, OtherColumn, Repair, RepairCandidate, RowInspection, SeenCell, Support, Undone,
} from "./inspection";
export { createInspector, inspectList } from "./createInspector";
export type { CodeRepairer, Inspector, InspectorOptions, JudgingRule, ListFacts } from "./judgingRule";
export { fitRules } from "./fitRules";
export type { Fit } from "./fitRules";
export { recognizeColumns } from "./recognizeColumns";
