/**
 * Whether Excel can spoil any code of a rule: an exact answer for all codes at once. The rule's automaton and that of the texts that
 * Excel converts are walked in step; a code that both of them spell is one that is not safe.
 */
import type { CodeGraph } from "./automata/exploreCodes";
import { findCode, type Search } from "./automata/findCode";
import { createRuleGraph, plainCharacters } from "./automata/ruleGraph";
import { type ExcelLocale, excelLocales } from "./excelTyping/excelLocale";
import { excelShows } from "./excelTyping/excelShows";
import { excelTyping, type TypedAs, typingMachine, type TypingScope, typingSymbol } from "./excelTyping/excelTyping";
import type { ProofRule } from "./proofRule";

export interface SpoiltCode {
  readonly safe: false;
  /** The shortest code that Excel spoils; of those the first in alphabetical order. */
  readonly code: string;
  readonly as: TypedAs;
  /** False when no source says that Excel does this, but it might. */
  readonly certain: boolean;
  /** The languages in which Excel does it; never empty. */
  readonly locales: readonly ExcelLocale[];
  /** What the first of them shows instead; undefined when that is not known. */
  readonly shown: string | undefined;
  /** False when a shorter or an earlier one may exist, as too many texts had to be passed over that are no codes. */
  readonly first: boolean;
}

export type ExcelSafety =
  | { readonly safe: true }
  | SpoiltCode
  /** The search was given up: the rule is too large, or too few of the texts that it allows are codes. */
  | { readonly safe: undefined; readonly reason: "too-large" | "too-many-refused" };

/**
 * Proves that Excel leaves every code of the rule as it is when it is typed or pasted into a cell formatted General, or gives the shortest
 * that it does not leave. A copied text is taken to hold any printable characters, a blank included, but no line break.
 */
export const excelSafety = (rule: ProofRule, scope: Partial<TypingScope> = {}): ExcelSafety => {
  const { locales = excelLocales, certainOnly = false } = scope;
  const machine = typingMachine({ locales, certainOnly });
  const sign = (character: string): string => {
    const symbol = typingSymbol(character, certainOnly);
    return machine.symbols.has(symbol) ? symbol : "";
  };
  const samples = [...new Set([...plainCharacters.samples, ...[...machine.symbols]])];
  const graph = createRuleGraph(rule.parts, { sign, samples });
  const signs = graph.classes.map(([character]) => sign(character!));

  // One number for a state of both: there are far fewer typing states than this.
  const width = 2 ** 24;
  const spoilt: CodeGraph = {
    start: graph.start * width + machine.start,
    classes: graph.classes,
    ends: (state) => machine.accepted(state % width) !== undefined && graph.ends(Math.floor(state / width)),
    *stepsFrom(state) {
      const typed = state % width;
      for (const { symbol, to } of graph.stepsFrom(Math.floor(state / width))) {
        const next = machine.step(typed, signs[symbol]!);
        if (next >= 0) yield { symbol, to: to * width + next };
      }
    },
  };
  const search: Search<string> = findCode(spoilt, (code) => (rule.conforms(code) ? code : undefined));
  if (search.outcome === "none") return { safe: true };
  if (search.outcome === "undecided") return { safe: undefined, reason: search.reason };

  const code = search.value;
  const typed = locales.flatMap((locale) => {
    const typing = excelTyping(code, locale);
    return typing && (typing.certain || !certainOnly) ? [{ locale, typing }] : [];
  });
  // What is certain in one language counts more than what is suspected in another.
  const best = typed.find(({ typing }) => typing.certain) ?? typed[0]!;
  const alike = typed.filter(({ typing }) => typing.as === best.typing.as && typing.certain === best.typing.certain);
  return {
    safe: false,
    code,
    as: best.typing.as,
    certain: best.typing.certain,
    locales: alike.map(({ locale }) => locale),
    shown: excelShows(code, best.typing.as, best.locale),
    first: search.first,
  };
};
