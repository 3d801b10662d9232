/**
 * CustCode's core as a library: coding rules, codebooks, counters, the register; issuing and reading codes. No Office, no
 * page, no clock, no chance: whoever calls it passes these in.
 *
 * @example
 * const pattern = parsePattern("{region}-{seq:4}");
 * const { books } = buildCodebooks(entries);
 * const rule = pattern.ok && compileRule(pattern.value, books);
 * // then: createRegister, createCounters, createIssuer → add rows, write plan(), commit()
 */
export type {
  CodebookEntry, CodebookSegment, CodeStatus, Counter, EntryChange, Finding, FindingKind, InputValue, LiteralSegment, RegisterEntry, Result,
  RuleDefinition, RuleVersion, SegmentDefinition, SequenceSegment,
} from "./types";
export { normalizeText } from "./text/normalizeText";
export { cellText } from "./text/cellText";
export { editDistance, nearestWord } from "./text/nearest";
export { parsePattern } from "./pattern/parsePattern";
export { printPattern } from "./pattern/printPattern";
export { segmentKinds } from "./segments/registry";
export { longestInput } from "./segments/inputProblem";
export type { ConstantPart, Environment, NumberPart, ParentDirectory, Part, Rendered, ValuePart } from "./segments/contract";
export { buildCodebooks } from "./codebooks/buildCodebooks";
export type { Codebook, Codebooks, Lookup, LookupOptions, UnknownReason } from "./codebooks/buildCodebooks";
export { parseBand } from "./codebooks/parseBand";
export { printBand } from "./codebooks/bands";
export type { Band } from "./codebooks/bands";
export { importCodebook } from "./codebooks/importCodebook";
export type { ImportedCodebook, ImportOptions } from "./codebooks/importCodebook";
export type { ImportColumns, ImportField } from "./codebooks/importColumns";
export { unknownProblem } from "./codebooks/unknownProblem";
export { readAmount } from "./amounts";
export type { AmountProblem, AmountReading } from "./amounts";
export { readDate } from "./dates";
export type { CivilDate, DateReading } from "./dates";
export { compileRule } from "./rules/compileRule";
export { versionInForce } from "./rules/versionInForce";
export { inputsOf } from "./rules/inputsOf";
export type { CompiledRule, Frame } from "./rules/compileRule";
export type { Reading, ReadSegment } from "./rules/readCode";
export { printCounterKey } from "./rules/counterKey";
export { createRegister } from "./register/createRegister";
export type { Register } from "./register/createRegister";
export { createCounters } from "./counters/createCounters";
export type { Counters } from "./counters/createCounters";
export { planReturn } from "./counters/planReturn";
export type { ReturnPlan } from "./counters/planReturn";
export { createIssuer } from "./issue/createIssuer";
export type { IssueOutcome, IssuePlan, Issuer, IssuerOptions, IssueRow } from "./issue/createIssuer";
export { chooseOnly, createRuleChooser } from "./conditions/createRuleChooser";
export type { Chosen, RuleCandidate, RuleChoice, RuleChooser } from "./conditions/createRuleChooser";
export { createRuleDesk, needsParents } from "./issue/createRuleDesk";
export type { DeskOptions, RuleDesk } from "./issue/createRuleDesk";
export { createParents, parentInputOf } from "./issue/createParents";
export type { Parents, ParentSource } from "./issue/createParents";
export { orderByParent } from "./issue/orderByParent";
export type { ParentOrder } from "./issue/orderByParent";
export { proposeColumns } from "./columns/proposeColumns";
export type { ProposedColumns } from "./columns/proposeColumns";
export { logRow, verifyLog } from "./log";
export type { ChainedRow, LogAnchor, LogFinding, LogVerdict } from "./log";
