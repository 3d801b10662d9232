/** Spoilt lists with their answers. Used by tests and measurements only. */
export { officeSpecs, ruleOfOffice, books as officeBooks } from "./offices";
export type { Office, OfficeSpec } from "./offices";
export { spoilList } from "./spoilList";
export type { SpoiltList, SpoiltRow } from "./spoilList";
export type { DamageName, Planted } from "./planted";
