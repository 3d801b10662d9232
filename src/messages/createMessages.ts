/**
 * Sentences for what the core and the use cases find: what is wrong, where, what to do next, for a clerk. The only place where a finding
 * becomes words.
 */
import type { AppError, AppState, ListNote, Locale, QueryProblem, SheetProblem, WaitingFormula } from "../app/api";
import type { CodeStatus, Finding } from "../core";
import type { Dictionary } from "./dictionary";
import { fillTemplate, type Params } from "./fillTemplate";
import { inputNames } from "./inputNames";

export interface Messages {
  /** `judged` is the pattern or code that the finding's span counts in; with it, the sentence quotes the wrong characters. */
  finding(finding: Finding, judged?: string): string;
  note(note: ListNote): string;
  problem(problem: SheetProblem): string;
  error(error: AppError): string;
  waiting(formula: WaitingFormula): string;
  /** What the errors of worksheet functions say. */
  readonly functions: {
    waiting(): string;
    notReady(phase: AppState["phase"]): string;
    refused(findings: readonly Finding[]): string;
    /** `undefined`: the workbook's default rule. */
    noRule(name: string | undefined): string;
    problem(problem: QueryProblem): string;
    /** What people call a segment: its input, or its kind. */
    segment(name: string): string;
    /** The line of a decoded code that names its rule, and the rule's name in it. */
    rule(): string;
    ruleVersion(rule: string, version: number | undefined): string;
    status(status: CodeStatus): string;
    /** Something could not be loaded, or went wrong. */
    failed(): string;
  };
}

/** Parameters whose values are words of ours, to be said in the reader's language. */
const ownWords: readonly string[] = ["option", "type"];
/** Parameters whose values are inputs, or segments called after their input. */
const inputWords: readonly string[] = ["input", "segment"];
/** Parameters that list what may be written: cut short they would be of no use. */
const lists: readonly string[] = ["allowed"];
/** A quoted value is cut here: a sentence is no place for a whole remark. */
const longestQuote = 60;

const quote = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);

/** The sentences of a language, out of its dictionary (see `loadMessages`). */
export const createMessages = (locale: Locale, dictionary: Dictionary): Messages => {
  const wordFor = (name: string, value: string): string | undefined => {
    const known: Readonly<Record<string, string>> = inputWords.includes(name) ? { ...dictionary.words, ...inputNames[locale] } : ownWords.includes(name) ? dictionary.words : {};
    return Object.hasOwn(known, value) ? known[value] : undefined;
  };
  const inWords = (params: Finding["params"]): Params =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (typeof value === "number") return [name, value];
        return [name, wordFor(name, value) ?? (lists.includes(name) ? value : quote(value))];
      }),
    );
  const finding = ({ kind, start, length, params }: Finding, judged?: string): string => {
    const marked = judged === undefined || start === undefined ? undefined : judged.slice(start, start + (length ?? 0));
    return fillTemplate(dictionary.findings[kind], { ...inWords(params), at: start === undefined ? undefined : start + 1, marked });
  };
  const findings = (all: readonly Finding[]): string => all.map((each) => finding(each)).join(dictionary.between);
  return {
    finding,
    note: ({ kind, params }) => fillTemplate(dictionary.notes[kind], inWords(params)),
    problem: ({ kind, sheet, row, params }) =>
      fillTemplate(dictionary.problemPlace, { sheet, row: row > 0 ? row : undefined }) + fillTemplate(dictionary.problems[kind], inWords(params)),
    error: ({ kind, params }) => fillTemplate(dictionary.errors[kind], inWords(params)),
    waiting: ({ reason, findings: problems }) => [dictionary.waiting[reason], ...problems.map((each) => finding(each))].join(dictionary.between),
    functions: {
      waiting: () => dictionary.functions.waiting,
      notReady: (phase) => dictionary.functions.notReady[phase],
      refused: findings,
      noRule: (name) => fillTemplate(dictionary.functions.noRule, { rule: name ?? "" }),
      problem: ({ kind, params }) => fillTemplate(dictionary.functions.problems[kind], inWords(params)),
      segment: (name) => wordFor("segment", name) ?? name,
      rule: () => dictionary.functions.rule,
      ruleVersion: (rule, version) => fillTemplate(dictionary.functions.ruleVersion, { rule, version }),
      status: (status) => dictionary.functions.statuses[status],
      failed: () => dictionary.functions.failed,
    },
  };
};
