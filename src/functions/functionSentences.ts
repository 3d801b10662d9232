import type { AppState, Locale } from "../app/api";
import type { Finding } from "../core";
import { formulaTexts } from "../messages/formulaTexts";

/** What an error says when one rests the pointer on it. Only #N/A and #VALUE! can carry a sentence. */
export interface FunctionSentences {
  waiting(): string;
  notReady(phase: AppState["phase"]): string;
  refused(findings: readonly Finding[]): string;
  /** `undefined`: the default rule. */
  noRule(name: string | undefined): string;
}

/** The sentences in Excel's display language, which is known only once Office is ready; hence the function. */
export function createFunctionSentences(locale: () => Locale, findingText: (locale: Locale) => (finding: Finding) => string): FunctionSentences {
  const texts = () => formulaTexts(locale());
  return {
    waiting: () => texts().waiting,
    notReady: (phase) => texts().notReady[phase],
    refused: (findings) => findings.map(findingText(locale())).join(" "),
    noRule: (name) => (name === undefined ? texts().noDefaultRule : texts().noSuchRule.replace("{name}", () => name)),
  };
}
