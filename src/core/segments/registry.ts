/**
 * All segment kinds. A new kind is a folder beside the others and a line here; nothing else asks for a kind.
 * The order matters to the pattern: the first kind that claims a placeholder gets it, so the codebook, which takes any name, is last.
 */
import type { Placeholder } from "../pattern/placeholder";
import { settingHeads } from "../pattern/settings";
import { check } from "./check/check";
import { codebook } from "./codebook/codebook";
import type { SegmentKind } from "./contract";
import { copy } from "./copy/copy";
import { date } from "./date/date";
import { initials } from "./initials/initials";
import { literal } from "./literal/literal";
import { parent } from "./parent/parent";
import { random } from "./random/random";
import { reserved } from "./reserved/reserved";
import { sequence } from "./sequence/sequence";

export const segmentKinds = {
  literal,
  sequence,
  date,
  check,
  random,
  reserved,
  parent,
  copy,
  initials,
  codebook,
} as const;

type DefinitionOf<K> = K extends SegmentKind<infer D> ? D : never;

/** A segment of any kind, as rules hold it. */
export type SegmentDefinition = DefinitionOf<(typeof segmentKinds)[keyof typeof segmentKinds]>;

/** A kind that is handed only definitions of its own; the one place where TypeScript has to take our word for it. */
type AnyKind = SegmentKind<SegmentDefinition>;
const kinds = Object.values(segmentKinds) as unknown as readonly AnyKind[];

/** Words that begin a placeholder of some kind. */
export const reservedHeads: readonly string[] = [...kinds.flatMap(({ heads }) => heads), ...settingHeads];

export const kindOf = (definition: SegmentDefinition): AnyKind => segmentKinds[definition.kind] as unknown as AnyKind;

export const kindFor = (placeholder: Placeholder): AnyKind | undefined => kinds.find((kind) => kind.claims(placeholder));

/** What people call the segment that a placeholder stands for: its input, or the word for its kind. */
export const segmentNameOf = (placeholder: Placeholder): string => {
  const kind = kindFor(placeholder);
  if (kind === undefined) return "";
  return kind.inputOf(placeholder) ?? (kind.kind === "date" ? "today" : (kind.heads[0] ?? ""));
};
