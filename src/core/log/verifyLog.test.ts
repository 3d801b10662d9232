import { logRow, verifyLog, type ChainedRow, type LogAnchor } from ".";

type Fields = readonly string[];

/** A log as it is written: each row follows the one above, or the row that `parents` names (-1 for the beginning). */
const chain = (rows: readonly Fields[], parents: Readonly<Record<number, number>> = {}): readonly ChainedRow[] => {
  const log: ChainedRow[] = [];
  rows.forEach((fields, i) => {
    const previous = log[parents[i] ?? i - 1]?.hash ?? "";
    log.push({ fields, previous, hash: logRow(previous, fields) });
  });
  return log;
};

const names = ["甲", "乙", "丙", "丁", "戊", "己"];
const written = (count: number, parents?: Readonly<Record<number, number>>): readonly ChainedRow[] =>
  chain(Array.from({ length: count }, (_, i) => [`2026-01-01T00:00:${String(i).padStart(4, "0")}`, names[i % 6] as string, "issued"]), parents);
const pick = (log: readonly ChainedRow[], ...places: readonly number[]): readonly ChainedRow[] => places.map((place) => log[place] as ChainedRow);
const blank: ChainedRow = { fields: ["", "", ""], hash: "", previous: "" };
const byHand = (over: Partial<ChainedRow> = {}): ChainedRow => ({ fields: ["2026-01-01", "某人", "voided"], hash: "", previous: "", ...over });
const withRow = (log: readonly ChainedRow[], at: number, change: Partial<ChainedRow>): readonly ChainedRow[] => log.map((row, i) => (i === at ? { ...row, ...change } : row));
/** As rows were before the column. */
const bare = (log: readonly ChainedRow[]): readonly ChainedRow[] => log.map(({ fields, hash }) => ({ fields, hash }));
const anchorOf = (log: readonly ChainedRow[]): LogAnchor => ({ count: log.length, hash: log.at(-1)?.hash ?? "" });

const linked = (above: ChainedRow, fields: Fields): ChainedRow => ({ fields, previous: above.hash, hash: logRow(above.hash, fields) });
/** Of two who append below the third row, one writes over the first rows of the other, who goes on from those, and writes them again at the end. */
const rewritten = (count: number): readonly ChainedRow[] => {
  const log = [...written(3)];
  const lost: ChainedRow[] = [];
  for (let i = 0; i < count; i++) lost.push(linked(lost.at(-1) ?? log[2]!, [`2026-01-01T00:00:9${i || ""}`, "甲", "issued"]));
  log.push(linked(log[2]!, ["2026-01-01T00:00:8", "乙", "issued"]), linked(lost.at(-1)!, ["2026-01-01T00:00:99", "丙", "issued"]));
  log.push(linked(log.at(-1)!, ["2026-01-01T00:01:00", "丁", "issued"]));
  for (const { fields } of lost) log.push(linked(log.at(-1)!, fields));
  return log;
};

const six = written(6);
const forked = written(6, { 3: 1, 4: 2 });
const long = written(60);
const other = byHand({ fields: ["x", "y", "z"] });
const tail = written(70, { 60: 5 });

it.each<[string, readonly ChainedRow[], readonly object[], LogAnchor?]>([
  ["a whole log", six, []],
  ["an empty log", [], []],
  ["a whole log with its anchor", six, [], anchorOf(six)],
  ["a log that went on after its anchor", six, [], anchorOf(six.slice(0, 4))],
  ["a log without the column", bare(six), []],
  ["a log that got the column later", [...bare(six.slice(0, 3)), ...six.slice(3)], []],
  ["blank rows", [blank, ...six.slice(0, 2), blank, blank, ...six.slice(2), blank], []],
  ["a fork", forked, []],
  ["a fork at the beginning", written(3, { 1: -1 }), []],
  ["a fork as far as it reaches", written(60, { 55: 5 }), []],
  ["a row that was written over, and again below what follows it", rewritten(1), []],
  ["two rows of one person that were written over, and again", rewritten(2), []],
  ["a row that was written over, and never again", rewritten(1).slice(0, -1), [{ kind: "removed", at: 4, after: 3 }]],
  ["a row that was written over, and again with another word", withRow(rewritten(1), 6, linked(rewritten(1)[5]!, ["2026-01-01T00:00:9", "甲", "voided"])), [{ kind: "removed", at: 4, after: 3 }]],
  // altered
  ["a changed field", withRow(six, 2, { fields: ["", "", ""] }), [{ kind: "altered", at: 2, cell: "fields" }]],
  ["fields shifted between cells", withRow(six, 0, { fields: [`${six[0]?.fields[0]}甲`, "", "issued"] }), [{ kind: "altered", at: 0, cell: "fields" }]],
  ["a changed hash", withRow(six, 2, { hash: "x" }), [{ kind: "altered", at: 2, cell: "hash" }]],
  ["a hash copied from another row", withRow(six, 2, { hash: six[4]?.hash ?? "" }), [{ kind: "altered", at: 2, cell: "hash" }]],
  ["a changed previous hash", withRow(six, 2, { previous: "x" }), [{ kind: "altered", at: 2, cell: "previous" }]],
  ["a cleared previous hash", withRow(six, 2, { previous: "" }), [{ kind: "altered", at: 2, cell: "previous" }]],
  ["a cleared previous hash that is given as none", withRow(six, 2, { previous: undefined }), [{ kind: "altered", at: 2, cell: "previous" }]],
  ["a changed field of the last row", withRow(six, 5, { fields: ["x"] }), [{ kind: "altered", at: 5, cell: "unknown" }]],
  ["a changed field of the last row that is remembered", withRow(six, 5, { fields: ["x"] }), [{ kind: "altered", at: 5, cell: "fields" }], anchorOf(six)],
  ["a changed hash of the last row that is remembered", withRow(six, 5, { hash: "x" }), [{ kind: "altered", at: 5, cell: "hash" }], anchorOf(six)],
  ["neighbours altered", withRow(withRow(six, 2, { fields: ["x"] }), 3, { fields: ["y"] }), [{ kind: "altered", at: 2, cell: "fields" }, { kind: "altered", at: 3, cell: "fields" }]],
  ["a row that was replaced", withRow(six, 2, byHand()), [{ kind: "altered", at: 2, cell: "unknown" }]],
  ["a field of a row of old", withRow(bare(six), 2, { fields: ["x"] }), [{ kind: "altered", at: 2, cell: "unknown" }]],
  ["a hash of a row of old", withRow(bare(six), 2, { hash: "x" }), [{ kind: "altered", at: 2, cell: "hash" }]],
  // inserted
  ["a row typed in between", [...six.slice(0, 3), byHand(), ...six.slice(3)], [{ kind: "inserted", at: 3 }]],
  ["a row typed on top", [byHand(), ...six], [{ kind: "inserted", at: 0 }]],
  ["a row typed below", [...six, byHand()], [{ kind: "inserted", at: 6 }]],
  ["the last row copied down and changed", [...six, { ...six[5], fields: ["x"] } as ChainedRow], [{ kind: "inserted", at: 6 }]],
  ["a row below that passes for one of ours, but for the anchor", [...six, { fields: ["x"], previous: six[5]?.hash ?? "", hash: "f".repeat(64) }], [{ kind: "inserted", at: 6 }], anchorOf(six)],
  ["two rows typed in between", [...six.slice(0, 3), byHand(), other, ...six.slice(3)], [{ kind: "inserted", at: 3 }, { kind: "inserted", at: 4 }]],
  ["a copy of a row", [...six.slice(0, 5), ...pick(six, 1, 5)], [{ kind: "inserted", at: 5, copyOf: 1 }]],
  ["a copy of a row above it", [...pick(forked, 3), ...forked], [{ kind: "inserted", at: 0, copyOf: 4 }]],
  ["a row typed among rows of old", [...bare(six.slice(0, 3)), { fields: ["x"], hash: "" }, ...bare(six.slice(3))], [{ kind: "inserted", at: 3 }]],
  ["a row typed below rows of old", [...bare(six), { fields: ["x"], hash: "" }], [{ kind: "inserted", at: 6 }]],
  ["a log that goes on from far above", tail, [{ kind: "inserted", at: 60, follows: 5 }]],
  ["a log that begins again far below", written(60, { 55: -1 }), [{ kind: "inserted", at: 55, follows: -1 }]],
  // removed
  ["a row taken out", pick(six, 0, 1, 3, 4, 5), [{ kind: "removed", at: 2, after: 1 }]],
  ["the first row taken out", six.slice(1), [{ kind: "removed", at: 0, after: -1 }]],
  ["two rows taken out in two places", pick(six, 0, 2, 3, 5), [{ kind: "removed", at: 1, after: 0 }, { kind: "removed", at: 3, after: 2 }]],
  ["rows taken out and one cleared", [...pick(six, 0, 1), blank, ...pick(six, 4, 5)], [{ kind: "removed", at: 3, after: 1 }]],
  ["a row that two followed", pick(forked, 0, 2, 3, 4, 5), [{ kind: "removed", at: 1, after: 0 }]],
  ["a row taken out from rows of old", bare(pick(six, 0, 1, 3, 4, 5)), [{ kind: "altered", at: 2, cell: "unknown" }]],
  // moved
  ["two neighbours swapped", pick(six, 0, 1, 3, 2, 4, 5), [{ kind: "moved", at: 2, rows: [2], sorted: false }]],
  ["a row moved up", pick(six, 4, 0, 1, 2, 3, 5), [{ kind: "moved", at: 0, rows: [0], sorted: false }]],
  ["rows turned round", [...six].reverse(), [{ kind: "moved", at: 0, rows: [0, 1, 2, 3, 4], sorted: true }]],
  ["rows of old turned round", bare([...six].reverse()), [{ kind: "moved", at: 0, rows: [0, 1, 2, 3, 4], sorted: true }]],
  ["a row moved and one altered", withRow(pick(six, 4, 0, 1, 2, 3, 5), 3, { fields: ["x"] }), [{ kind: "moved", at: 0, rows: [0], sorted: false }, { kind: "altered", at: 3, cell: "fields" }]],
  // end removed
  ["the last row taken away", six.slice(0, 5), [{ kind: "end-removed", at: 5, missing: 1 }], anchorOf(six)],
  ["all rows taken away", [], [{ kind: "end-removed", at: 0, missing: 6 }], anchorOf(six)],
  ["a log that was begun anew", chain([["x"]]), [{ kind: "end-removed", at: 1, missing: 5 }], anchorOf(six)],
  ["another last row instead", [...six.slice(0, 5), byHand()], [{ kind: "inserted", at: 5 }, { kind: "end-removed", at: 6, missing: 1 }], anchorOf(six)],
  ["the last row of a fork", pick(forked, 0, 1, 2, 4, 5), [{ kind: "end-removed", at: 5, missing: 1 }], anchorOf(forked)],
  ["a row taken out from between, said once", pick(six, 0, 1, 3, 4, 5), [{ kind: "removed", at: 2, after: 1 }], anchorOf(six)],
  ["the remembered row taken out from between", pick(six, 0, 1, 2, 4, 5), [{ kind: "removed", at: 3, after: 2 }], anchorOf(six.slice(0, 4))],
])("tells %s", (_, log, findings, ...[anchor]) => {
  expect(verifyLog(log, anchor).findings).toEqual(findings);
});

it.each<[string, readonly ChainedRow[], number, number]>([
  ["none", six, 6, 0],
  ["two rows after one, twice", forked, 6, 1],
  ["three rows after one", written(5, { 3: 1, 4: 1 }), 5, 2],
  ["a row from far above is none", tail, 70, 0],
  ["blank rows are no rows", [...six, blank], 6, 0],
  ["rows turned round keep theirs", [...forked].reverse(), 6, 1],
])("counts rows and forks: %s", (_, log, rows, forks) => {
  expect(verifyLog(log)).toMatchObject({ rows, forks });
});

it("calls a sheet sorted when many rows stand elsewhere", () => {
  expect(verifyLog([...long.slice(25), ...long.slice(0, 25)]).findings).toMatchObject([{ kind: "moved", at: 35, sorted: true }]);
  expect(verifyLog([...long.slice(5), ...long.slice(0, 5)]).findings).toMatchObject([{ kind: "moved", at: 55, sorted: false }]);
});

it("says no more than that cells were cleared when a whole column was", () => {
  const many = written(1200);
  expect(new Set(verifyLog(many.map((row) => ({ ...row, previous: "" }))).findings.map((finding) => JSON.stringify({ ...finding, at: 0 })))).toEqual(new Set(['{"kind":"altered","at":0,"cell":"previous"}']));
  expect(verifyLog(many.map((row) => ({ ...row, hash: "" })), anchorOf(many)).findings).toEqual(many.map((_, at) => ({ kind: "altered", at, cell: "hash" })));
});

it.each(["fields", "hash"] as const)("comes to an end when every row's %s were changed", (column) => {
  for (const log of [six, bare(six)]) {
    const { findings } = verifyLog(log.map((row) => ({ ...row, [column]: column === "hash" ? "x" : ["x"] })));
    expect(new Set(findings.map(({ at }) => at)).size).toBe(6);
  }
});
