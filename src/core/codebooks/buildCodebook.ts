/** One codebook made ready to be asked. */
import { readAmount } from "../amounts";
import { finding } from "../result";
import { normalizeText } from "../text/normalizeText";
import type { CodebookEntry, Finding } from "../types";
import { bandProblems, contains, doOverlap, isEmpty, type Band, type BandRow } from "./bands";
import type { Codebook, Lookup, LookupOptions } from "./codebook";
import { createHierarchy, type Hierarchy } from "./hierarchy";
import { parseBand } from "./parseBand";
import { areApart, isInForce, senseOf, type Sense } from "./senses";
import { nearestSpelling, type Spelling } from "./spellings";

export interface BuiltCodebook {
  readonly book: Codebook;
  /** What can be said only when all books are there. */
  readonly laterProblems: () => readonly Finding[];
}

/** A hyphen between digits is in house numbers and months too; it makes a band only beside others that it does not overlap. */
const isHyphened = (value: string): boolean => /^\d+-\d+$/.test(normalizeText(value));

/** The bands of a book whose values are bands; undefined when they are not. */
const bandsOf = (name: string, entries: readonly CodebookEntry[], report: (finding: Finding) => void): ReadonlyMap<CodebookEntry, Band> | undefined => {
  const active = entries.filter(({ status, value }) => status === "active" && normalizeText(value) !== "");
  const bands = new Map<CodebookEntry, Band>();
  const ranges: CodebookEntry[] = [];
  for (const entry of active) {
    // Most books have no digits in their values, and so no bands.
    const parsed = /\p{Nd}/u.test(entry.value) ? parseBand(entry.value) : undefined;
    if (parsed === undefined) continue;
    bands.set(entry, parsed.band);
    if (!parsed.single && !isEmpty(parsed.band)) ranges.push(entry);
  }
  if (ranges.length === 0) return undefined;
  if (ranges.every(({ value }) => isHyphened(value)) && doOverlap(ranges.flatMap((entry) => bands.get(entry) ?? []))) return undefined;
  if (bands.size === active.length) return bands;
  if (ranges.length * 2 >= active.length) {
    for (const entry of active) if (!bands.has(entry)) report(finding("codebook-band-unreadable", { codebook: name, value: entry.value.trim() }));
  }
  return undefined;
};

/**
 * Builds one book.
 *
 * @param entries its rows.
 * @param others the other books of the workbook, among which the parents may be; asked later.
 * @param report told of what is wrong in the rows.
 */
export const buildCodebook = (
  name: string, entries: readonly CodebookEntry[], others: () => readonly Codebook[], report: (finding: Finding) => void,
): BuiltCodebook => {
  const codes: string[] = [];
  const values: string[] = [];
  const indexes = new Map<string, number>();
  const spellings = new Map<string, Spelling>();
  /** What each code stands for: all rows, and those in use. */
  const holders: Sense[][] = [];
  const inUse: Sense[][] = [];
  const hasParents = entries.some(({ parent }) => normalizeText(parent) !== "");
  const hasDates = entries.some(({ from, to }) => normalizeText(from) !== "" || normalizeText(to) !== "");
  const bands = bandsOf(name, entries, report);
  /** Whether lookups must choose among senses. */
  const rich = hasParents || hasDates || bands !== undefined;
  const bandRows: BandRow[] = [];

  const learn = (text: string, sense: Sense): void => {
    const form = normalizeText(text);
    const known = spellings.get(form);
    if (form === "") return;
    if (known === undefined) {
      spellings.set(form, { text: text.trim(), index: sense.index, other: -1, senses: rich ? [sense] : [] });
      return;
    }
    if (known.index !== sense.index) {
      const rival = rich ? known.senses.find((each) => each.index !== sense.index && !areApart(each, sense)) : known;
      if (rival !== undefined && (rich || known.other < 0)) {
        report(finding("codebook-value-repeated", { codebook: name, value: text.trim(), code: codes[rival.index] ?? "", other: codes[sense.index] ?? "" }));
      }
      if (known.other < 0) known.other = sense.index;
    }
    if (rich) known.senses.push(sense);
  };

  for (const entry of entries) {
    const code = entry.code.trim();
    const form = normalizeText(code);
    const value = entry.value.trim();
    if (form === "") {
      report(finding("codebook-code-empty", { codebook: name, value }));
      continue;
    }
    let index = indexes.get(form);
    if (index === undefined) {
      index = codes.push(code) - 1;
      values.push(value);
      holders.push([]);
      inUse.push([]);
      indexes.set(form, index);
    }
    const sense = hasDates ? senseOf(entry, index, name, report) : { index, value, parent: entry.parent.trim(), from: "", to: "" };
    const held = holders[index] as Sense[];
    const rival = held.find((each) => normalizeText(each.value) !== normalizeText(value) && !areApart(each, sense));
    if (rival !== undefined) report(finding("codebook-code-repeated", { codebook: name, code, value: rival.value, other: value }));
    held.push(sense);
    if (entry.status === "retired") continue;
    inUse[index]?.push(sense);
    const band = bands?.get(entry);
    if (band !== undefined) bandRows.push({ band, sense });
    learn(value, sense);
    for (const alias of entry.aliases) learn(alias, sense);
  }
  for (const problem of bandProblems(name, bandRows)) report(problem);
  const retired = new Set(entries.filter(({ status }) => status === "retired").map(({ code }) => normalizeText(code)));
  for (const { code, status } of entries) if (status === "active") retired.delete(normalizeText(code));
  // Codes come last: where a code of one value is also the name of another, the name is meant.
  for (const [form, index] of indexes) {
    if (spellings.has(form) || retired.has(form)) continue;
    spellings.set(form, { text: codes[index] ?? "", index, other: -1, senses: rich ? (inUse[index] ?? []) : [] });
  }

  /** The index that a text means by itself: that of the value written so, before that of an alias. */
  const find = (text: string): number | undefined => {
    const form = normalizeText(text);
    const found = spellings.get(form);
    if (found === undefined || found.other < 0) return found?.index;
    const written = new Set(found.senses.filter(({ value }) => normalizeText(value) === form).map(({ index }) => index));
    return written.size === 1 ? [...written][0] : undefined;
  };
  const hierarchy = hasParents ? createHierarchy(name, inUse.flat(), find, others) : undefined;

  const plain = (text: string): Lookup => {
    const found = spellings.get(normalizeText(text));
    if (found === undefined) return { kind: "unknown" };
    return found.other < 0 ? { kind: "code", index: found.index } : { kind: "two", code: codes[found.index] ?? "", other: codes[found.other] ?? "" };
  };

  const among = (text: string, options: LookupOptions | undefined): Lookup => {
    const amount = bands === undefined ? undefined : readAmount(text);
    const number = amount?.kind === "amount" ? amount.amount : undefined;
    const senses = number === undefined ? spellings.get(normalizeText(text))?.senses : bandRows.flatMap(({ band, sense }) => (contains(band, number) ? [sense] : []));
    if (senses === undefined) return bands === undefined ? { kind: "unknown" } : { kind: "unknown", why: { kind: "not-number" } };
    return chooseSense(senses, codes, hierarchy, options);
  };

  const fitting = new Map<string, ReadonlyMap<string, Spelling>>();
  /** Remembered for some parents and dates, as unknown values come in numbers. */
  const spellingsThatFit = (options: LookupOptions): ReadonlyMap<string, Spelling> => {
    const key = `${options.on ?? ""} ${normalizeText(options.under ?? "")}`;
    let fit = fitting.get(key);
    if (fit === undefined) {
      const pairs = [...spellings].flatMap(([form, { text, senses }]): [string, Spelling][] => {
        const sense = sensesThatFit(senses, hierarchy, options)[0];
        return sense === undefined ? [] : [[form, { text, index: sense.index, other: -1, senses }]];
      });
      if (fitting.size >= 50) fitting.clear();
      fitting.set(key, (fit = new Map(pairs)));
    }
    return fit;
  };

  const book: Codebook = {
    name,
    entries,
    codes,
    codeLengths: [...new Set([...indexes.keys()].map((form) => form.length))].sort((a, b) => b - a),
    hasBands: bands !== undefined,
    hasParents,
    hasDates,
    lookup: rich ? among : plain,
    indexOfCode: (form) => indexes.get(form),
    valueOf: (index, options) => {
      const held = options === undefined ? [] : sensesThatFit(holders[index] ?? [], hierarchy, options);
      return held[0]?.value ?? values[index] ?? "";
    },
    nearest: (text, options) => {
      if (bands !== undefined && readAmount(text).kind === "amount") return undefined;
      const near = nearestSpelling(normalizeText(text), rich && options !== undefined ? spellingsThatFit(options) : spellings);
      return near === undefined ? undefined : { value: values[near.index] ?? "", code: codes[near.index] ?? "" };
    },
  };
  return { book, laterProblems: () => hierarchy?.problems() ?? [] };
};

const isAsked = (under: string | undefined): under is string => under !== undefined && normalizeText(under) !== "";

const sensesThatFit = (senses: readonly Sense[], hierarchy: Hierarchy | undefined, { on, under }: LookupOptions): readonly Sense[] => {
  const inForce = on === undefined ? senses : senses.filter((sense) => isInForce(sense, on));
  return hierarchy === undefined || !isAsked(under) ? inForce : hierarchy.below(inForce, under);
};

/** The one code among the senses of a text that fits parent and date, or why there is none. */
const chooseSense = (senses: readonly Sense[], codes: readonly string[], hierarchy: Hierarchy | undefined, options: LookupOptions = {}): Lookup => {
  const fitting = sensesThatFit(senses, hierarchy, options);
  const first = fitting[0];
  if (first !== undefined) {
    const other = fitting.find(({ index }) => index !== first.index);
    return other === undefined ? { kind: "code", index: first.index } : { kind: "two", code: codes[first.index] ?? "", other: codes[other.index] ?? "" };
  }
  const { on } = options;
  const inForce = on === undefined ? senses : senses.filter((sense) => isInForce(sense, on));
  const [misplaced, outdated] = [inForce[0], senses[0]];
  if (misplaced !== undefined) return { kind: "unknown", why: { kind: "not-under", parent: misplaced.parent } };
  return outdated === undefined ? { kind: "unknown" } : { kind: "unknown", why: { kind: "not-in-force", from: outdated.from, to: outdated.to } };
};
