/**
 * Whether two rows can get the same code under a rule; an exact answer for all codes at once.
 *
 * What is taken for granted: under one counter key no number comes twice, and the key's texts and the number's text say which key and
 * which number it was. So two rows can only meet in one text when something that is not printed parts their keys, or when the text can
 * be read in two ways that differ in the key or the number.
 */
import type { Language } from "../segments/language";
import { createRivalGraph } from "./automata/createRivalGraph";
import type { CodeGraph } from "./automata/exploreCodes";
import { findCode, type Search } from "./automata/findCode";
import { createRuleGraph, plainCharacters, type RuleGraph } from "./automata/ruleGraph";
import { inComparisonForm } from "./comparisonForm";
import { conformingReadings } from "./conformingReadings";
import type { TwoReadings } from "./findAmbiguity";
import type { ProofPart, ProofRule } from "./proofRule";

export type Uniqueness =
  | {
      readonly unique: true;
      /** "counter": proven. "register": each random code is compared with all issued ones. "no-codes": no row gets any. */
      readonly why: "counter" | "register" | "no-codes";
    }
  | (TwoReadings & {
      readonly unique: false;
      /**
       * "no-distinguishing-part": two rows with the same inputs get the same code; `first` and `second` are equal.
       * "hidden-key": two rows whose counters differ by something that is not printed; `first` and `second` are equal.
       * "split": two rows whose texts run together to the same code.
       */
      readonly reason: "no-distinguishing-part" | "hidden-key" | "split";
      /** False when a shorter or an earlier example may exist. */
      readonly shortest: boolean;
    })
  | { readonly unique: undefined; readonly reason: "too-large" | "too-many-refused" };

/** True for a language of one text, which tells nothing apart wherever it stands. */
const isFixed = (language: Language): boolean =>
  language.kind === "sequence" ? language.items.every(isFixed) : language.kind === "texts" && new Set(language.texts).size === 1;

const tellsRowsApart = ({ role, inKey, language }: ProofPart): boolean =>
  (role === "number" || (role === "value" && inKey)) && !isFixed(language);

const plainGraph = (graph: RuleGraph): CodeGraph => ({
  start: graph.start,
  classes: graph.classes,
  ends: (node) => graph.ends(node),
  stepsFrom: (node) => graph.stepsFrom(node),
});

/** Proves that no two rows can get the same code, or gives the shortest code that two rows can get, with the texts of both. */
export const proveUnique = (rule: ProofRule): Uniqueness => {
  const folded = inComparisonForm(rule.parts);
  const { parts } = folded;
  const graph = createRuleGraph(parts, plainCharacters);
  const readings = (code: string): readonly (readonly string[])[] => conformingReadings(rule, folded, graph, code);
  const random = parts.some(({ role }) => role === "random");

  const twice = (reason: "no-distinguishing-part" | "hidden-key"): Uniqueness => {
    const search = findCode(plainGraph(graph), (code): TwoReadings | undefined => {
      const [texts] = readings(code);
      return texts && { code: texts.join(""), first: texts, second: texts };
    });
    if (search.outcome === "none") return { unique: true, why: "no-codes" };
    if (search.outcome === "undecided") return { unique: undefined, reason: search.reason };
    return random ? { unique: true, why: "register" } : { unique: false, reason, ...search.value, shortest: search.first };
  };
  if (!parts.some(({ role }) => role === "number")) return twice("no-distinguishing-part");
  if (rule.hiddenKey) return twice("hidden-key");

  const telling = parts.map(tellsRowsApart);
  const key = (texts: readonly string[]): string => JSON.stringify(texts.filter((_, part) => telling[part]));
  const search: Search<TwoReadings> = findCode(createRivalGraph(graph, (part) => telling[part]!), (code) => {
    const [first, ...others] = readings(code);
    const second = first && others.find((texts) => key(texts) !== key(first));
    return first && second && { code: first.join(""), first, second };
  });
  if (search.outcome === "none") return { unique: true, why: "counter" };
  if (random) return { unique: true, why: "register" };
  if (search.outcome === "undecided") return { unique: undefined, reason: search.reason };
  return { unique: false, reason: "split", ...search.value, shortest: search.first };
};
