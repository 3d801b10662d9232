import { useState } from "react";
import type { RuleDefinition, SegmentDefinition } from "../../../../core";
import { usePane } from "../../../PaneContext";

/** A segment with an identity that lasts while it is changed and moved. */
export interface SegmentItem {
  readonly id: number;
  readonly segment: SegmentDefinition;
}

interface Built {
  readonly items: readonly SegmentItem[];
  /** Settings of the rule. */
  readonly settings: Omit<RuleDefinition, "segments">;
  /** The pattern that these items print or were read from. */
  readonly pattern: string;
}

export interface SegmentItems {
  readonly items: readonly SegmentItem[];
  readonly definition: RuleDefinition;
  /** The pattern was typed and cannot be read; the items are those of before. */
  readonly stale: boolean;
  /** Other segments, under the identities given. */
  setItems(items: readonly SegmentItem[]): void;
  setSettings(settings: Omit<RuleDefinition, "segments">): void;
  /** An identity that no segment has. */
  readonly newId: number;
  /** Gives up the text that cannot be read. */
  restore(): void;
}

const same = (a: SegmentDefinition, b: SegmentDefinition) => JSON.stringify(a) === JSON.stringify(b);

const freeId = (items: readonly SegmentItem[]) => Math.max(0, ...items.map(({ id }) => id)) + 1;

/** The segments under the identities of those that they were before, as far as that can be told. */
const keepIds = (before: readonly SegmentItem[], segments: readonly SegmentDefinition[]): readonly SegmentItem[] => {
  const free = new Set(before);
  let fresh = freeId(before);
  const take = (item: SegmentItem | undefined) => {
    if (item) free.delete(item);
    return item?.id;
  };
  const unchanged = segments.map((segment) => take([...free].find((item) => same(item.segment, segment))));
  return segments.map((segment, index) => {
    const there = before[index];
    const id = unchanged[index] ?? take(there && free.has(there) && there.segment.kind === segment.kind ? there : undefined) ?? fresh++;
    return { id, segment };
  });
};

/**
 * The segments of a pattern as things that can be moved, in step with its text both ways. What is built here is kept as it was built, two
 * texts side by side for example, until somebody types into the text.
 */
export function useSegmentItems(pattern: string, read: RuleDefinition | undefined, setPattern: (pattern: string) => void): SegmentItems {
  const { custcode } = usePane();
  const [built, setBuilt] = useState<Built>({ items: [], settings: {}, pattern: "" });

  let now = built;
  if (built.pattern !== pattern && (read || pattern.trim() === "")) {
    const { segments, ...settings } = read ?? { segments: [] };
    now = { items: keepIds(built.items, segments), settings, pattern };
    setBuilt(now);
  }

  const build = (items: readonly SegmentItem[], settings: Built["settings"]) => {
    const next = custcode.rules.print({ segments: items.map(({ segment }) => segment), ...settings });
    setBuilt({ items, settings, pattern: next });
    setPattern(next);
  };
  return {
    items: now.items,
    definition: { segments: now.items.map(({ segment }) => segment), ...now.settings },
    stale: now.pattern !== pattern,
    setItems: (items) => build(items, now.settings),
    setSettings: (settings) => build(now.items, settings),
    newId: freeId(now.items),
    restore: () => setPattern(now.pattern),
  };
}
