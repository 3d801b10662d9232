import type { FormulaUseCases, Locale, QueryUseCases } from "../app/api";
import type { CodeJudge } from "../app/judgeApi";
import type { Messages } from "../messages";

/** What the functions answer from. */
export interface FunctionServices {
  readonly formulas: FormulaUseCases;
  readonly queries: QueryUseCases;
  /** Loads what judges codes. */
  readonly judge: () => Promise<CodeJudge>;
  /** Excel's display language. */
  readonly locale: () => Locale;
  /** What an error says when one rests the pointer on it, in Excel's display language, which is known only once Office is ready. */
  readonly sentences: () => FunctionSentences;
}

/** Only #N/A and #VALUE! can carry a sentence. */
export type FunctionSentences = Messages["functions"];
