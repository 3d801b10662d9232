import fc from "fast-check";
import { checkSchemeIds, checkSchemes } from "../../checkDigits";
import { compileWorld, issueRows, worlds } from "../../laws/testing/worlds";
import type { CompiledRule } from "../../rules/compileRule";
import { entry, ruleOf, smallBook } from "../../testing/samples";
import { normalizeText } from "../../text/normalizeText";
import { evaluateCondition } from "./evaluate";
import { ruleConditions } from "./ruleConditions";

const judgeOf = (rule: CompiledRule, regular: boolean) => {
  const { format, checks, notes } = ruleConditions(rule, regular);
  const tests = [...(format === undefined ? [] : [format]), ...checks].map(evaluateCondition);
  return { judge: (code: string): boolean => tests.every((test) => test(normalizeText(code))), notes, conditions: tests.length };
};

/** Both ways to say a format: with regular expressions, and without. */
const ways = [true, false];

const characters = ["0", "1", "9", "A", "B", "Z", "-", "码", "𠮷", "X", "*"];
const mutation = fc.record({ at: fc.nat(30), cut: fc.nat(2), put: fc.array(fc.constantFrom(...characters), { maxLength: 2 }).map((some) => some.join("")) });
const mistyped = (code: string, { at, cut, put }: { readonly at: number; readonly cut: number; readonly put: string }): string => {
  const place = at % (code.length + 1);
  return code.slice(0, place) + put + code.slice(place + cut);
};

it.each(ways)("takes every code that a rule gave, whatever the rule (regular expressions: %s)", (regular) => {
  let codes = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const ready = compileWorld(world);
      // A code that is not as wide as the rule says is a mistake in the book, which the rule warns of.
      if (ready === undefined || ready.rule.warnings.some(({ kind }) => kind === "codebook-code-width")) return;
      const { judge } = judgeOf(ready.rule, regular);
      for (const { code } of issueRows(ready).entries) {
        expect([code, judge(code)]).toEqual([code, true]);
        codes++;
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect(codes).toBeGreaterThan(100);
});

const book = [...smallBook, entry("area", "北", "N-1"), entry("area", "南", "S2"), entry("area", "西", "W"), entry("class", "一", "1"), entry("class", "二", "12"), entry("branch", "甲", "7"), entry("branch", "乙", "88")];

const rules = [
  "{region}-{industry}-{seq:4}",
  "{area}/{seq:3 overflow grow}",
  "{area}{seq:2}{area}",
  "{seq:4 limit 12}-{class}",
  "{date:yyyyMMdd}{seq:4}{check:luhn}",
  "{date:yyyy-MM-dd}-{seq:3 alphabet base36}",
  "{area}-{seq:3}{check:mod37-36}",
  "{area}-{seq:3 overflow grow}-{check:mod97-10}",
  "{class}{branch}{seq:3}{check:damm over class, seq}",
  "{check:mod11-2 over seq}{class}{seq:3}",
  "{region}{seq:3}{check:mod37-2}-K",
  "{class}{seq:2}{check:verhoeff}{check:luhn}",
  "{random:5 alphabet ACDEF}{check:mod31}",
  "{seq:3}{reserved:2}{check:gs1 over seq}",
];

it.each(rules.flatMap((pattern) => ways.map((regular) => [pattern, regular] as const)))("%s: takes a code exactly when the rule reads it (regular expressions: %s)", (pattern, regular) => {
  const rule = ruleOf(pattern, book);
  const { judge, notes } = judgeOf(rule, regular);
  expect(notes).toEqual([]);
  const values = Object.fromEntries(rule.inputs.map((input) => [input, [...book.filter(({ codebook }) => codebook === input).map(({ value }) => value), "2026-03-01"].slice(0, 3)]));
  let right = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 99_999 }), fc.array(mutation, { maxLength: 2 }), (choice, number, mistakes) => {
      const frame = rule.frame(rule.inputs.map((input, i) => values[input]?.[choice[i % 4] ?? 0] ?? "2026-03-01"));
      if (frame.findings.length > 0) return;
      const code = rule.draws && !pattern.includes("random") ? rule.print(frame, (number % Math.min(rule.limit, 9999)) + 1) : rule.example;
      for (const each of [code, mistakes.reduce(mistyped, code)]) {
        // A number beyond the last one reads, but the rule never gives it.
        const reading = rule.read(each);
        const good = reading.ok && (reading.value.number ?? 0) <= (rule.limit || Infinity);
        if (good) right++;
        expect([each, judge(each)]).toEqual([each, good]);
      }
    }),
    { numRuns: 150 },
  );
  expect(right).toBeGreaterThan(20);
});

it.each(checkSchemeIds)("%s is said for a sequence that grows", (scheme) => {
  const { payload } = checkSchemes[scheme];
  const pattern = payload.includes("0") ? `{seq:4 overflow grow}{check:${scheme}}` : `{seq:4 alphabet letters overflow grow}{check:${scheme}}`;
  const rule = ruleOf(pattern);
  for (const regular of ways) {
    const { judge, notes } = judgeOf(rule, regular);
    expect(notes).toEqual([]);
    for (const number of [1, 42, 9_999, 10_000, 123_456, 98_765_432_109]) {
      const code = rule.print(rule.frame([]), number);
      expect([code, judge(code)]).toEqual([code, true]);
      const other = (code.charAt(1) === payload.charAt(3) ? payload.charAt(4) : payload.charAt(3));
      const wrong = code.charAt(0) + other + code.slice(2);
      expect([wrong, judge(wrong)]).toEqual([wrong, rule.read(wrong).ok]);
    }
  }
});

it.each([
  ["{dept:copy}{seq:3}{check:mod37-36}", true, ["check-some-lengths"]],
  ["{dept:copy}{seq:3}{check:mod37-36}", false, ["check-free-text", "format-left-out"]],
  ["{dept:copy}-{check:luhn over seq}{seq:3}", true, ["check-many-widths"]],
  ["{name:left:3}{check:mod37-36}{seq:3}", true, ["check-free-text"]],
  ["{dept:copy}-{seq:4}", false, ["format-left-out"]],
  ["{dept:copy}-{seq:4}", true, []],
] as const)("%s with regular expressions (%s) notes %j", (pattern, regular, kinds) => {
  expect(judgeOf(ruleOf(pattern), regular).notes.map(({ kind }) => kind)).toEqual(kinds);
});

it("checks copied text with separators in it, as far as 24 characters go", () => {
  const rule = ruleOf("{dept:copy}{seq:3}{check:mod37-36}");
  const { judge } = judgeOf(rule, true);
  for (const dept of ["A", "A-B", "x.y/z", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]) {
    const code = rule.print(rule.frame([dept]), 7);
    expect([code, judge(code)]).toEqual([code, true]);
    const wrong = code.slice(0, -1) + (code.endsWith("1") ? "2" : "1");
    expect([wrong, judge(wrong)]).toEqual([wrong, dept.length > 20]);
  }
  expect(judge("客户001A")).toBe(false);
});
