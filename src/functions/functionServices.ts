import type { FormulaUseCases } from "../app/api";
import type { FunctionSentences } from "./functionSentences";

/** What the functions answer from. */
export interface FunctionServices {
  readonly formulas: FormulaUseCases;
  readonly sentences: FunctionSentences;
}
