/** Laws of the log's chain, over generated logs of one writer and of two who do not always see each other's last rows. */
import fc from "fast-check";
import { forkReach } from "./links";
import { logRow, verifyLog, type ChainedRow, type LogAnchor, type TouchedCell } from ".";

type Log = readonly ChainedRow[];

const cell = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("", "发放", "作废", "规则 R1 → 第 2 版", "2026-01-01", "00123", "1E5", "=A1", "😀👨‍👩‍👧", "𠮷野家", "\ud800", "a\nb") },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constant("长".repeat(3000)) },
);
const columns = 4;

/** Each row says when it was written, so that no two are the same. */
const fieldsOf = (row: readonly string[], i: number): readonly string[] => [`2026-01-01T00:00:${i}`, ...row];

const row = fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 });
const chain = (rows: readonly { readonly row: readonly string[]; readonly second: boolean; readonly sees: boolean }[]): Log => {
  const log: ChainedRow[] = [];
  const last = [-1, -1];
  rows.forEach(({ row, second, sees }, i) => {
    const writer = second ? 1 : 0;
    const known = last[writer] as number;
    const previous = log[sees || i - known > forkReach ? i - 1 : known]?.hash ?? "";
    const fields = fieldsOf(row, i);
    log.push({ fields, previous, hash: logRow(previous, fields) });
    last[writer] = i;
  });
  return log;
};
const lone = fc.array(row, { minLength: 1, maxLength: 60 }).map((rows) => chain(rows.map((each) => ({ row: each, second: false, sees: true }))));
const shared = fc.array(fc.record({ row, second: fc.boolean(), sees: fc.boolean() }), { minLength: 1, maxLength: 60 }).map(chain);
const anyLog = fc.oneof(lone, shared);
const place = fc.nat(1_000_000);
const anchorOf = (log: Log): LogAnchor => ({ count: log.length, hash: log.at(-1)?.hash ?? "" });
const forksIn = (log: Log): number => log.length - new Set(log.map(({ previous }) => previous)).size;

it("finds nothing in a log that nobody touched", () => {
  fc.assert(
    fc.property(anyLog, place, (log, at) => {
      const whole = { rows: log.length, forks: forksIn(log), findings: [] };
      for (const anchor of [undefined, anchorOf(log), anchorOf(log.slice(0, 1 + (at % log.length)))]) expect(verifyLog(log, anchor)).toEqual(whole);
    }),
  );
});

it("finds nothing in a log without the column, or that got it later", () => {
  fc.assert(
    fc.property(lone, place, (log, from) => {
      expect(verifyLog(log.map(({ fields, hash, previous }, i) => (i < from % (log.length + 1) ? { fields, hash } : { fields, hash, previous }))).findings).toEqual([]);
    }),
  );
});

/** Any text, or one that stands in another row. */
const newText = (log: Log): fc.Arbitrary<string> => fc.oneof(cell, fc.constantFrom(...log.flatMap(({ hash, previous = "", fields }) => [hash, previous, ...fields])));

/** One cell of a log changed to another text; columns are the fields, then the hash, then the previous hash. */
const changed = (log: Log) =>
  fc.record({ at: fc.nat(log.length - 1), column: fc.nat(columns + 1), text: newText(log) }).map(({ at, column, text }) => {
    const before = log[at] as ChainedRow;
    const cells = [...before.fields, before.hash, before.previous ?? ""].map((old, i) => (i === column ? text : old));
    const after: ChainedRow = { fields: cells.slice(0, columns), hash: cells[columns] ?? "", previous: cells[columns + 1] };
    return { log, at, column, after, same: JSON.stringify(cells) === JSON.stringify([...before.fields, before.hash, before.previous]) };
  });
const cellOf = (column: number): TouchedCell => (column < columns ? "fields" : column === columns ? "hash" : "previous");

it.each(["one", "two"])("finds every cell that was changed, in the row: %s writer(s)", (writers) => {
  fc.assert(
    fc.property((writers === "one" ? lone : shared).chain(changed), fc.boolean(), ({ log, at, column, same, after }, remembered) => {
      fc.pre(!same);
      const { findings } = verifyLog(log.map((each, i) => (i === at ? after : each)), remembered ? anchorOf(log) : undefined);
      expect(findings).toContainEqual(expect.objectContaining({ at }));
      // The chain of one writer proves which cell it was, but for its end.
      if (writers === "two" || (at === log.length - 1 && !remembered)) return;
      expect(findings).toEqual([{ kind: "altered", at, cell: cellOf(column) }]);
    }),
    { numRuns: 200 },
  );
});

it("finds a row that was taken out, at its place", () => {
  fc.assert(
    fc.property(lone, place, fc.boolean(), (log, any, remembered) => {
      const at = any % log.length;
      const last = at === log.length - 1;
      const { findings } = verifyLog(log.filter((_, i) => i !== at), remembered || last ? anchorOf(log) : undefined);
      expect(findings).toEqual([last ? { kind: "end-removed", at, missing: 1 } : { kind: "removed", at, after: at - 1 }]);
    }),
  );
});

it("finds that a row was taken out where two wrote", () => {
  fc.assert(
    fc.property(shared, place, (log, any) => {
      const at = any % log.length;
      const gone = (log[at] as ChainedRow).hash;
      const rest = log.filter((_, i) => i !== at);
      const follower = rest.findIndex(({ previous }) => previous === gone);
      expect(verifyLog(rest, anchorOf(log)).findings).toEqual([follower < 0 ? { kind: "end-removed", at: rest.length, missing: 1 } : { kind: "removed", at: follower, after: follower - 1 }]);
    }),
  );
});

it("finds a row that was put in as such", () => {
  const inserted = (log: Log) =>
    fc.record({
      log: fc.constant(log),
      at: fc.nat(log.length),
      added: fc.oneof(
        fc.record({ fields: row.map((each) => fieldsOf(each, 99)), hash: newText(log), previous: newText(log) }),
        fc.constantFrom(...log),
        fc.tuple(fc.constantFrom(...log), row).map(([copied, fields]) => ({ ...copied, fields: fieldsOf(fields, 99) })),
      ),
    });
  fc.assert(
    fc.property(anyLog.chain(inserted), ({ log, at, added }) => {
      const { findings } = verifyLog([...log.slice(0, at), added, ...log.slice(at)], anchorOf(log));
      expect(findings).toMatchObject([{ kind: "inserted" }]);
      const named = findings.flatMap((finding) => [finding.at, ...(finding.kind === "inserted" ? [finding.copyOf ?? []].flat() : [])]);
      // Of two rows that are the same nobody can always tell which was there first.
      const copied = log.indexOf(added);
      expect(named.sort((a, b) => a - b)).toEqual(copied < 0 ? [at] : [at, copied < at ? copied : copied + 1].sort((a, b) => a - b));
    }),
    { numRuns: 200 },
  );
});

it("finds rows in another order, once, and names the fewest that could have been moved", () => {
  fc.assert(
    fc.property(lone.chain((log) => fc.tuple(fc.constant(log), fc.oneof(fc.shuffledSubarray([...log.keys()], { minLength: log.length }), fc.tuple(fc.nat(log.length - 1), fc.nat(log.length - 1)).map(([a, b]) => [...log.keys()].map((i) => (i === a ? b : i === b ? a : i)))))), fc.boolean(), ([log, order], old) => {
      fc.pre(order.some((from, to) => from !== to));
      const moved = order.map((from) => log[from] as ChainedRow);
      const { findings } = verifyLog(old ? moved.map(({ fields, hash }) => ({ fields, hash })) : moved, anchorOf(log));
      expect(findings).toHaveLength(1);
      const [finding] = findings;
      if (finding?.kind !== "moved") throw new Error(JSON.stringify(finding));
      const rest = order.filter((_, i) => !finding.rows.includes(i));
      expect([finding.at, rest]).toEqual([finding.rows[0], [...rest].sort((a, b) => a - b)]);
    }),
    { numRuns: 200 },
  );
});
