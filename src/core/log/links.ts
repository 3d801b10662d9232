/** Each row of the log by itself: which row it follows, and whether it is what it was when it was written. */
import { logRow, type ChainedRow } from "./logChain";
import type { TouchedCell } from "./verdict";

/** Forks reach this far: who appends has read the log a moment ago, and others can have added so many rows since. */
export const forkReach = 50;

/** Hashes that are tried in all to explain rows that do not fit: it must come to an end in a log that somebody wrote all over. */
const mostTries = 20_000;

export interface Link {
  /** The row, counted from 0 as given. */
  readonly at: number;
  readonly fields: readonly string[];
  /** The hash of the row that it follows: its own cell, or what is proven where that is blank or was touched. */
  previous: string;
  /** The hash by which others follow it: its own cell, or what is proven where that was touched. */
  hash: string;
  /** What was touched; undefined for a row that is whole. */
  touched: TouchedCell | undefined;
  /** Not whole, and no row follows it: altered or put in by hand, which its neighbours tell. */
  loose: boolean;
  /** False where the cell `previous` is not there and the row above counts. */
  readonly noted: boolean;
}

const isBlank = ({ fields, hash, previous }: ChainedRow): boolean => hash === "" && (previous ?? "") === "" && fields.every((field) => field === "");

interface Judged extends Link {
  computed: string;
}

const judge = (link: Judged, previous: string): boolean => {
  const computed = logRow(previous, link.fields);
  if (computed !== link.hash) return false;
  link.previous = previous;
  link.computed = computed;
  link.touched = undefined;
  return true;
};

/** Finds what a row without `previous` follows when it is not the row above: rows were sorted, moved, taken out or put in between. */
const createSeeker = (links: readonly Judged[]): ((place: number) => void) => {
  let tries = mostTries;
  let inTime: number[] | undefined;
  /** Rows by the time of writing, which is their first field. */
  const timeOf = (place: number): string => links[place]?.fields[0] ?? "";
  const earlier = (place: number): string | undefined => {
    if (inTime === undefined) {
      const order = links.map((_, at) => at).sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : a - b));
      inTime = [];
      for (let i = 1; i < order.length; i++) inTime[order[i] as number] = order[i - 1] as number;
    }
    return links[inTime[place] ?? -1]?.hash;
  };
  return (place) => {
    const link = links[place] as Judged;
    const above = links[place - 1];
    for (const likely of [above?.computed, links[place + 1]?.hash, earlier(place), ""]) if (likely !== undefined && judge(link, likely)) return;
    for (let i = 0; i < links.length && tries > 0; i++, tries--) if (judge(link, (links[i] as Judged).hash)) return;
  };
};

/** Finds the previous hash that makes a row whole, among those near above it; undefined when there is none. */
const createProver = (links: readonly Judged[]): ((place: number) => string | undefined) => {
  let tries = mostTries;
  return (place) => {
    const { fields, hash } = links[place] as Judged;
    const fits = (previous: string): boolean => tries-- > 0 && logRow(previous, fields) === hash;
    for (let i = place - 1; i >= Math.max(0, place - forkReach); i--) {
      const above = links[i] as Judged;
      if (fits(above.hash)) return above.hash;
      if (above.computed !== above.hash && fits(above.computed)) return above.computed;
    }
    return place < forkReach && fits("") ? "" : undefined;
  };
};

/** Tells which cell of each broken row was touched, from what other rows prove. From the bottom up, for a row is proven by the one below. */
const explainBroken = (links: readonly Judged[], remembered: string | undefined): void => {
  const whole = links.filter(({ touched }) => touched === undefined);
  const owned = new Set(whole.map(({ hash }) => hash));
  const wanted = new Set(whole.map(({ previous }) => previous));
  if (remembered !== undefined) wanted.add(remembered);
  const proves = (hash: string): boolean => hash !== "" && wanted.has(hash) && !owned.has(hash);
  const provenPrevious = createProver(links);
  for (let place = links.length - 1; place >= 0; place--) {
    const link = links[place] as Judged;
    if (link.touched === undefined) continue;
    if (proves(link.computed)) {
      link.touched = "hash";
      link.hash = link.computed;
    } else {
      const previous = !link.noted || owned.has(link.hash) ? undefined : provenPrevious(place);
      if (previous !== undefined) {
        link.touched = "previous";
        link.previous = previous;
      } else if (!proves(link.hash)) link.loose = true;
      // Without the column it may as well be the row above that is gone.
      else if (link.noted) link.touched = "fields";
    }
    if (link.loose) continue;
    owned.add(link.hash);
    wanted.add(link.previous);
  }
};

/**
 * The rows that are not blank, each judged by itself and by those that follow it.
 *
 * @param remembered the hash of a row that is known to have been there.
 */
export const linksOf = (rows: readonly ChainedRow[], remembered?: string): readonly Link[] => {
  const links: Judged[] = [];
  let begun = false;
  rows.forEach((row, at) => {
    if (isBlank(row)) return;
    const { fields, hash } = row;
    begun ||= (row.previous ?? "") !== "";
    const noted = begun || row.previous !== undefined;
    const previous = row.previous ?? (noted ? "" : (links.at(-1)?.hash ?? ""));
    const computed = logRow(previous, fields);
    links.push({ at, fields, previous, hash, computed, noted, touched: computed === hash ? undefined : "unknown", loose: false });
  });
  const seek = createSeeker(links);
  links.forEach(({ touched, noted }, place) => {
    if (touched !== undefined && !noted) seek(place);
  });
  explainBroken(links, remembered);
  return links;
};
