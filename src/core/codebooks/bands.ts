/** Numeric bands: from where to where, and whether the ends belong to them. */
import { finding } from "../result";
import { cellText } from "../text/cellText";
import type { Finding } from "../types";
import { areApart, type Sense } from "./senses";

export interface Band {
  /** -Infinity for no lower end. */
  readonly least: number;
  readonly leastIncluded: boolean;
  /** Infinity for no upper end. */
  readonly most: number;
  readonly mostIncluded: boolean;
}

/** A row of a codebook whose value is a band. */
export interface BandRow {
  readonly band: Band;
  readonly sense: Sense;
}

export const contains = ({ least, leastIncluded, most, mostIncluded }: Band, number: number): boolean =>
  (leastIncluded ? number >= least : number > least) && (mostIncluded ? number <= most : number < most);

/** True when no number is in the band: its ends are in the wrong order, or it has one point that does not belong to it. */
export const isEmpty = ({ least, leastIncluded, most, mostIncluded }: Band): boolean => least > most || (least === most && !(leastIncluded && mostIncluded));

/** What is in both bands. */
export const intersection = (a: Band, b: Band): Band => {
  const lower = a.least > b.least || (a.least === b.least && !a.leastIncluded) ? a : b;
  const upper = a.most < b.most || (a.most === b.most && !a.mostIncluded) ? a : b;
  return { least: lower.least, leastIncluded: lower.leastIncluded, most: upper.most, mostIncluded: upper.mostIncluded };
};

/** The band as one may write it in a cell without Excel changing it: `>= 1000000`, `< 1`, `1..11`, `[1000000, 10000000)`, `0`. */
export const printBand = ({ least, leastIncluded, most, mostIncluded }: Band): string => {
  if (most === Infinity) return `${leastIncluded ? ">=" : ">"} ${cellText(least)}`;
  if (least === -Infinity) return `${mostIncluded ? "<=" : "<"} ${cellText(most)}`;
  if (!leastIncluded || !mostIncluded) return `${leastIncluded ? "[" : "("}${cellText(least)}, ${cellText(most)}${mostIncluded ? "]" : ")"}`;
  return least === most ? cellText(least) : `${cellText(least)}..${cellText(most)}`;
};

/** A number in a band that is not empty, the plainest one at hand. */
const memberOf = ({ least, leastIncluded, most, mostIncluded }: Band): number => {
  if (leastIncluded) return least;
  if (mostIncluded) return most;
  if (least === -Infinity) return most === Infinity ? 0 : most - 1;
  return most === Infinity ? least + 1 : (least + most) / 2;
};

/** True when two of the bands have more than one point in common. */
export const doOverlap = (bands: readonly Band[]): boolean => {
  let highest = -Infinity;
  return [...bands].sort((a, b) => a.least - b.least).some(({ least, most }) => {
    const overlaps = least < highest;
    highest = Math.max(highest, most);
    return overlaps;
  });
};

/** Whole numbers that touch leave no gap between counts: 1..11 and >= 12. */
const areNeighbours = (a: Band, b: Band): boolean =>
  a.mostIncluded && b.leastIncluded && Number.isInteger(a.most) && Number.isInteger(b.least) && b.least - a.most === 1;

const gapBetween = (below: Band, above: Band): Band | undefined => {
  const gap: Band = { least: below.most, leastIncluded: !below.mostIncluded, most: above.least, mostIncluded: !above.leastIncluded };
  return isEmpty(gap) || areNeighbours(below, above) ? undefined : gap;
};

/**
 * What is wrong with the bands of a book, each with an example number: two that overlap though they have different codes and count at
 * the same place and time, and numbers between two bands that are in none. Below the first and above the last there may be none.
 */
export const bandProblems = (codebook: string, rows: readonly BandRow[]): readonly Finding[] => {
  const findings: Finding[] = [];
  const solid = rows.filter(({ band }) => !isEmpty(band));
  for (const { band, sense } of rows) if (isEmpty(band)) findings.push(finding("codebook-band-reversed", { codebook, value: sense.value }));
  solid.forEach((a, i) => {
    for (const b of solid.slice(i + 1)) {
      const both = intersection(a.band, b.band);
      if (a.sense.index === b.sense.index || isEmpty(both) || areApart(a.sense, b.sense)) continue;
      findings.push(finding("codebook-bands-overlap", { codebook, value: a.sense.value, other: b.sense.value, example: cellText(memberOf(both)) }));
    }
  });
  // Bands of one place and time are one ladder.
  const ladders = new Map<string, BandRow[]>();
  for (const row of solid) {
    const place = `${row.sense.parent}\u0000${row.sense.from}\u0000${row.sense.to}`;
    ladders.set(place, [...(ladders.get(place) ?? []), row]);
  }
  for (const ladder of ladders.values()) {
    ladder.sort((a, b) => a.band.least - b.band.least || Number(b.band.leastIncluded) - Number(a.band.leastIncluded));
    let highest = ladder[0];
    for (const row of ladder.slice(1)) {
      const below = highest as BandRow;
      const gap = gapBetween(below.band, row.band);
      if (gap !== undefined) findings.push(finding("codebook-bands-gap", { codebook, value: below.sense.value, other: row.sense.value, example: cellText(memberOf(gap)) }));
      const { most, mostIncluded } = row.band;
      if (most > below.band.most || (most === below.band.most && mostIncluded)) highest = row;
    }
  }
  return findings;
};
