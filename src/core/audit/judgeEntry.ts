/** Does a register row's code say what the row's columns say? */
import { createPrinter } from "../rules/printer";
import type { CompiledRule } from "../rules/compileRule";
import { printCounterKey } from "../rules/counterKey";
import { canRead, mostTries } from "../rules/readCode";
import { normalizeText } from "../text/normalizeText";
import type { RegisterEntry } from "../types";
import type { AuditReason } from "./report";

export interface EntryProblem {
  readonly reason: AuditReason;
  /** What the code says, and what the row does. */
  readonly found: string;
  readonly stated: string;
  readonly segment: string;
}

type Judged = Pick<RegisterEntry, "code" | "key" | "number">;

/** The counter key as far as the code can show it; undefined when it cannot. */
const statedKey = (rule: CompiledRule, key: string): string | undefined => {
  if (rule.hiddenKeys.length > 0) return undefined;
  if (rule.sequence?.reset === undefined) return normalizeText(key);
  const period = key.lastIndexOf("@");
  return normalizeText(period < 0 ? key : key.slice(0, period));
};

/** Judges rows of one version of a rule. A code that can be read in several ways is right when one of them is. */
export const createEntryJudge = (rule: CompiledRule): ((entry: Judged) => EntryProblem | undefined) => {
  const numberAt = rule.parts.findIndex(({ role }) => role === "number");
  const shownKey = (texts: readonly string[]): string => normalizeText(printCounterKey(rule.keyParts.map((at) => texts[at] as string)));
  const numberIn = (texts: readonly string[]): number | null => {
    const text = texts[numberAt];
    const match = text === undefined ? undefined : rule.sequence?.read(text, 0).find(({ length }) => length === text.length);
    return match === undefined ? null : Number(match.meaning);
  };
  let wanted: Judged = { code: "", key: "", number: null };
  const fits = (texts: readonly string[]): boolean => {
    const key = statedKey(rule, wanted.key);
    return numberIn(texts) === wanted.number && (key === undefined || key === shownKey(texts));
  };
  const { wrongCheck } = createPrinter(rule.parts);
  const verify: typeof wrongCheck = (texts) => wrongCheck(texts) ?? (fits(texts) ? undefined : { at: 0, expected: "" });

  return (entry) => {
    const reading = rule.read(entry.code);
    if (!reading.ok) {
      const { kind, params } = reading.findings[0] ?? { kind: "code-format", params: {} };
      const reason = kind === "code-value-unknown" ? "value" : kind === "code-check-digit" ? "check" : "form";
      const found = params["text"] ?? params["found"] ?? "";
      return { reason, found: String(found), stated: reason === "check" ? String(params["expected"]) : "", segment: String(params["segment"] ?? "") };
    }
    // Registered apart from its counter: an outlier, or reserved far above. Its number counts for nothing.
    if (entry.number === null && rule.sequence !== undefined) return undefined;
    const texts = reading.value.segments.map(({ text }) => text);
    const key = statedKey(rule, entry.key);
    const sameNumber = reading.value.number === entry.number;
    if (sameNumber && (key === undefined || key === shownKey(texts))) return undefined;
    wanted = entry;
    if (canRead(rule.parts, entry.code, { verify, tries: mostTries })) return undefined;
    if (!sameNumber) return { reason: "number", found: String(reading.value.number ?? ""), stated: String(entry.number ?? ""), segment: "" };
    return { reason: "key", found: printCounterKey(rule.keyParts.map((at) => texts[at] as string)), stated: entry.key, segment: "" };
  };
};
