/** Changes to a rule's segments that keep what other segments say of them in step. */
import type { SegmentDefinition, SequenceSegment } from "../../../../core/types";
import { segmentName } from "./segmentNames";

/** Whether any of the segments goes by the name. */
const isNamed = (segments: readonly SegmentDefinition[], name: string) => segments.some((segment) => segmentName(segment) === name);

const swapName = (names: readonly string[], name: string, next: string | undefined) => [
  ...new Set(names.flatMap((each) => (each !== name ? [each] : next === undefined ? [] : [next]))),
];

const renamedSequence = (sequence: SequenceSegment, name: string, next: string | undefined): SequenceSegment => {
  const { per, reset } = sequence;
  return {
    ...sequence,
    ...(per === undefined ? {} : { per: swapName(per, name, next) }),
    // A date that is gone from the code is still the date to reset by.
    ...(reset?.by === name && next !== undefined ? { reset: { ...reset, by: next } } : {}),
  };
};

/** What the segment says of the one called `name`, which is now called `next`, or is gone. */
const renamed = (segment: SegmentDefinition, name: string, next: string | undefined): SegmentDefinition => {
  if (segment.kind === "sequence") return renamedSequence(segment, name, next);
  if (segment.kind === "codebook" && segment.under === name && next !== undefined) return { ...segment, under: next };
  if (segment.kind === "check" && segment.over?.includes(name)) {
    const over = swapName(segment.over, name, next);
    const { kind, scheme } = segment;
    return over.length === 0 ? { kind, scheme } : { kind, scheme, over };
  }
  return segment;
};

/** The segments with another one in place; a new name is taken up by those that speak of it. */
export const replaceSegment = (segments: readonly SegmentDefinition[], at: number, next: SegmentDefinition): readonly SegmentDefinition[] => {
  const before = segments[at];
  const replaced = segments.map((segment, index) => (index === at ? next : segment));
  const name = before && segmentName(before);
  if (name === undefined || name === segmentName(next) || isNamed(replaced, name)) return replaced;
  return replaced.map((segment, index) => (index === at ? segment : renamed(segment, name, segmentName(next))));
};

/** The segments without one; those that speak of it no longer do. */
export const removeSegment = (segments: readonly SegmentDefinition[], at: number): readonly SegmentDefinition[] => {
  const gone = segments[at];
  const left = segments.filter((_, index) => index !== at);
  const name = gone && segmentName(gone);
  return name === undefined || isNamed(left, name) ? left : left.map((segment) => renamed(segment, name, undefined));
};

/** The list with one thing moved to another place. */
export const moved = <T,>(list: readonly T[], from: number, to: number): readonly T[] => {
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), ...list.slice(from, from + 1), ...others.slice(to)];
};
