/**
 * Reads a pattern such as `{region}-{industry}-{seq:4}` into a rule's definition. Text outside of braces is taken as it stands, `{{` and
 * `}}` are braces, blanks at both ends are dropped. Every mistake is reported with its place, all of a pattern's at once.
 */
import { fail, findingAt, ok } from "../result";
import type { ParseContext } from "../segments/contract";
import { kindFor, segmentNameOf } from "../segments/registry";
import { normalizeText } from "../text/normalizeText";
import type { Finding, Result, RuleDefinition, SegmentDefinition } from "../types";
import { tokensOf, type Placeholder, type Report } from "./placeholder";
import { isSetting, readSetting, ruleHeads, type Settings } from "./settings";

type Piece = { readonly text: string } | { readonly placeholder: Placeholder };

const isOpen = (character: string): boolean => character === "{" || character === "｛";
const isClose = (character: string): boolean => character === "}" || character === "｝";

/** Where the placeholder that opens at `open` is closed; -1 when it is not before the next one opens. */
const closeOf = (pattern: string, open: number, end: number): number => {
  for (let at = open + 1; at < end; at++) {
    if (isClose(pattern.charAt(at))) return at;
    if (isOpen(pattern.charAt(at))) return -1;
  }
  return -1;
};

/** Cuts a pattern into literal texts and placeholders. */
const piecesOf = (pattern: string, report: Report): readonly Piece[] => {
  const pieces: Piece[] = [];
  const end = pattern.trimEnd().length;
  let at = pattern.length - pattern.trimStart().length;
  let text = "";
  const flush = (): void => {
    if (text !== "") pieces.push({ text });
    text = "";
  };
  while (at < end) {
    const character = pattern.charAt(at);
    const doubled = at + 1 < end && pattern.charAt(at + 1) === character;
    if ((isOpen(character) || isClose(character)) && doubled) {
      text += character;
      at += 2;
    } else if (isClose(character)) {
      report(findingAt("pattern-stray-brace", at, 1));
      at++;
    } else if (isOpen(character)) {
      const close = closeOf(pattern, at, end);
      if (close < 0) {
        const next = pattern.slice(at + 1, end).search(/[{｛]/u);
        const stop = next < 0 ? end : at + 1 + next;
        report(findingAt("pattern-unclosed", at, stop - at));
        at = stop;
      } else {
        flush();
        pieces.push({ placeholder: { start: at, length: close + 1 - at, tokens: tokensOf(pattern, at + 1, close) } });
        at = close + 1;
      }
    } else {
      text += character;
      at++;
    }
  }
  flush();
  return pieces;
};

/** Names, each once whatever its case, in the spelling of the first. */
const distinct = (names: readonly string[]): readonly string[] => {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(normalizeText(name))) known.set(normalizeText(name), name);
  return [...known.values()];
};

/** What the segments may refer to: each other and the inputs, wherever in the pattern they stand. */
const contextOf = (placeholders: readonly Placeholder[], report: Report): ParseContext => {
  const kinds = placeholders.map((placeholder) => ({ placeholder, kind: kindFor(placeholder) }));
  const inputs = distinct(kinds.flatMap(({ placeholder, kind }) => kind?.inputOf(placeholder) ?? []));
  const names = distinct(placeholders.map(segmentNameOf).filter((name) => name !== ""));
  const date = kinds.find(({ kind }) => kind?.kind === "date");
  return { inputs, names, dateInput: date === undefined ? "date" : date.kind?.inputOf(date.placeholder), report };
};

/**
 * The definition that a pattern means.
 *
 * @returns the definition, or every finding, each with `start` and `length` in `pattern`.
 * @example parsePattern("CUST{seq:6}") // { ok: true, value: { segments: [{ kind: "literal", text: "CUST" }, { kind: "sequence", width: 6, start: 1, step: 1 }] } }
 */
export const parsePattern = (pattern: string): Result<RuleDefinition> => {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  if (pattern.trim() === "") return fail([findingAt("pattern-empty", 0, pattern.length)]);
  const pieces = piecesOf(pattern, report);
  const context = contextOf(pieces.flatMap((piece) => ("placeholder" in piece && !isSetting(piece.placeholder) ? [piece.placeholder] : [])), report);
  const segments: SegmentDefinition[] = [];
  let settings: Settings = {};
  const once = new Set<string>();
  for (const piece of pieces) {
    if ("text" in piece) {
      // Text on both sides of a setting is one text.
      const last = segments.at(-1);
      if (last?.kind === "literal") segments[segments.length - 1] = { kind: "literal", text: last.text + piece.text };
      else segments.push({ kind: "literal", text: piece.text });
      continue;
    }
    const { placeholder } = piece;
    if (isSetting(placeholder)) {
      const isRule = ruleHeads.includes(placeholder.tokens[0]?.text.toLowerCase() ?? "");
      if (isRule && once.has("rule")) report(findingAt("pattern-twice", placeholder.start, placeholder.length, { text: "rule" }));
      if (isRule) once.add("rule");
      settings = readSetting(placeholder, settings, report);
      continue;
    }
    const kind = placeholder.tokens.length === 0 ? undefined : kindFor(placeholder);
    if (kind === undefined) {
      report(findingAt("pattern-empty-segment", placeholder.start, placeholder.length));
      continue;
    }
    if (kind.once && once.has(kind.kind)) {
      report(findingAt(kind.kind === "sequence" ? "pattern-two-sequences" : "pattern-twice", placeholder.start, placeholder.length, { text: kind.kind }));
    }
    once.add(kind.kind);
    const segment = kind.parse(placeholder, context);
    if (segment !== undefined) segments.push(segment);
  }
  if (findings.length === 0 && segments.length === 0) return fail([findingAt("pattern-no-segment", 0, pattern.length)]);
  return findings.length > 0 ? fail(findings.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))) : ok({ segments, ...settings });
};
