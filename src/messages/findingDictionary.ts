import type { CodeFindingKind, Severity } from "../core/validate/catalogue";
import type { Certainty, Damage, ExternalId, Support } from "../core/validate/inspection";

/** All that one language says of a list of codes that was judged. Written as the sentences of findings are. */
export interface FindingDictionary {
  /** What all findings of a kind have in common, for the line above them. */
  readonly titles: Readonly<Record<CodeFindingKind, string>>;
  readonly notes: Readonly<Record<FindingNoteKind, string>>;
  readonly damages: Readonly<Record<Damage, string>>;
  readonly supports: Readonly<Record<Support, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly externalIds: Readonly<Record<ExternalId, string>>;
  readonly externalReasons: Readonly<Record<string, string>>;
  /** Between several words. */
  readonly between: string;
  /** What a row's repair is introduced with; takes code, damages, supports and count. */
  readonly repairs: Readonly<Record<Certainty, string>>;
}

/** A kind, or one of its cases that need a sentence of their own. */
export type FindingNoteKind =
  | Exclude<CodeFindingKind, "code-separator" | "code-spaces">
  | "code-separator" | "code-separator-missing" | "code-separator-extra"
  | "numbers-missing-one" | "code-spaces-before" | "code-spaces-after" | "code-spaces-inside" | "code-spaces-line-break";

/** What a page or a "?" says of a kind. */
export interface FindingExplanation {
  readonly means: string;
  /** How it happens. */
  readonly happens: string;
  /** What to do. */
  readonly remedy: string;
}

export type FindingGuide = Readonly<Record<CodeFindingKind, FindingExplanation>>;
