import fc from "fast-check";
import { createRegister, type CompiledRule, type InputValue } from "..";
import { cellText } from "../text/cellText";
import { registered, ruleOf } from "../testing/samples";
import { catalogue, createInspector, createRepairer, inspectList, type CodeFinding, type Inspection, type ListRow, type SeenCell } from ".";
import { judge, optionsFor, rowsOf } from "./testing/lists";

const rules: readonly (readonly [string, CompiledRule])[] = [
  "{region}-{industry}-{seq:4}", "{region}{industry}{seq:3}", "{region}-{seq:4}-{check:mod37-36}", "{seq:6}{check:luhn}", "{seq:8}", "{seq:2}E{seq:4}".replace("{seq:2}", "{reserved:2}"), "{date:yyyyMMdd}{seq:4}",
  "{name:copy}-{seq:2 overflow grow}", "{random:6}", "{parent}-{seq:2}", "CU{seq:3 alphabet base36}",
].map((pattern) => [pattern, ruleOf(pattern)] as const);

/** Whatever a cell of a sheet may hold. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }), fc.string({ maxLength: 30 }),
  fc.stringMatching(/^[ '=+@\u200b\u00a0－ＢB–-]{0,3}[BSXＢВ0]{1,2}[JH]?[-/–]?[IiMF1l]{0,2}[-_. ]?[0-9OIlS]{0,6}[-]?[A-Z0-9]?[ \n\u{1f600}\u202e\ud800]{0,2}$/u),
);
const anyValue: fc.Arbitrary<InputValue> = fc.oneof({ weight: 4, arbitrary: anyText }, fc.double(), fc.integer(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.constant({ error: "#N/A" }));
const anyCell: fc.Arbitrary<SeenCell> = fc.record(
  { value: anyValue, shown: anyText, format: fc.constantFrom("General", "0000", "yyyy-mm-dd", "@", "0.00E+00", "[$-409]d-mmm;@"), formula: fc.constant("=A1") }, { requiredKeys: ["value"] },
);
const anyRow = fc.record({ code: anyCell, customer: anyValue, inputs: fc.array(anyValue, { maxLength: 3 }), others: fc.array(anyValue, { maxLength: 2 }) }, { requiredKeys: ["code"] });
const others = [{ header: "信用代码", holds: "uscc" }, { header: "备注", holds: "none" }] as const;

const shownOf = ({ code }: ListRow): string => (typeof code.value === "string" ? code.value : (code.shown ?? cellText(code.value)));

describe.each(rules)("for %s", (_, rule) => {
  it("whatever a list holds is judged, and each span lies in what the cell shows", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const list = rows.map((row, i): ListRow => ({ row: i, ...row }));
        const { rows: count, good, found } = inspectList(optionsFor(rule, { others }), list);
        const bad = found.filter(({ findings }) => findings.some(({ kind }) => catalogue[kind].severity !== "information"));
        expect([count, good]).toEqual([list.length, list.length - bad.length]);
        for (const { row, findings, repair } of found) {
          expect(findings.length).toBeGreaterThan(0);
          const text = shownOf(list[row] as ListRow);
          for (const { start, length } of findings) if (start !== undefined) expect([start >= 0, (length ?? -1) >= 0, start + (length ?? 0) <= text.length]).toEqual([true, true, true]);
          for (const { code } of repair?.candidates ?? []) expect(rule.couldGive(code)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** A list as an office's counters would have issued it, with customers of their own. */
const cleanList = (rule: CompiledRule, rows: readonly (readonly InputValue[])[]): readonly ListRow[] => {
  const next = new Map<string, number>();
  return rows.map((inputs, i) => {
    const frame = rule.frame(inputs);
    const number = next.get(frame.key) ?? rule.sequence?.start ?? 1;
    next.set(frame.key, number + (rule.sequence?.step ?? 1));
    return { row: i, code: { value: rule.print(frame, number) }, inputs, customer: `客户${i}` };
  });
};

const cleanRules = ["{region}-{industry}-{seq:4}", "{region}{industry}{seq:4}{check:mod37-36}", "{region}{seq:4 start 100 step 5}", "{region}E{seq:5}", "{region}-{seq:2 overflow grow}", "{region}{seq:4 alphabet safe}", "{region}/{industry} {seq:3}"];
const someRows = fc.array(fc.tuple(fc.constantFrom("北京", "上海", "广州"), fc.constantFrom("软件", "制造")), { maxLength: 60 });

it.each(cleanRules)("a clean list of %s has no findings", (pattern) => {
  const rule = ruleOf(pattern);
  fc.assert(
    fc.property(someRows, (rows) => {
      const list = cleanList(rule, rows.map(([region, industry]) => rule.inputs.map((name) => (name === "region" ? region : industry))));
      for (const compared of [list, list.map(({ inputs: _inputs, ...row }) => row)]) expect(inspectList(optionsFor(rule), compared)).toEqual({ rows: list.length, good: list.length, found: [], about: [] });
    }),
    { numRuns: 30 },
  );
});

const sorted = ({ found, about, ...counts }: Inspection) => ({ ...counts, found: [...found].sort((a, b) => a.row - b.row), about: about.map((finding: CodeFinding) => JSON.stringify(finding)).sort() });

it("rows may come in any order", () => {
  const rule = ruleOf("{region}-{seq:2}");
  const text = fc.tuple(fc.constantFrom("BJ", "SH", "bj", "ＢＪ", "B J", "XX"), fc.constantFrom("-", "–", ""), fc.integer({ min: 0, max: 20 })).map(([region, dash, number]) => `${region}${dash}${String(number).padStart(2, "0")}`);
  const row = fc.record({ value: text, customer: fc.constantFrom("甲", "乙", "丙", "丁", null), others: fc.tuple(fc.constantFrom("91350100M000100Y43", "", "x")) });
  const register = createRegister([registered("BJ-03", { status: "void", key: "BJ", number: 3 }), registered("BJ-04", { recordKey: "甲", key: "BJ", number: 4 })]);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (rows, chance) => {
      const list = rows.map(({ value, customer, others: cells }, i): ListRow => ({ row: i, code: { value }, customer, others: cells }));
      const shuffled = list.map((each) => [chance.next().value as number, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each);
      const inspect = (some: readonly ListRow[]) => sorted(inspectList(optionsFor(rule, { others: others.slice(0, 1), register, counters: () => ({ next: 15 }) }), some));
      expect(inspect(shuffled)).toEqual(inspect(list));
    }),
    { numRuns: 80 },
  );
});

it("asks for no more repairs than there are bad rows, and once more where two would be one", () => {
  const rule = ruleOf("{region}-{seq:4}");
  const asked = (count: number): number => {
    const repairer = createRepairer({ rules: optionsFor(rule).rules, inputs: rule.inputs, today: "2026-06-30" });
    let calls = 0;
    const counting: typeof repairer = { ...repairer, steps: (...given) => (calls++, repairer.steps(...given)) };
    judge(rule, Array.from({ length: count }, (_, i) => (i % 2 === 0 ? `BJ/${String((i % 40) + 1).padStart(4, "0")}` : `BJ-${String(i + 100).padStart(4, "0")}`)), { repairer: counting });
    return calls;
  };
  expect([asked(100), asked(200)].map((calls, i) => calls <= 100 * (i + 1))).toEqual([true, true]);
});

it("gives way often while it judges a long list", () => {
  const rule = ruleOf("{region}-{seq:6}");
  const inspector = createInspector(optionsFor(rule));
  rowsOf(Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? `BJ${String(i).padStart(6, "0")}` : `BJ-${String(i + 1).padStart(6, "0")}`))).forEach(inspector.add);
  const work = inspector.finish();
  let steps = 0;
  let last = 0;
  for (let step = work.next(); step.done !== true; step = work.next()) {
    steps++;
    expect(step.value).toBeGreaterThanOrEqual(last);
    expect(step.value).toBeLessThanOrEqual(20_000);
    last = step.value;
  }
  expect(steps).toBeGreaterThan(300);
});
