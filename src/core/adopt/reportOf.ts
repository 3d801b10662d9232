/** Counts what a plan would do, and names the rows that a person should look at. */
import { finding } from "../result";
import type { AdoptFate, AdoptOptions, AdoptReport, ListedCode, OutlierGroup } from "./adoption";
import type { CodeList } from "./createCodeList";
import type { CodeReader } from "./createCodeReader";
import type { MovingCounters } from "./movingCounters";
import type { ListOutliers } from "./outlierGroups";
import type { Settled } from "./settleCodes";

/** Named rows of each kind; more are counted. */
export const mostNamed = 10_000;
/** Examples of a group. */
const mostExamples = 20;

/** The first of many, with the count of the rest. */
export interface Named {
  readonly rows: ListedCode[];
  unnamed: number;
}

export const addNamed = (named: Named, row: ListedCode): void => {
  if (named.rows.length < mostNamed) named.rows.push(row);
  else named.unnamed++;
};

export const noFates = (): Record<AdoptFate, number> => ({
  blank: 0, "not-text": 0, unread: 0, repeated: 0, known: 0, named: 0, reserved: 0, void: 0, "other-customer": 0, conflict: 0, second: 0, keyless: 0, outlier: 0, adopted: 0,
});

export interface ReportParts {
  readonly options: AdoptOptions;
  readonly list: CodeList;
  readonly codeReader: CodeReader;
  readonly outliers: ListOutliers;
  readonly moving: MovingCounters;
  readonly settled: Iterable<Settled>;
  readonly nothingReads: boolean;
  /** Rows without a code that counts. */
  readonly blank: number;
  readonly notText: Named;
}

const byRow = (rows: readonly ListedCode[]): readonly ListedCode[] => [...rows].sort((a, b) => a.row - b.row);

export const reportOf = ({ options, list, codeReader, outliers, moving, settled, nothingReads, blank, notText }: ReportParts): AdoptReport => {
  const { readers } = options;
  const fates = noFates();
  const listed: Named = { rows: [], unnamed: 0 };
  const notes: Named = { rows: [], unnamed: 0 };
  const unread: ListedCode[] = [];
  const readBy = readers.map(() => 0);
  const groups = new Map<number, { codes: number; lowest: number; highest: number; examples: ListedCode[] }>();
  const unreadRows: { readonly at: number; readonly row: ListedCode }[] = [];
  let unreadCodes = 0;
  let unreadMore = 0;
  let added = 0;
  let changed = 0;
  let neverDrawn = 0;

  const intoGroup = (at: number, row: ListedCode): void => {
    const number = list.number(at) ?? 0;
    const counter = list.counter(at);
    const group = groups.get(counter);
    if (group === undefined) {
      groups.set(counter, { codes: 1, lowest: number, highest: number, examples: [row] });
      return;
    }
    group.codes++;
    group.lowest = Math.min(group.lowest, number);
    group.highest = Math.max(group.highest, number);
    if (group.examples.length < mostExamples) group.examples.push(row);
  };

  for (const { at, rows, entry, change, isNew, notes: remarks, neverDrawn: never } of settled) {
    const [first] = rows;
    const code = list.written(at);
    for (const { holder, fate, findings } of rows) {
      fates[fate]++;
      const row: ListedCode = { row: holder.row, cell: holder.cell, code, fate, findings };
      if (fate === "unread") {
        if (unreadRows.length < mostNamed) unreadRows.push({ at, row });
        else unreadMore++;
      } else if (findings.length > 0) addNamed(listed, row);
    }
    if (isNew) {
      const reader = list.reader(at);
      if (reader < 0) unreadCodes++;
      else readBy[reader] = (readBy[reader] ?? 0) + 1;
      if (first !== undefined && outliers.findingOf(at) !== undefined) {
        const { holder, fate, findings } = first;
        intoGroup(at, { row: holder.row, cell: holder.cell, code, fate, findings });
      }
    }
    if (entry !== undefined) added++;
    if (change !== undefined) changed++;
    if (never === true) neverDrawn++;
    if (remarks.length > 0 && first !== undefined) addNamed(notes, { row: first.holder.row, cell: first.holder.cell, code, fate: first.fate, findings: remarks });
  }

  // Why nothing reads a code is looked for only where it is told: by then it is known which rule reads most.
  for (const [i, { row }] of unreadRows.entries()) {
    if (nothingReads && i >= mostExamples) break;
    const explained: ListedCode = { ...row, findings: [...codeReader.explain(row.code, readBy), ...row.findings] };
    if (unread.length < mostExamples) unread.push(explained);
    if (!nothingReads) addNamed(listed, explained);
  }
  if (!nothingReads) listed.unnamed += unreadMore;

  const outlierGroups = [...groups].map(([counter, group]): OutlierGroup => {
    const { below, nextApart = 0, nextCounted = 0 } = outliers.counters[counter] ?? {};
    const { reader = 0, key = "" } = list.counters[counter] ?? {};
    return { id: outliers.idOf(counter), rule: readers[reader]?.name ?? "", key, ...group, below, nextApart, nextCounted };
  });

  fates.blank = blank;
  fates["not-text"] = notText.rows.length + notText.unnamed;
  fates.repeated = list.repeated;
  // Rows with a code were counted first; those with none make place for nobody.
  for (const row of notText.rows) addNamed(listed, row);
  listed.unnamed += notText.unnamed;

  return {
    rows: Object.values(fates).reduce((sum, count) => sum + count, 0),
    fates,
    added,
    changed,
    neverDrawn,
    counters: moving.moves(),
    shares: readers.map(({ name, version }, i) => ({ rule: name, version, codes: readBy[i] ?? 0 })),
    outliers: outlierGroups,
    unread: { codes: unreadCodes, examples: unread, nothingReads },
    findings: nothingReads ? [finding("adopt-nothing-read", { count: unreadCodes, rule: readers[0]?.name ?? "", expected: readers[0]?.rule.example ?? "" })] : [],
    listed: byRow(listed.rows),
    unlisted: listed.unnamed,
    notes: byRow(notes.rows),
    unlistedNotes: notes.unnamed,
  };
};
