import { coversPeriod } from "../segments/date/periodPart";
import type { CompiledRule } from "../rules/compileRule";
import { createPrinter } from "../rules/printer";
import { canDraw } from "../segments/sequence/canDraw";
import { normalizeText } from "../text/normalizeText";
import type { ProofRule } from "../proofs/proofRule";
import type { DateSegment, SequenceReset } from "../types";

/** All dates of one input as one format, because `{date:yyyy}-{date:MM}` says as much as `{date:yyyyMM}`. */
const joinedDates = (dates: readonly DateSegment[], input: string | undefined): DateSegment | undefined => {
  const same = dates.filter((date) => date.input === input);
  const [first] = same;
  if (first === undefined) return undefined;
  const formats = [...new Set(same.map(({ format }) => format))];
  return { ...first, format: formats.join("-") };
};

/** True when the rule's codes say in which reset period they were drawn. */
export const printsPeriod = ({ definition }: CompiledRule, reset: SequenceReset): boolean => {
  const dates = definition.segments.filter((segment): segment is DateSegment => segment.kind === "date");
  const joined = joinedDates(dates, reset.by);
  return dates.some((date) => coversPeriod(date, reset)) || (joined !== undefined && coversPeriod(joined, reset));
};

/** The reset of the rule's sequence, as it is defined. */
export const resetOf = ({ definition }: CompiledRule): SequenceReset | undefined =>
  definition.segments.flatMap((segment) => (segment.kind === "sequence" && segment.reset !== undefined ? [segment.reset] : []))[0];

/** Tells whether the rule could have given a code that is read in one certain way: by the texts of its parts. */
const createConforms = ({ parts }: CompiledRule): ((texts: readonly string[]) => boolean) => {
  const { wrongCheck } = createPrinter(parts);
  return (texts) =>
    wrongCheck(texts) === undefined &&
    parts.every((part, i) => {
      if (part.role === "check") return true;
      const match = part.read(normalizeText(texts[i] as string), 0).find(({ text }) => text === texts[i]);
      return match !== undefined && (part.role !== "number" || canDraw(part, Number(match.meaning)));
    });
};

/** What the proofs need to know of a rule. */
export const proofRuleOf = (rule: CompiledRule): ProofRule => {
  const reset = resetOf(rule);
  const printed = reset === undefined || printsPeriod(rule, reset);
  const isPeriod = (i: number): boolean => reset !== undefined && printed && rule.definition.segments[i]?.kind === "date";
  return {
    parts: rule.parts.map(({ language, role }, part) => ({ language, part, role, inKey: role === "value" && (rule.keyParts.includes(part) || isPeriod(part)) })),
    hiddenKey: rule.hiddenKeys.length > 0 || !printed,
    conforms: rule.couldGive,
    conformsAs: createConforms(rule),
  };
};
