/** Exact statements about all codes of a rule at once; loaded only where rules are made. */
export { excelSafety, type ExcelSafety, type SpoiltCode } from "./excelSafety";
export type { ExcelLocale } from "./excelTyping/excelLocale";
export { excelShows } from "./excelTyping/excelShows";
export { excelTyping, type TypedAs, type Typing, type TypingScope } from "./excelTyping/excelTyping";
export { findAmbiguity, searchAmbiguity, type Ambiguity, type TwoReadings } from "./findAmbiguity";
export type { ProofPart, ProofRule } from "./proofRule";
export { proveUnique, type Uniqueness } from "./proveUnique";
