/**
 * Judging the log: is every row what it was, are all there, in their order? The chain is a tree, for two people who append at the same moment both
 * follow the same earlier row; such a fork is counted and is no finding as long as that row is among the 50 above (`forkReach`). Where one of two wrote
 * over the other's row, that one is written again below and is not missing.
 */
import { forkReach, linksOf, type Link } from "./links";
import type { ChainedRow } from "./logChain";
import { createRewritten } from "./rewritten";
import { misplaced, ranksInChain } from "./rowOrder";
import type { LogAnchor, LogFinding, LogVerdict } from "./verdict";

/** So many rows out of order were not moved one by one. */
const mostMoved = 20;

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Takes copies out: of rows that are the same, the one right below its parent stays, else the first that is below it at all. */
const splitCopies = (links: readonly Link[]): { readonly single: readonly Link[]; readonly findings: readonly LogFinding[] } => {
  const stays = new Map<string, number>();
  const fits = new Map<string, number>();
  const repeated = new Set<string>();
  const seen = new Set([""]);
  links.forEach(({ touched, hash, previous }, place) => {
    const fit = previous === (links[place - 1]?.hash ?? "") ? 2 : seen.has(previous) ? 1 : 0;
    seen.add(hash);
    if (touched !== undefined) return;
    const known = fits.get(hash);
    if (known !== undefined) repeated.add(hash);
    if (known !== undefined && known >= fit) return;
    stays.set(hash, place);
    fits.set(hash, fit);
  });
  const findings: LogFinding[] = [];
  const single = links.filter(({ touched, hash, at }, place) => {
    if (touched !== undefined || !repeated.has(hash) || stays.get(hash) === place) return true;
    findings.push({ kind: "inserted", at, copyOf: (links[stays.get(hash) as number] as Link).at });
    return false;
  });
  return { single, findings };
};

/** Tells loose rows that were put in from those that were altered. */
const splitInserted = (links: readonly Link[], anchor: LogAnchor | undefined): { readonly own: readonly Link[]; readonly findings: readonly LogFinding[] } => {
  const firm = links.filter(({ loose }) => !loose);
  const firmHashes = new Set(firm.map(({ hash }) => hash));
  const counts = new Map<string, number>();
  for (const { hash } of links) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const anchorHolds = anchor !== undefined && firm.length >= anchor.count && (anchor.count === 0 || firmHashes.has(anchor.hash));
  const inserted = new Set<Link>();
  let next: Link | undefined;
  for (let place = links.length - 1; place >= 0; place--) {
    const link = links[place] as Link;
    if (!link.loose) {
      next = link;
      continue;
    }
    const { previous, hash, noted } = link;
    if (next !== undefined) {
      if (next.previous === "" || firmHashes.has(next.previous)) inserted.add(link);
      continue;
    }
    // Nobody follows the last row. One of ours names a row that is there, and a hash that stands nowhere else.
    const own = isHash(hash) ? counts.get(hash) === 1 : noted;
    const ours = own && (previous === "" ? place === 0 : previous !== hash && counts.has(previous));
    if (anchorHolds || !ours) inserted.add(link);
  }
  return {
    own: links.filter((link) => !inserted.has(link)),
    findings: [...inserted].map(({ at }) => ({ kind: "inserted", at })),
  };
};

/** Where the rows stand that others follow: -1 for the beginning, undefined when the row is gone. */
const parentsOf = (links: readonly Link[]): readonly (number | undefined)[] => {
  const owners = new Map<string, number>();
  links.forEach(({ hash, touched }, place) => {
    if (touched === undefined || !owners.has(hash)) owners.set(hash, place);
  });
  return links.map(({ previous }) => (previous === "" ? -1 : owners.get(previous)));
};

/** One finding for each row that others followed and that is gone; what was written over and written again is not. */
const removedRows = (links: readonly Link[], parents: readonly (number | undefined)[]): readonly LogFinding[] => {
  const gone = new Set<string>();
  const isRewritten = createRewritten(links);
  return links.flatMap(({ previous, at, loose }, place): readonly LogFinding[] => {
    const above = links[place - 1];
    // A row that was changed through and through lost the hash that others follow: it was found already.
    if (loose || parents[place] !== undefined || above?.loose === true || gone.has(previous)) return [];
    gone.add(previous);
    if (isRewritten(previous, place)) return [];
    return [{ kind: "removed", at, after: above?.at ?? -1 }];
  });
};

const movedRows = (links: readonly Link[], parents: readonly (number | undefined)[]): readonly LogFinding[] => {
  // A row whose hash is not that of its cells proves nothing of the row before, and might lead in a circle.
  const proven = parents.map((parent, place) => {
    const touched = links[place]?.touched;
    return touched === "fields" || touched === "unknown" ? -1 : (parent ?? -1);
  });
  if (proven.every((parent, place) => parent < place)) return [];
  const rows = misplaced(ranksInChain(proven)).map((place) => (links[place] as Link).at);
  return [{ kind: "moved", at: rows[0] as number, rows, sorted: rows.length > mostMoved || rows.length * 2 > links.length }];
};

/** Rows that go on from one that was not the last for long. */
const lateRows = (links: readonly Link[], parents: readonly (number | undefined)[]): readonly LogFinding[] =>
  links.flatMap(({ at, loose }, place): readonly LogFinding[] => {
    const parent = parents[place];
    return loose || parent === undefined || place - parent <= forkReach ? [] : [{ kind: "inserted", at, follows: links[parent]?.at ?? -1 }];
  });

/** What the anchor remembers and nothing else explains. */
const endRemoved = (links: readonly Link[], anchor: LogAnchor, end: number, removed: boolean): readonly LogFinding[] => {
  const missing = Math.max(0, anchor.count - links.length);
  const finding: LogFinding = { kind: "end-removed", at: end, missing };
  if (anchor.count === 0 || links.some(({ hash }) => hash === anchor.hash)) return missing > 0 && !removed ? [finding] : [];
  // Others follow the remembered row: it is gone from between, not from the end. Or it was changed through and through.
  const explained = links.some(({ previous, loose }) => previous === anchor.hash || (loose && missing === 0));
  return explained ? [] : [finding];
};

/**
 * Judges a log.
 *
 * @param rows all rows of the sheet; blank ones are passed over. Fields are compared as the texts given.
 * @param anchor what is remembered of the log elsewhere: without it nobody can tell that the last rows were removed.
 * @returns findings in the order of rows: `altered`, `inserted`, `removed`, `moved` (at most one), `end-removed`.
 */
export const verifyLog = (rows: readonly ChainedRow[], anchor?: LogAnchor): LogVerdict => {
  const all = linksOf(rows, anchor?.hash);
  const { single, findings: copies } = splitCopies(all);
  const { own, findings: inserted } = splitInserted(single, anchor);
  const parents = parentsOf(own);
  const altered = own.flatMap(({ at, touched }): readonly LogFinding[] => (touched === undefined ? [] : [{ kind: "altered", at, cell: touched }]));
  const removed = removedRows(own, parents);
  const moved = movedRows(own, parents);
  const late = moved.length > 0 ? [] : lateRows(own, parents);
  const end = anchor === undefined ? [] : endRemoved(own, anchor, (all.at(-1)?.at ?? -1) + 1, removed.length > 0);
  const findings = [...copies, ...inserted, ...altered, ...removed, ...moved, ...late, ...end].sort((a, b) => a.at - b.at);
  const isLate = new Set(late.map(({ at }) => at));
  const followed = own.flatMap(({ at, previous }) => (isLate.has(at) ? [] : [previous]));
  return { rows: all.length, forks: followed.length - new Set(followed).size, findings };
};
