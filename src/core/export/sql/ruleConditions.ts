/**
 * What must hold of every code of a rule, as conditions: that it reads under the rule's format, and that its check characters are right. Where
 * a database cannot say it, the reason.
 */
import { checkSchemes, type CheckSchemeId } from "../../checkDigits";
import type { CompiledRule } from "../../rules/compileRule";
import type { CheckPart, Part } from "../../segments/contract";
import type { Language } from "../../segments/language";
import { normalizeText } from "../../text/normalizeText";
import type { ExportNote } from "../exportNote";
import { checkIs, checkValue, checkValueOfAny } from "./checkValue";
import { all, any, butLast, key, last, part as partOf, without, type Condition } from "./expression";
import { charactersIn, choices, isPayload, longestList, patternOf, slotsOf, type Slot } from "./slots";

export interface RuleConditions {
  /** Undefined when it cannot be said. */
  readonly format: Condition | undefined;
  readonly checks: readonly Condition[];
  readonly notes: readonly ExportNote[];
}

/** Ways to lay out a code that a database should look at one by one. */
const mostLayouts = 40;
/** Characters of a payload that are checked; longer ones are rare, and would make long expressions. */
const mostCharacters = 24;

/** What stands between letters and digits in texts of any kind: ASCII marks, and marks that Chinese names contain. */
const usualSeparators = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~·•—、。〈〉《》「」【】“”‘’";

type Layout = readonly Slot[];

const isCheck = (part: Part): part is CheckPart => part.role === "check";

/** True when the scheme sees the part. */
const covers = (check: CheckPart, part: Part): boolean => !isCheck(part) && (check.over === undefined || check.over.includes(part.name));

const layoutsOf = (parts: readonly Part[]): readonly Layout[] | undefined => {
  const slots = parts.map((part) => slotsOf(part, mostLayouts));
  const known = slots.flatMap((each) => (each === undefined ? [] : [each]));
  return known.length < parts.length ? undefined : choices(known, mostLayouts);
};

const startsOf = (layout: Layout): readonly number[] => {
  let at = 1;
  return layout.map(({ width }) => (at += width) - width);
};

/** A layout without regular expressions: sets for every character, lists for every text. */
const shapeOf = (layout: Layout): Condition => {
  const starts = startsOf(layout);
  const lists = layout.flatMap((slot, i) =>
    slot.lists.map(({ from, texts }): Condition => ({ kind: "one-of", of: partOf(key, (starts[i] as number) + from, charactersIn(texts[0] ?? "").length), texts })),
  );
  return all([{ kind: "shape", of: key, sets: layout.flatMap(({ sets }) => sets) }, ...lists]);
};

const layoutCondition = (layout: Layout, regular: boolean): Condition =>
  regular ? { kind: "matches", of: key, pattern: layout.map(({ pattern }) => pattern).join("") } : shapeOf(layout);

/** All letters and digits of these slots that a scheme does not know are left out, as a code with them has no check. */
const onlyKnown = (slot: Slot, payload: string): Slot | undefined => {
  const sets = slot.sets.map((set, i) => (slot.mask?.[i] === true ? charactersIn(set).filter((character) => payload.includes(character)).join("") : set));
  if (sets.some((set, i) => set === "" && slot.sets[i] !== "")) return undefined;
  const same = sets.every((set, i) => set.length === slot.sets[i]?.length);
  return same ? slot : { ...slot, sets };
};

/** The condition of one check in one layout, or undefined when the layout can have no right check. */
const checkInLayout = (check: CheckPart, parts: readonly Part[], layout: Layout): Condition | undefined => {
  const scheme = check.scheme as CheckSchemeId;
  const { payload } = checkSchemes[scheme];
  const starts = startsOf(layout);
  const guards: Condition[] = [];
  const characters = parts.flatMap((part, i) => {
    const slot = layout[i] as Slot;
    if (!covers(check, part)) return [];
    return (slot.mask ?? []).flatMap((counts, j) => {
      if (!counts) return [];
      const character = partOf(key, (starts[i] as number) + j, 1);
      if (charactersIn(slot.sets[j] as string).some((each) => !payload.includes(each))) guards.push({ kind: "consists", of: character, characters: payload });
      return [character];
    });
  });
  if (characters.length === 0 || parts.some((part, i) => covers(check, part) && onlyKnown(layout[i] as Slot, payload) === undefined)) return undefined;
  const at = parts.indexOf(check);
  return all([...guards, ...checkIs(scheme, partOf(key, starts[at] as number, (layout[at] as Slot).width), checkValue(scheme, characters))]);
};

/** How many letters and digits a segment can have, least to most; nobody knows of copied text. */
const payloadWidths = ({ language, width }: Part): readonly number[] => {
  const range = (least: number, most: number): readonly number[] => Array.from({ length: Math.min(most, least + 300) - least + 1 }, (_, i) => least + i);
  if (language.kind === "texts") return [...new Set(language.texts.map((text) => charactersIn(normalizeText(text)).filter(isPayload).length))];
  return language.kind === "anything" ? range(0, width.most) : language.kind === "characters" ? range(width.least, width.most) : [charactersIn(payloadText(language)).length];
};

/** Letters and digits of one text of the language; dates have the same number in all of them. */
const payloadText = (language: Language): string => {
  switch (language.kind) {
    case "texts":
      return charactersIn(normalizeText(language.texts[0] ?? "")).filter(isPayload).join("");
    case "characters":
      return language.alphabet.charAt(0).repeat(language.least);
    case "anything":
      return "";
    case "sequence":
      return language.items.map(payloadText).join("");
  }
};

const textsIn = (language: Language): readonly string[] =>
  language.kind === "texts" ? language.texts : language.kind === "sequence" ? language.items.flatMap(textsIn) : [];

const separatorsIn = (parts: readonly Part[]): string => {
  const known = parts.flatMap(({ language }) => textsIn(language).flatMap((text) => charactersIn(normalizeText(text)).filter((character) => !isPayload(character))));
  const free = parts.some(({ language }) => language.kind === "anything");
  return [...new Set(free ? [...known, ...charactersIn(usualSeparators)] : known)].sort().join("");
};

const mayBeForeign = (parts: readonly Part[], payload: string): boolean =>
  parts.some(({ language }) => language.kind === "anything" || textsIn(language).some((text) => charactersIn(normalizeText(text)).some((character) => isPayload(character) && !payload.includes(character))));

/** Checks over all that stand at the end: whatever is before them, without separators, is the payload. */
const checksAtEnd = (parts: readonly Part[]): readonly { readonly scheme: CheckSchemeId; readonly conditions: readonly Condition[]; readonly longest: number | undefined }[] | undefined => {
  const firstCheck = parts.findIndex(isCheck);
  const before = parts.slice(0, firstCheck);
  const checks = parts.slice(firstCheck);
  if (!checks.every((each): each is CheckPart => isCheck(each) && each.over === undefined)) return undefined;
  const total = checks.reduce((width, each) => width + each.width.most, 0);
  const separators = separatorsIn(before);
  const payload = without(butLast(key, total), separators);
  // Counted from the left, the check at the end moves nothing.
  const source = separators === "" ? key : payload;
  const lengths = [...before.reduce((sums, each) => new Set([...sums].flatMap((width) => payloadWidths(each).map((more) => width + more))), new Set([0]))].filter((length) => length > 0).sort((a, b) => a - b);
  const checked = lengths.filter((length) => length <= mostCharacters);
  const longest = checked.length < lengths.length ? mostCharacters : undefined;
  let at = 1;
  return checks.map(({ scheme: id, width }) => {
    const scheme = id as CheckSchemeId;
    const check = total === width.most ? last(key, total) : partOf(last(key, total), at, width.most);
    at += width.most;
    const [only] = checked.length === 1 && longest === undefined ? checked : [];
    const value = only === undefined ? checkValueOfAny(scheme, payload, checked) : checkValue(scheme, Array.from({ length: only }, (_, i) => partOf(source, i + 1, 1)));
    const guards: readonly Condition[] = mayBeForeign(before, checkSchemes[scheme].payload) ? [{ kind: "consists", of: payload, characters: checkSchemes[scheme].payload }] : [];
    const right = all([...guards, ...checkIs(scheme, check, value)]);
    return { scheme, conditions: [longest === undefined ? right : any([{ kind: "longer", of: payload, than: longest }, right])], longest };
  });
};

const conditionsOfChecks = (parts: readonly Part[], layouts: readonly Layout[] | undefined, regular: boolean): Pick<RuleConditions, "checks" | "notes"> => {
  const checks = parts.filter(isCheck);
  if (checks.length === 0) return { checks: [], notes: [] };
  const unknown = parts.some((part) => part.language.kind === "anything" && checks.some((check) => covers(check, part)));
  if (layouts !== undefined && !unknown && layouts.length === 1) {
    return { checks: checks.flatMap((check) => checkInLayout(check, parts, layouts[0] as Layout) ?? []), notes: [] };
  }
  // To take all separators out of free text needs a function that replaces many characters at once.
  const atEnd = unknown && !regular ? undefined : checksAtEnd(parts);
  if (atEnd !== undefined) {
    return {
      checks: atEnd.flatMap(({ conditions }) => conditions),
      notes: atEnd.flatMap(({ scheme, longest }) => (longest === undefined ? [] : [{ kind: "check-some-lengths" as const, params: { scheme, most: longest } }])),
    };
  }
  if (layouts === undefined || unknown) {
    return { checks: [], notes: checks.map(({ scheme }) => ({ kind: unknown ? "check-free-text" : "check-many-widths", params: { scheme } })) };
  }
  // Any layout that the code fits and in which all checks are right.
  const fitting = layouts.flatMap((layout) => {
    const conditions = checks.map((check) => checkInLayout(check, parts, layout));
    return conditions.some((each) => each === undefined) ? [] : [all([layoutCondition(layout, regular), ...conditions.flatMap((each) => each ?? [])])];
  });
  return { checks: fitting.length === 0 ? [] : [any(fitting)], notes: [] };
};

/**
 * The conditions of a rule.
 *
 * @param regular whether the database knows regular expressions.
 */
export const ruleConditions = ({ parts }: CompiledRule, regular: boolean): RuleConditions => {
  const layouts = layoutsOf(parts);
  const checks = conditionsOfChecks(parts, layouts, regular);
  if (regular) return { ...checks, format: { kind: "matches", of: key, pattern: parts.map(patternOf).join("") } };
  const long = parts.flatMap(({ name, language }) => (language.kind === "texts" && language.texts.length > longestList ? [{ kind: "format-by-shape" as const, params: { segment: name, count: language.texts.length } }] : []));
  if (layouts === undefined) return { ...checks, format: undefined, notes: [...checks.notes, { kind: "format-left-out", params: {} }] };
  return { ...checks, format: any(layouts.map(shapeOf)), notes: [...checks.notes, ...long] };
};
