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
  /** The value of the book above: the province of a city, the section of a division. A row that is called like its parent has none. */
  readonly parent?: Names;
}

/** `"京|华"` is `["京", "华"]`, `""` is no word at all. */
export const wordsOf = (text: string, separator = "|"): readonly string[] => (text === "" ? [] : text.split(separator));

const isApart = (a: ReadyRow, b: ReadyRow): boolean => a.parent !== undefined && b.parent !== undefined && a.parent.chinese !== b.parent.chinese;

/**
 * The same rows without aliases that could mean two of them, so that nobody gets a code by a guess. Below different parents a word may stand twice:
 * Suzhou is understood where the row names the province, and refused as ambiguous where it does not. A name wins over an alias of another row.
 * Words that repeat a name of their own row go as well. Two rows with one name stay as they are; `buildCodebooks` finds them.
 */
export const withoutSharedAliases = (rows: readonly ReadyRow[]): readonly ReadyRow[] => {
  const names = new Set(rows.flatMap(({ chinese, english }) => [normalizeText(chinese), normalizeText(english)]));
  const owners = new Map<string, ReadyRow[]>();
  const shared = new Set<string>();
  for (const row of rows) {
    for (const form of new Set(row.aliases.map(normalizeText))) {
      const known = owners.get(form);
      if (known === undefined) owners.set(form, [row]);
      else if (known.every((other) => isApart(other, row))) known.push(row);
      else shared.add(form);
    }
  }
  return rows.map((row) => {
    const own = new Set<string>();
    const aliases = row.aliases.filter((alias) => {
      const form = normalizeText(alias);
      const good = form !== "" && !shared.has(form) && !names.has(form) && !own.has(form);
      own.add(form);
      return good;
    });
    return { ...row, aliases };
  });
};
