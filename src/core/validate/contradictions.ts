/** What a code says against its row: a segment that the row's own cells would print otherwise, and cells that would say it but are blank. */
import type { Reading } from "../rules/readCode";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue } from "../types";
import type { CodeFinding } from "./inspection";
import type { RuleReader } from "./ruleReader";

const isBlank = (value: InputValue): boolean => value === null || (typeof value === "string" && normalizeText(value) === "");

/**
 * Where the row says otherwise. Cells that are blank or cannot be understood contradict nothing.
 *
 * @param row the row's values in the order of the rule's inputs.
 * @param place where a place of the reading's code stands in what the cell shows.
 */
export const contradictions = ({ judging: { rule } }: RuleReader, { segments }: Reading, row: readonly InputValue[], place: (at: number) => number): readonly CodeFinding[] => {
  const valueOf = (name: string | undefined): InputValue => (name === undefined ? null : (row[rule.inputs.indexOf(name)] ?? null));
  return rule.parts.flatMap((part, i): readonly CodeFinding[] => {
    const segment = segments[i];
    if (part.role !== "value" || part.input === undefined || segment === undefined) return [];
    const value = valueOf(part.input);
    if (isBlank(value)) return [];
    const { text, finding } = part.render(value, valueOf(part.under));
    if (finding !== undefined || normalizeText(text) === normalizeText(segment.text)) return [];
    const start = place(segment.start);
    return [{ kind: "code-contradicts-row", start, length: place(segment.start + segment.length) - start, params: { segment: part.name, code: segment.text, row: text } }];
  });
};

/** Inputs whose cells are blank although the rule prints them or counts by them. */
export const blankInputs = ({ judging: { rule } }: RuleReader, row: readonly InputValue[], given: ReadonlySet<string>): readonly string[] => {
  const needed = [...rule.parts.flatMap((part) => (part.role === "value" && part.input !== undefined ? [part] : []))];
  const blank = needed.filter((part) => given.has(part.input as string) && isBlank(row[rule.inputs.indexOf(part.input as string)] ?? null));
  // What a blank cell prints is as good as anything: some rules have a code for it.
  return [...new Set(blank.flatMap((part) => (part.render(null, null).finding?.kind === "input-missing" ? [part.input as string] : [])))];
};

/** A value as text, for what concerns the row as a whole. */
export const valueText = (value: InputValue | undefined): string => (value === undefined ? "" : cellText(value));
