/**
 * Values below values: a city below its province. The parents of a book are values of the same book (provinces and cities in one) or of
 * another (a book of cities whose parents are in the book of provinces); whichever tells most of them apart is taken, so that a book of
 * provinces with cities among their aliases is not taken for one of cities. A parent may be written in any way that its book understands:
 * 广东 and 广东省 are one.
 */
import { finding } from "../result";
import { nearestWord } from "../text/nearest";
import { normalizeText } from "../text/normalizeText";
import type { Finding } from "../types";
import type { Codebook } from "./codebook";
import type { Sense } from "./senses";

export interface Hierarchy {
  /** Those of the senses that lie below a value, at any depth. A value at the top is below itself when nothing else is. */
  below(senses: readonly Sense[], under: string): readonly Sense[];
  /** Parents that are no values, and values that are below themselves. */
  problems(): readonly Finding[];
}

interface Family {
  /** True when the parents are values of the book itself. */
  readonly own: boolean;
  /** A name for the value that a text means; texts of one value have the same. */
  keyOf(text: string): string;
  /** True when the text means a value. */
  knows(text: string): boolean;
  /** True when another book's value lies itself below one further up: a city below its province. */
  isBelow(text: string, under: string): boolean;
  readonly words: readonly string[];
}

/**
 * @param codebook its name.
 * @param senses of all active rows of the book.
 * @param find the index that a text means in the book itself, a value before an alias.
 * @param others the other books; asked when the hierarchy is first used, as they may not be there yet.
 */
export const createHierarchy = (
  codebook: string, senses: readonly Sense[], find: (text: string) => number | undefined, others: () => readonly Codebook[],
): Hierarchy => {
  const parents = [...new Set(senses.flatMap(({ parent }) => (parent === "" ? [] : [parent])))];

  const familyOf = (own: boolean, indexOf: (text: string) => number | undefined, words: readonly string[], book?: Codebook): Family => {
    const keys = new Map<string, string>();
    const keyOf = (text: string): string => {
      let key = keys.get(text);
      if (key === undefined) {
        const index = indexOf(text);
        if (keys.size > 50_000) keys.clear();
        keys.set(text, (key = index === undefined ? `=${normalizeText(text)}` : `#${index}`));
      }
      return key;
    };
    const isBelow = (text: string, under: string): boolean => book?.hasParents === true && book.lookup(text, { under }).kind === "code";
    return { own, keyOf, knows: (text) => keyOf(text).startsWith("#"), isBelow, words };
  };

  let chosen: { readonly family: Family; readonly known: number } | undefined;
  const family = (): { readonly family: Family; readonly known: number } => {
    if (chosen !== undefined) return chosen;
    const families = [familyOf(true, find, senses.map(({ value }) => value))];
    for (const book of others()) {
      const indexOf = (text: string): number | undefined => {
        const found = book.lookup(text);
        return found.kind === "code" ? found.index : undefined;
      };
      families.push(familyOf(false, indexOf, book.entries.map(({ value }) => value), book));
    }
    for (const each of families) {
      const known = new Set(parents.filter(each.knows).map(each.keyOf)).size;
      if (chosen === undefined || known > chosen.known) chosen = { family: each, known };
    }
    return (chosen ??= { family: familyOf(true, find, []), known: 0 });
  };

  let above: Map<string, Set<string>> | undefined;
  /** The parents of each value of the book itself. */
  const parentKeys = (): ReadonlyMap<string, ReadonlySet<string>> => {
    if (above !== undefined) return above;
    above = new Map();
    const { keyOf } = family().family;
    for (const { index, parent } of senses) {
      if (parent === "") continue;
      const key = `#${index}`;
      above.set(key, (above.get(key) ?? new Set()).add(keyOf(parent)));
    }
    return above;
  };

  /** True when `to` is `from` or one of the values above it. */
  const reaches = (from: string, to: string, own: boolean): boolean => {
    const seen = new Set<string>();
    const open = [from];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === to) return true;
      if (!own || seen.has(key)) continue;
      seen.add(key);
      open.push(...(parentKeys().get(key) ?? []));
    }
    return false;
  };

  const isParent = (key: string): boolean => [...parentKeys()].some(([child, keys]) => child !== key && keys.has(key));

  const below = (some: readonly Sense[], under: string): readonly Sense[] => {
    const form = normalizeText(under);
    const exactly = some.filter(({ parent }) => normalizeText(parent) === form);
    if (exactly.length > 0) return exactly;
    const { own, keyOf, isBelow } = family().family;
    const key = keyOf(under);
    const strictly = some.filter(({ parent }) => parent !== "" && (reaches(keyOf(parent), key, own) || isBelow(parent, under)));
    if (strictly.length > 0) return strictly;
    return some.filter(({ parent, index }) => parent === "" && (own ? `#${index}` === key && !isParent(key) : true));
  };

  let asking = false;
  return {
    below: (some, under) => {
      // Two books that have their parents in each other could ask in circles.
      if (asking) return [];
      asking = true;
      try {
        return below(some, under);
      } finally {
        asking = false;
      }
    },
    problems: () => {
      const { family: { own, keyOf, knows, words }, known } = family();
      if (known === 0) return [];
      const findings: Finding[] = [];
      const told = new Set<string>();
      for (const { index, value, parent } of senses) {
        if (parent === "" || told.has(`${index} ${parent}`)) continue;
        told.add(`${index} ${parent}`);
        const key = `#${index}`;
        if (!knows(parent)) findings.push(finding("codebook-parent-unknown", { codebook, value, parent, suggestion: nearestWord(parent, words) }));
        else if (own && keyOf(parent) !== key && reaches(keyOf(parent), key, true)) findings.push(finding("codebook-parent-cycle", { codebook, value, parent }));
      }
      return findings;
    },
  };
};
