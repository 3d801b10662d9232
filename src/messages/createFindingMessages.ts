/**
 * Sentences for what a judged list of codes has wrong, and for what its codes probably should be. Apart from `createMessages`, because the worksheet
 * functions' first load is to stay small.
 */
import type { Locale } from "../app/api";
import type { CodeFindingKind, Severity } from "../core/validate/catalogue";
import type { Certainty, CodeFinding, Damage, Repair, Support } from "../core/validate/inspection";
import { fillTemplate, type Params } from "./fillTemplate";
import type { FindingDictionary, FindingNoteKind } from "./findingDictionary";
import { findingNotesEn } from "./findingNotes.en";
import { findingNotesZh } from "./findingNotes.zh";
import { inputNames } from "./inputNames";

export interface FindingMessages {
  /** What all findings of a kind have in common, for the line above them. */
  title(kind: CodeFindingKind): string;
  /** What is wrong, where, and what to do; with the text that the cell shows the sentence quotes the wrong characters. */
  note(finding: CodeFinding, text?: string): string;
  /** What a row's code probably should be, by its best candidate; "" where nothing can be proposed. */
  repair(repair: Repair | undefined): string;
  /** What is done to undo a damage, in a few words. */
  damage(damage: Damage): string;
  support(support: Support): string;
  certainty(certainty: Certainty): string;
  severity(severity: Severity): string;
}

const dictionaries: Readonly<Record<Locale, FindingDictionary>> = { "zh-CN": findingNotesZh, "en-US": findingNotesEn };

/** A quoted value is cut here: a sentence is no place for a whole remark. */
const longestQuote = 60;

const quote = (value: string | number): string | number => (typeof value === "string" && value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value);

/** Which sentence a finding has. */
const sentenceOf = ({ kind, params }: CodeFinding): FindingNoteKind => {
  switch (kind) {
    case "code-separator":
      return params["found"] === "" ? "code-separator-missing" : params["separator"] === "" ? "code-separator-extra" : kind;
    case "code-spaces":
      return `code-spaces-${params["place"] as "before" | "after" | "inside" | "line-break"}`;
    case "numbers-missing":
      return params["count"] === 1 ? "numbers-missing-one" : kind;
    default:
      return kind;
  }
};

/** What is not known is left out of a sentence, not said as nothing. */
const unlessNone = (count: string | number | undefined): string | number | undefined => (count === 0 ? undefined : count);

/** Kinds that say of how many codes a cell may have been one; a single one is proposed and need not be counted. */
const countsCodes: ReadonlySet<CodeFindingKind> = new Set(["code-exponent", "code-date"]);

/** The sentences of a language. */
export const createFindingMessages = (locale: Locale): FindingMessages => {
  const { titles, notes, damages, supports, certainties, severities, scripts, externalIds, externalReasons, between, repairs } = dictionaries[locale];
  const names = inputNames[locale];
  /** The words for parameters whose values are words of ours, or names of inputs. */
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { segment: names, input: names, script: scripts, holds: externalIds, reason: externalReasons, damage: damages };
  const wordFor = (name: string, value: string | number): string | number => {
    const known = words[name];
    return known !== undefined && Object.hasOwn(known, value) ? (known[value] as string) : quote(value);
  };

  return {
    title: (kind) => titles[kind],
    note: (finding, text) => {
      const { start, length = 0 } = finding;
      const said = Object.fromEntries(Object.entries(finding.params).map(([name, value]) => [name, wordFor(name, value)]));
      const params: Params = {
        ...said,
        count: countsCodes.has(finding.kind) && said["count"] === 1 ? undefined : unlessNone(said["count"]),
        at: start === undefined ? undefined : start + 1,
        marked: text === undefined || start === undefined ? undefined : String(quote(text.slice(start, start + length))),
      };
      return fillTemplate(notes[sentenceOf(finding)], params);
    },
    repair: (repair) => {
      const best = repair?.candidates[0];
      if (repair === undefined || best === undefined) return "";
      const params = { code: best.code, damages: best.damages.map((damage) => damages[damage]).join(between), supports: best.support.map((each) => supports[each]).join(between), count: repair.count };
      return fillTemplate(repairs[repair.certainty], params);
    },
    damage: (damage) => damages[damage],
    support: (support) => supports[support],
    certainty: (certainty) => certainties[certainty],
    severity: (severity) => severities[severity],
  };
};
