import type { FormulaUseCases, QueryUseCases } from "../app/api";
import type { Messages } from "../messages";

/** What the functions answer from. */
export interface FunctionServices {
  readonly formulas: FormulaUseCases;
  readonly queries: QueryUseCases;
  /** What an error says when one rests the pointer on it, in Excel's display language, which is known only once Office is ready. */
  readonly sentences: () => FunctionSentences;
}

/** Only #N/A and #VALUE! can carry a sentence. */
export type FunctionSentences = Messages["functions"];
