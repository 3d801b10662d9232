import type { RuleDefinition, SegmentDefinition } from "../../../../core";

/** Names of segments without input, as patterns and the check's `over` call them. */
const plainNames: Readonly<Partial<Record<SegmentDefinition["kind"], string>>> = { sequence: "seq", date: "today", random: "random", reserved: "reserved" };

/** What a check's `over` calls the segment; undefined for one that has no name. */
export const segmentName = (segment: SegmentDefinition): string | undefined => ("input" in segment ? segment.input : undefined) ?? plainNames[segment.kind];

/** Names without repetition, in order. */
export const distinct = (names: readonly (string | undefined)[]): readonly string[] => [...new Set(names.filter((name) => name !== undefined))];

/** The inputs that a rule prints, in order: by these a sequence counts unless it says otherwise. */
export const printedInputs = (segments: readonly SegmentDefinition[]): readonly string[] =>
  distinct(segments.map((segment) => ("input" in segment ? segment.input : undefined)));

/** All inputs that the rule speaks of, printed or not. */
export const allInputs = ({ segments, when = [] }: RuleDefinition): readonly string[] =>
  distinct([
    ...printedInputs(segments),
    ...segments.flatMap((segment) => (segment.kind === "codebook" ? [segment.under] : segment.kind === "sequence" ? [...(segment.per ?? []), segment.reset?.by] : [])),
    ...when.map(({ input }) => input),
  ]);
