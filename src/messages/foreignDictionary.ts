import type { ForeignNoteKind } from "../core/foreign";

/** What one language says of a rule that was made of another system's format. Written as the sentences of findings are. */
export interface ForeignDictionary {
  readonly notes: Readonly<Record<ForeignNoteKind, string>>;
  readonly periods: Readonly<Record<string, string>>;
}
