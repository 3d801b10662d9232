import type { AdviceKind } from "../core/lint/advice";

/** All that one language says of a rule before it is saved. Written as the sentences of findings are; {code} is the example. */
export interface AdviceDictionary {
  readonly advice: Readonly<Record<AdviceKind, string>>;
  /** What Excel makes of a code that is typed: `number`, `date` and so on. */
  readonly readAs: Readonly<Record<string, string>>;
  readonly periods: Readonly<Record<string, string>>;
}
