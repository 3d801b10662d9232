/** Advice that concerns one segment by itself. */
import { catchRates, checkSchemeIds, checkSchemes, findScheme } from "../checkDigits";
import type { CompiledRule } from "../rules/compileRule";
import type { SegmentDefinition } from "../types";
import type { Advice } from "./advice";
import { replaced, type ChangeContext } from "./changes";
import { lookAlikesIn } from "./lookAlikes";
import { changesOften } from "./volatileInputs";

/** A scheme that is advised and takes all that the weak one takes; the one with the fewest characters. */
const betterThan = (scheme: { readonly payload: string }): string | undefined =>
  checkSchemeIds.find((id) => checkSchemes[id].advised && [...scheme.payload].every((character) => checkSchemes[id].payload.includes(character)));

const adviceFor = (segment: SegmentDefinition, at: number, rule: CompiledRule, context: ChangeContext): readonly Advice[] => {
  const advice: Advice[] = [];
  const part = rule.parts[at];
  const keyed = rule.keyParts.includes(at);
  if (segment.kind === "codebook" && changesOften(segment.input, segment.codebook)) {
    advice.push({ kind: "changes-often", severity: "hint", segment: at, params: { input: segment.input } });
  }
  if ((segment.kind === "initials" || segment.kind === "copy") && keyed) {
    advice.push({ kind: "unsafe-key", severity: "hint", segment: at, params: { input: segment.input } });
  }
  if (segment.kind === "check") {
    const scheme = findScheme(segment.scheme);
    const better = scheme?.weak ? betterThan(scheme) : undefined;
    if (scheme?.weak) {
      const change = better === undefined ? {} : { change: replaced(context, at, { ...segment, scheme: better }) };
      advice.push({ kind: "weak-check", severity: "warning", segment: at, params: { scheme: scheme.id, swaps: catchRates[scheme.id].all.swap, better: better ?? "" }, ...change });
    }
  }
  if ((segment.kind === "sequence" || segment.kind === "random") && part !== undefined) {
    const characters = lookAlikesIn(part.language);
    const isOwn = segment.alphabet !== undefined && segment.alphabet !== "digits";
    if (characters !== "" && isOwn) {
      advice.push({ kind: "look-alikes", severity: "warning", segment: at, params: { segment: part.name, characters }, change: replaced(context, at, { ...segment, alphabet: "safe" }) });
    }
  }
  if (segment.kind === "codebook" && part !== undefined) {
    const characters = lookAlikesIn(part.language);
    if (characters !== "" && /\d/.test(characters)) advice.push({ kind: "look-alikes", severity: "hint", segment: at, params: { segment: part.name, characters } });
  }
  return advice;
};

/** A blank at the edge of all codes, which is seen by nobody and lost in pasting. */
const blankAdvice = (rule: CompiledRule): readonly Advice[] => {
  const ends = [rule.parts[0], rule.parts.at(-1)];
  const hasBlank = ends.some((part, i) => part?.role === "constant" && (i === 0 ? /^\s/u : /\s$/u).test(part.text));
  return hasBlank ? [{ kind: "outer-blanks", severity: "warning", params: {}, code: rule.example }] : [];
};

const lengthAdvice = (rule: CompiledRule): readonly Advice[] => {
  const most = rule.definition.maxLength;
  if (most === undefined || rule.width.most <= most) return [];
  return [{ kind: "length", severity: rule.width.least > most ? "error" : "warning", params: { most, length: rule.width.most }, ...(rule.example.length > most ? { code: rule.example } : {}) }];
};

/** Advice about single segments, edges and length. */
export const segmentAdvice = (rule: CompiledRule, context: ChangeContext): readonly Advice[] => [
  ...context.definition.segments.flatMap((segment, at) => adviceFor(segment, at, rule, context)),
  ...blankAdvice(rule),
  ...lengthAdvice(rule),
];
