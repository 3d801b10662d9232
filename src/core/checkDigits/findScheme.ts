/** Finds the check scheme that a person names: `MOD 37,36`, `ISO/IEC 7064 mod37-36`, `GB 32100-2015`, `数字和`. */
import type { CheckScheme, CheckSchemeId } from "./checkScheme";
import { checkSchemeIds, checkSchemes } from "./checkSchemes";

/** Letters and digits alone, in lower case, without the names and years of standards. */
const keyOf = (word: string): string =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^iso(iec)?7064(2003)?(mod)?|^iec7064(mod)?|^gbt17710(2008)?(mod)?/, "mod")
    .replace(/^gbt?(\d{5})(1999|2015)?$/, "gb$1");

const byKey: ReadonlyMap<string, CheckSchemeId> = new Map(
  checkSchemeIds.flatMap((id) => [id, ...checkSchemes[id].words].map((word) => [keyOf(word), id] as const)),
);

/** The scheme of that id or word; undefined when there is none. */
export const findScheme = (word: string): CheckScheme | undefined => {
  const id = byKey.get(keyOf(word));
  return id && checkSchemes[id];
};

/** Every id and word, for suggestions. */
export const checkSchemeWords: readonly string[] = checkSchemeIds.flatMap((id) => [id, ...checkSchemes[id].words]);
