/** What a ready codebook is made of, before it is asked for in a language. */
import { normalizeText } from "../../text/normalizeText";

export type ReadyLocale = "zh-CN" | "en-US";

/** A name in both languages. */
export interface Names {
  readonly chinese: string;
  readonly english: string;
}

/** One value with its code; in each language one of the names is the value and the other an alias. */
export interface ReadyRow extends Names {
  readonly code: string;
  readonly aliases: readonly string[];
  /** The value of the book above: the province of a city, the section of a division. */
  readonly parent?: Names;
}

/** `"京|华"` is `["京", "华"]`, `""` is no word at all. */
export const wordsOf = (text: string, separator = "|"): readonly string[] => (text === "" ? [] : text.split(separator));

/**
 * The same rows without aliases that could mean two of them: of two cities called Taizhou neither is known by that word alone, and
 * nobody gets a code by a guess. A name wins over an alias of another row. Words that repeat a name of their own row go as well.
 *
 * @throws nothing; two rows with one name stay as they are and are found by `buildCodebooks`.
 */
export const withoutSharedAliases = (rows: readonly ReadyRow[]): readonly ReadyRow[] => {
  const owner = new Map<string, number>();
  const shared = new Set<string>();
  rows.forEach(({ chinese, english }, row) => [chinese, english].forEach((name) => owner.set(normalizeText(name), row)));
  const names = new Set(owner.keys());
  rows.forEach(({ aliases }, row) => {
    for (const form of aliases.map(normalizeText)) {
      const known = owner.get(form);
      if (known === undefined) owner.set(form, row);
      else if (known !== row) shared.add(form);
    }
  });
  return rows.map((row) => {
    const taken = new Set<string>();
    const aliases = row.aliases.filter((alias) => {
      const form = normalizeText(alias);
      const good = form !== "" && !shared.has(form) && !names.has(form) && !taken.has(form);
      taken.add(form);
      return good;
    });
    return { ...row, aliases };
  });
};
