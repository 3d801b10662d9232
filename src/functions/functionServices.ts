import type { AppState, FormulaUseCases } from "../app/api";
import type { Finding } from "../core";

/** What the functions answer from. */
export interface FunctionServices {
  readonly formulas: FormulaUseCases;
  readonly sentences: FunctionSentences;
}

/** What an error says when one rests the pointer on it. Only #N/A and #VALUE! can carry a sentence. */
export interface FunctionSentences {
  waiting(): string;
  notReady(phase: AppState["phase"]): string;
  refused(findings: readonly Finding[]): string;
  noRule(name: string): string;
}
