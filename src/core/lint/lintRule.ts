/**
 * What to think of before a rule is saved: exact statements about all of its codes (see `proofs`), and experience. Loaded only where
 * rules are made.
 */
import type { Codebooks } from "../codebooks/buildCodebooks";
import { excelSafety } from "../proofs/excelSafety";
import { compileRule, type CompiledRule } from "../rules/compileRule";
import type { Environment } from "../segments/contract";
import { normalizeText } from "../text/normalizeText";
import type { Condition, Finding, InputValue, Result, RuleDefinition } from "../types";
import type { Advice, Capacity, RuleLint } from "./advice";
import { capacityOf } from "./capacityOf";
import { replaced, safeChange, type ChangeContext } from "./changes";
import { proofRuleOf } from "./proofRuleOf";
import { segmentAdvice } from "./segmentAdvice";
import { uniquenessAdvice } from "./uniquenessAdvice";

export interface LintContext {
  readonly books: Codebooks;
  readonly environment: Environment;
  /** What is wrong in the codebooks (`buildCodebooks`). */
  readonly bookFindings?: readonly Finding[];
  /** Values of the list at hand, in the order of the rule's inputs. */
  readonly rows?: Iterable<readonly InputValue[]>;
  /** The other rules in force, for overlapping conditions. */
  readonly others?: readonly { readonly name: string; readonly definition: RuleDefinition }[];
}

const excelAdvice = (rule: CompiledRule, context: ChangeContext): readonly Advice[] => {
  const proofRule = proofRuleOf(rule);
  // A longer code that Excel certainly changes counts more than a short one of which it is only suspected.
  const certainly = excelSafety(proofRule, { certainOnly: true });
  const safety = certainly.safe === false ? certainly : excelSafety(proofRule);
  if (safety.safe === true) return [];
  if (safety.safe === undefined) return [{ kind: "excel-undecided", severity: "hint", params: {} }];
  const { code, as, shown = "", certain } = safety;
  const change = safeChange(context);
  const losesZeros = /^0[0-9]+$/.test(code);
  return [{
    kind: losesZeros ? "leading-zeros" : "excel-changes",
    severity: certain ? "warning" : "hint",
    params: losesZeros ? { shown } : { as, shown },
    code,
    ...(change === undefined ? {} : { change }),
  }];
};

/** Part of the numbers after whose use there is little left. */
const nearlyAll = 0.8;

const capacityAdvice = (capacity: Capacity | undefined, context: ChangeContext): readonly Advice[] => {
  if (capacity?.largest === undefined || capacity.largest.rows < capacity.perKey * nearlyAll) return [];
  const { key, rows } = capacity.largest;
  const at = context.definition.segments.findIndex(({ kind }) => kind === "sequence");
  const segment = context.definition.segments[at];
  const full = rows > capacity.perKey;
  const params = { key, needed: rows, capacity: capacity.perKey };
  const change = segment?.kind !== "sequence" || segment.limit !== undefined || segment.width >= 15 ? {} : { change: replaced(context, at, { ...segment, width: segment.width + 1 }) };
  return [{ kind: full ? "capacity" : "capacity-near", severity: full ? "error" : "warning", segment: at, params, ...change }];
};

const bookAdvice = ({ segments }: RuleDefinition, findings: readonly Finding[]): readonly Advice[] =>
  segments.flatMap((segment, at) => {
    if (segment.kind !== "codebook") return [];
    return findings
      .filter(({ kind, params }) => kind === "codebook-code-repeated" && normalizeText(String(params["codebook"])) === normalizeText(segment.codebook))
      .map(({ params: { codebook = "", value = "", other = "", code = "" } }): Advice => ({ kind: "same-code-twice", severity: "warning", segment: at, params: { codebook, value, other }, code: String(code) }));
  });

/** True when no row can meet both conditions. */
const excludes = (a: Condition, b: Condition): boolean => {
  if (normalizeText(a.input) !== normalizeText(b.input)) return false;
  if (a.test === "is" && b.test === "is") return !a.values.some((value) => b.values.some((other) => normalizeText(value) === normalizeText(other)));
  const pair = [a.test, b.test];
  if (pair.includes("blank")) return pair.some((test) => test === "is" || test === "given");
  const [is, isNot] = a.test === "is" ? [a, b] : [b, a];
  return is.test === "is" && isNot.test === "is-not" && is.values.every((value) => isNot.values.some((other) => normalizeText(value) === normalizeText(other)));
};

const overlapAdvice = ({ when, priority = 0 }: RuleDefinition, others: NonNullable<LintContext["others"]>): readonly Advice[] => {
  if (when === undefined) return [];
  return others
    .filter(({ definition: other }) => other.when !== undefined && (other.priority ?? 0) === priority && !when.some((a) => (other.when ?? []).some((b) => excludes(a, b))))
    .map(({ name }) => ({ kind: "overlap", severity: "warning", params: { rule: name } }));
};

const severities: readonly Advice["severity"][] = ["error", "warning", "hint"];

/**
 * Judges a rule over its codebooks, and over the rows at hand where there are some.
 *
 * @returns the advice, gravest first; or why the rule cannot be used at all.
 */
export const lintRule = (definition: RuleDefinition, { books, environment, bookFindings = [], rows, others = [] }: LintContext): Result<RuleLint> => {
  const compiled = compileRule(definition, books, environment);
  if (!compiled.ok) return compiled;
  const rule = compiled.value;
  const context: ChangeContext = { definition, books, environment };
  const capacity = capacityOf(rule, rows);
  const advice = [
    ...uniquenessAdvice(rule, context),
    ...bookAdvice(definition, bookFindings),
    ...capacityAdvice(capacity, context),
    ...excelAdvice(rule, context),
    ...segmentAdvice(rule, context),
    ...overlapAdvice(definition, others),
  ];
  advice.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return { ok: true, value: { advice, ...(capacity === undefined ? {} : { capacity }) } };
};
