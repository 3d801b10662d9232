import type { ComponentType } from "react";
import type { Locale } from "../../../../app/api";
import type { SegmentDefinition } from "../../../../core";

/** How a kind of segment is called and what it is for, in one sentence. */
export interface KindWords {
  readonly name: string;
  readonly sentence: string;
}

export interface SegmentFormProps<D extends SegmentDefinition> {
  readonly segment: D;
  readonly onChange: (next: D) => void;
}

/** The rule as far as a new segment has to know it. */
export interface RuleSketch {
  readonly segments: readonly SegmentDefinition[];
  /** Codebooks of the workbook. */
  readonly codebooks: readonly string[];
}

/** All that the builder has to know of a kind of segment; each stands in a folder of `forms`. */
export interface SegmentForm<D extends SegmentDefinition> {
  readonly kind: D["kind"];
  readonly words: Readonly<Record<Locale, KindWords>>;
  /** At most one in a rule. */
  readonly once?: boolean;
  /** A segment to begin with. */
  create(sketch: RuleSketch): D;
  /** The few words on its chip; `label` says an input as people call it. */
  chip(segment: D, label: (input: string) => string, locale: Locale): string;
  readonly Form: ComponentType<SegmentFormProps<D>>;
}
