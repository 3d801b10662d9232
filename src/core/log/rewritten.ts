/** Rows that a co-author wrote over in the same moment, and that were written again further below: under a new hash, with all that they said. */
import type { Link } from "./links";
import { logRow } from "./logChain";

/** Rows above among which a lost row has followed one, and rows around among which it stands again. */
const above = 16;
const around = 60;
/** Rows in a row that were written over at once. */
const mostLost = 3;
/** Hashes that are tried in all. */
const mostTries = 100_000;

/**
 * Tells whether the row of a hash that is gone, which the row at `place` follows, stands elsewhere with the same fields. Its hash proves it: a row that
 * says anything else has another one.
 */
export const createRewritten = (links: readonly Link[]): ((gone: string, place: number) => boolean) => {
  let tries = mostTries;
  /** Rows that say an earlier time than one above, as those that were written again do. */
  const isLate: boolean[] = [];
  let latest = "";
  for (const { fields: [time = ""] } of links) {
    isLate.push(time < latest);
    if (time > latest) latest = time;
  }
  return (gone, place) => {
    const first = Math.max(0, place - above);
    let followed = new Set(links.slice(first, place).map(({ hash }) => hash));
    if (first === 0) followed.add("");
    const nearby = links.slice(first, place + around);
    const late = new Set(nearby.filter((_, at) => isLate[first + at]));
    for (let lost = 1; lost <= mostLost; lost++) {
      const found = new Set<string>();
      // The first that was lost is looked for among all rows, as clocks differ; the rest would be too many.
      for (const link of lost === 1 ? nearby : late) {
        for (const previous of followed) {
          if (tries-- <= 0) return false;
          if (previous === link.previous) continue;
          const hash = logRow(previous, link.fields);
          if (hash === gone) return true;
          if (late.has(link)) found.add(hash);
        }
      }
      followed = found;
    }
    return false;
  };
};
