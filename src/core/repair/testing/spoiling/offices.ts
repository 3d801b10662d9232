/** Offices with rules of every kind, their codebooks, and rows that are coded without a fault. */
import { buildCodebooks, compileRule, parsePattern, type CodebookEntry, type CompiledRule, type InputValue } from "../../..";
import { entry, must } from "../../../testing/samples";
import type { Chance } from "./chance";

export interface OfficeSpec {
  readonly name: string;
  readonly pattern: string;
  readonly rows: number;
  /** How many percent of the coded customers the list has; all when left out. */
  readonly kept?: number;
}

/** Separators and none, every kind of check, digits alone, more than fifteen of them, an E, months, dates, parents. */
export const officeSpecs: readonly OfficeSpec[] = [
  { name: "separators and check", pattern: "{region}-{industry}-{seq:4}-{check:mod37-36}", rows: 700 },
  { name: "separators, no check", pattern: "{region}-{industry}-{seq:4}", rows: 700 },
  { name: "separators, no check, a third of the customers", pattern: "{region}-{industry}-{seq:4}", rows: 1500, kept: 33 },
  { name: "separators and check, a third of the customers", pattern: "{region}-{seq:5}-{check:mod37-36}", rows: 1200, kept: 33 },
  { name: "no separators", pattern: "{region}{industry}{seq:5}", rows: 500 },
  { name: "literal and number", pattern: "CUST{seq:6}", rows: 400 },
  { name: "literal and number, a fifth of the customers", pattern: "KH{seq:5}", rows: 1500, kept: 20 },
  { name: "digits", pattern: "{zone}{trade}{seq:4}", rows: 500 },
  { name: "digits with Luhn", pattern: "{zone}{seq:5}{check:luhn}", rows: 500 },
  { name: "digits with Damm", pattern: "{zone}-{seq:5}{check:damm}", rows: 400 },
  { name: "digits with Verhoeff", pattern: "{zone}{trade}{seq:4}{check:verhoeff}", rows: 400 },
  { name: "MOD 11,10", pattern: "K{zone}.{seq:5}.{check:mod11-10 over zone, seq}", rows: 400 },
  { name: "two check digits", pattern: "{region}{seq:5}{check:mod97-10}", rows: 400 },
  { name: "letters in the number", pattern: "{region}-{seq:4 alphabet base36 start 1200}-{check:mod37-2}", rows: 400 },
  { name: "safe letters", pattern: "{tier}{seq:5 alphabet 23456789ABCDEFGHJKLMNPQRTUWXY start 30000}{check:mod31}", rows: 300 },
  { name: "over fifteen digits", pattern: "{date:yyyyMMdd}{zone}{seq:6}{check:luhn}", rows: 400 },
  { name: "over fifteen digits, no check", pattern: "{zone}{date:yyyyMMdd}{seq:7}", rows: 300 },
  { name: "letter E", pattern: "{grade}{seq:4}", rows: 400 },
  { name: "months in English", pattern: "{dept}-{seq:2}", rows: 150 },
  { name: "months in figures", pattern: "{group}-{seq:2}", rows: 150 },
  { name: "date and number", pattern: "{date:yyyyMMdd}{seq:4}", rows: 500 },
  { name: "date, region, number", pattern: "{region}{date:yyMM}-{seq:3}", rows: 400 },
  { name: "below a parent", pattern: "{parent}-{region}-{seq:2}", rows: 300 },
  { name: "check over some", pattern: "{tier}-{region}-{seq:5}-{check:mod37-36 over tier, region, seq}", rows: 500 },
];

const bookOf = (name: string, codes: string, value: string): readonly CodebookEntry[] => codes.split(" ").map((code) => entry(name, `${value}${code}`, code));

export const books: readonly CodebookEntry[] = [
  ...bookOf("region", "BJ TJ HE SX NM LN JL HL SH JS ZJ AH FJ JX SD HA HB HN GD GX HI CQ SC GZ YN XZ SN GS QH NX XJ", "地区"),
  ...bookOf("industry", "AG MN MF EN CT WR TP HT IT FI RE BS ST EV SV ED HC CU GV IO", "行业"),
  ...bookOf("zone", "01 02 03 07 10 11 15 20 30 41 52 68", "片区"),
  ...bookOf("trade", "0 1 2 5 8", "类"),
  ...bookOf("tier", "A B C", "级"),
  ...bookOf("grade", "01E 02E 10E 22E 01A 22B", "档"),
  ...bookOf("dept", "MAR APR SEP DEC HRD", "部"),
  ...bookOf("group", "3 5 9 11 12 14", "组"),
];

const parents = Array.from({ length: 12 }, (_, i) => `HQ-${String(i + 1).padStart(4, "0")}`);

export interface CleanRow {
  readonly code: string;
  readonly inputs: readonly InputValue[];
  readonly customer: string;
  readonly key: string;
}

export interface Office {
  readonly rule: CompiledRule;
  readonly rows: readonly CleanRow[];
  /** The next number by counter key. */
  readonly counters: ReadonlyMap<string, number>;
}

const dayOf = (chance: Chance): string => `${2021 + chance.below(4)}-${String(1 + chance.below(12)).padStart(2, "0")}-${String(1 + chance.below(28)).padStart(2, "0")}`;

/** The few days on which an office takes in customers, so that numbers go on. */
const valuesOf = (chance: Chance): Readonly<Record<string, readonly string[]>> => ({
  ...Object.fromEntries(["region", "industry", "zone", "trade", "tier", "grade", "dept", "group"].map((name) => [name, books.filter(({ codebook }) => codebook === name).map(({ value }) => value)])),
  date: Array.from({ length: 25 }, () => dayOf(chance)),
  parent: parents,
});

/** Makes a rule ready over the books. */
export const ruleOfOffice = (pattern: string): CompiledRule =>
  must(
    compileRule(must(parsePattern(pattern)), buildCodebooks(books).books, {
      today: () => "2026-01-15",
      random: () => 0,
      parents: { find: (text) => (parents.includes(text.trim().toUpperCase()) ? { code: text.trim().toUpperCase(), depth: 0 } : undefined) },
    }),
  );

/** Codes rows one after the other. */
export const openOffice = ({ pattern, rows, kept = 100 }: OfficeSpec, chance: Chance): Office => {
  const rule = ruleOfOffice(pattern);
  const values = valuesOf(chance);
  const counters = new Map<string, number>();
  const made: CleanRow[] = [];
  for (let i = 0; i < rows; i++) {
    const inputs = rule.inputs.map((name) => chance.pick(values[name] ?? []));
    const frame = rule.frame(inputs);
    const number = counters.get(frame.key) ?? rule.sequence?.start ?? 1;
    if (number > rule.limit) continue;
    counters.set(frame.key, number + 1);
    if (chance.below(100) < kept) made.push({ code: rule.print(frame, number), inputs, customer: `客户${String(i + 1).padStart(5, "0")}号有限公司`, key: frame.key });
  }
  return { rule, rows: made, counters };
};
