/**
 * Understands the numbering format of another system and says it as a pattern of ours. Nothing is dropped silently: what the pattern cannot
 * say, or says a little differently, is a note.
 */
import { parsePattern } from "../pattern/parsePattern";
import type { Conversion, Source } from "./conversion";
import { createDraft } from "./createDraft";
import { readFields } from "./readFields";
import { foreignFormats } from "./systems";

/** Longer texts are no formats; in UTF-16 units. */
export const longestFormat = 1000;

/** True for a pattern that can only be ours: other systems' braces may look like a codebook, but like nothing else. */
const isOurs = (text: string): boolean => {
  const parsed = parsePattern(text);
  if (!parsed.ok) return false;
  const { segments, ...settings } = parsed.value;
  return Object.keys(settings).length > 0 || segments.some((segment) => segment.kind !== "literal" && (segment.kind !== "codebook" || segment.under !== undefined || segment.otherwise !== undefined));
};

/** A text without the quotes in which programs write it. */
const unquoted = (text: string): string => (/^(?:"[^"]+"|'[^']+'|“[^”]+”|`[^`]+`)$/u.test(text) ? text.slice(1, -1) : text);

/**
 * What a text means that was copied from another system: its format string, or its form with labels.
 *
 * @param today the day whose date the examples show, as ISO date.
 * @returns one conversion for each system that writes so, the likeliest first; empty when none does, or when the text is a pattern of ours.
 * @example convertForeign("CUST-{SEQNUM:4}")[0]?.pattern // "CUST-{seq:4 per none start 1000 overflow grow}"
 */
export const convertForeign = (text: string, today = "2026-01-31"): readonly Conversion[] => {
  const trimmed = unquoted(text.trim());
  const offset = text.indexOf(trimmed);
  if (trimmed === "" || trimmed.length > longestFormat || isOurs(trimmed)) return [];
  const fields = readFields(trimmed);
  const format = fields?.known.format;
  const source: Source = {
    text: trimmed,
    fields,
    format: format?.value ?? (fields === undefined ? trimmed : ""),
    formatAt: format?.valueAt ?? 0,
    draft: () => createDraft(today),
  };
  const found = foreignFormats
    .flatMap(({ system, read }) => {
      const reading = read(source);
      const finished = reading?.draft.finish();
      return reading === undefined || finished === undefined ? [] : [{ score: reading.score, conversion: { system, ...finished } }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ conversion }) => conversion);
  return found.map((conversion) => {
    const systems = found.flatMap(({ system }) => (system === conversion.system ? [] : [system])).join(", ");
    const notes = conversion.notes.map(({ kind, params }) => ({ kind, params: typeof params["at"] === "number" ? { ...params, at: params["at"] + offset } : params }));
    return { ...conversion, notes: systems === "" ? notes : [...notes, { kind: "also-fits", params: { systems } }] };
  });
};
