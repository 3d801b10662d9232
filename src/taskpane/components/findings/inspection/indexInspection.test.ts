import fc from "fast-check";
import type { Certainty, CodeFinding, RowInspection } from "../../../../core/validate/inspection";
import { filterInspection, noFilter, type FindingFilter } from "./filterInspection";
import { indexInspection } from "./indexInspection";

function finish<T>(job: Generator<unknown, T>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

const finding = (kind: CodeFinding["kind"], params: CodeFinding["params"] = {}): CodeFinding => ({ kind, params });
const row = (at: number, text: string, findings: readonly CodeFinding[], certainty?: Certainty, code = `C${at}`): RowInspection => ({
  row: at,
  text,
  findings,
  ...(certainty ? { repair: { certainty, candidates: [{ code, undone: [], damages: [], support: [] }], count: 1 } } : {}),
});

const rows = [
  row(2, "bj-it-0001", [finding("code-case")], "certain", "BJ-IT-0001"),
  row(3, "BJ-IT-O002", [finding("code-lookalike"), finding("code-case")], "likely"),
  row(9, "BJ-IT-0003", [finding("code-old-version")]),
  row(12, "", [finding("code-two-customers", { customers: "甲公司" })]),
];
const index = finish(indexInspection(rows, [9]));
const filtered = (filter: Partial<FindingFilter>) => {
  const { at, kinds } = finish(filterInspection(index, { ...noFilter, ...filter }));
  return { rows: [...at].map((each) => rows[each]?.row), kinds: kinds.map(({ kind, at: own }) => `${kind} ${own.length}`) };
};

test("kinds stand by severity, then by how often they occur", () => {
  expect(index.kinds.map(({ kind, severity, at }) => [kind, severity, [...at]])).toEqual([
    ["code-lookalike", "error", [1]],
    ["code-two-customers", "error", [3]],
    ["code-case", "warning", [0, 1]],
    ["code-old-version", "information", [2]],
  ]);
  expect(index.gravest).toEqual({ error: 2, warning: 1, information: 1 });
  expect(index.byRepair).toEqual({ certain: 1, likely: 1, open: 0, none: 2 });
});

test("nothing set shows everything", () => {
  expect(filtered({})).toEqual({ rows: [2, 3, 9, 12], kinds: ["code-lookalike 1", "code-two-customers 1", "code-case 2", "code-old-version 1"] });
});

test("a severity shows its kinds, and rows that have it beside a graver one", () => {
  expect(filtered({ severity: "warning" })).toEqual({ rows: [2, 3], kinds: ["code-case 2"] });
});

test("a state of repair shows its rows with all their kinds", () => {
  expect(filtered({ repair: "likely" })).toEqual({ rows: [3], kinds: ["code-lookalike 1", "code-case 1"] });
  expect(filtered({ repair: "none" }).rows).toEqual([9, 12]);
});

test("only new ones", () => {
  expect(filtered({ freshOnly: true })).toEqual({ rows: [9], kinds: ["code-old-version 1"] });
});

test.each([["o002", [3]], ["12", [12]], ["bj-it-0001", [2]], ["甲公司", [12]], [" C3 ", [3]], ["nowhere", []]])("the search for %p finds rows %p", (search, expected) => {
  expect(filtered({ search }).rows).toEqual(expected);
});

test("a kind that a row has twice counts the row once", () => {
  const twice = finish(indexInspection([row(2, "OO", [{ ...finding("code-lookalike"), start: 0, length: 1 }, { ...finding("code-lookalike"), start: 1, length: 1 }])]));
  expect(twice.kinds.map(({ at }) => at.length)).toEqual([1]);
});

test("filtering keeps exactly the rows that pass, whatever the filters", () => {
  const anyRows = fc.array(
    fc.record({
      text: fc.string({ maxLength: 4 }),
      kinds: fc.uniqueArray(fc.constantFrom("code-case", "code-lookalike", "code-old-version") as fc.Arbitrary<CodeFinding["kind"]>, { minLength: 1 }),
      certainty: fc.constantFrom<Certainty | undefined>("certain", "likely", "open", undefined),
    }),
    { maxLength: 30 },
  );
  const anyFilter = fc.record({
    severity: fc.constantFrom(undefined, "error", "warning", "information") as fc.Arbitrary<FindingFilter["severity"]>,
    repair: fc.constantFrom(undefined, "certain", "none") as fc.Arbitrary<FindingFilter["repair"]>,
    freshOnly: fc.boolean(),
    search: fc.string({ maxLength: 1 }),
  });
  fc.assert(
    fc.property(anyRows, anyFilter, (given, filter) => {
      const list = given.map(({ text, kinds, certainty }, at) => row(at + 2, text, kinds.map((kind) => finding(kind)), certainty));
      const made = finish(indexInspection(list, list.filter((_, at) => at % 2 === 0).map((each) => each.row)));
      const { at, kinds } = finish(filterInspection(made, filter));
      const shown = new Set(at);
      // Each kind lists those of its rows that are shown, no other; what is hidden is hidden for a reason.
      for (const kind of kinds) {
        expect([...kind.at].every((each) => shown.has(each))).toBe(true);
        expect(kind.at.length).toBe([...at].filter((each) => list[each]?.findings.some((own) => own.kind === kind.kind)).length);
      }
      if (filter.severity === undefined && filter.repair === undefined && !filter.freshOnly && filter.search.trim() === "") expect(at.length).toBe(list.length);
    }),
  );
});

test("a hundred thousand rows are indexed and filtered in pieces of a few milliseconds", () => {
  const many = Array.from({ length: 100_000 }, (_, at) => row(at + 2, `BJ-IT-${at}`, [finding(at % 2 ? "code-case" : "code-number")], "certain"));
  // Counted in steps, as time says little on a shared machine: no step does more than a thousand rows.
  const steps = (job: Generator<unknown, unknown>) => {
    let n = 1;
    while (!job.next().done) n++;
    return n;
  };
  expect(steps(indexInspection(many))).toBeGreaterThanOrEqual(100);
  expect(steps(filterInspection(finish(indexInspection(many)), { ...noFilter, search: "77" }))).toBeGreaterThanOrEqual(200);
});
