/** The formula for a code's column, evaluated by the workbench's calculation: it lets every code of the rule pass and stops spoilt ones. */
import fc from "fast-check";
import { createWorkbook } from "../../workbench/emulator/createWorkbook";
import type { Workbook } from "../../workbench/emulator/model/workbook";
import type { CompiledRule } from "..";
import { entry, ruleOf } from "../testing/samples";
import { codeFormula, longestFormula, type CodeFormula } from "./codeFormula";

const column = "$C$2:$C$60";
const books = [
  entry("region", "北京", "BJ"), entry("region", "上海", "SH"), entry("region", "广东", "GD"), entry("region", "重庆", "CQ"),
  entry("industry", "信息技术", "IT"), entry("industry", "制造业", "MFG"), entry("industry", "医疗", "MED"), entry("industry", "其他", "X"),
  entry("class", "大客户", "1"), entry("class", "小客户", "2"), entry("class", "其他", "9"),
  ...Array.from({ length: 40 }, (_, at) => entry("county", `县${at}`, `${(1101 + at * 7) % 9000}`)),
  ...Array.from({ length: 60 }, (_, at) => entry("city", `市${at}`, `${String.fromCharCode(65 + (at % 26))}${at}`)),
];

const formulaOf = (rule: CompiledRule): CodeFormula => codeFormula(rule, { cell: "C2", column, listName: (index) => `CustCodeCodes${index + 1}` })!;

/** Tells what the formula says of a code in a column with others. */
function judge({ formula, lists }: CodeFormula): (code: string | number, others?: readonly string[]) => boolean {
  const book: Workbook = createWorkbook();
  const sheet = book.sheets[0]!;
  book.edit({ kind: "user", person: "me" }, "lists", () => {
    lists.forEach(({ texts }, at) => book.put(sheet, { row: 0, column: 10 + at, rows: texts.length, columns: 1 }, { values: texts.map((text) => [text]) }));
    book.patch({ names: lists.map(({ name, texts }, at) => ({ name, formula: `=Sheet1!$${String.fromCharCode(75 + at)}$1:$${String.fromCharCode(75 + at)}$${texts.length}`, visible: true, comment: "" })) });
    book.calculation?.definitionsChanged();
  });
  return (code, others = []) => {
    book.edit({ kind: "user", person: "me" }, "code", () => book.put(sheet, { row: 1, column: 2, rows: 59, columns: 1 }, { values: Array.from({ length: 59 }, (_, at) => [at === 0 ? code : (others[at - 1] ?? null)]) }));
    return book.calculation!.evaluate(formula, sheet.id, 1, 2) === true;
  };
}

/** Whether the rule prints exactly this. */
function prints(rule: CompiledRule, code: string): boolean {
  const reading = rule.read(code);
  return reading.ok && reading.value.segments.map(({ text }) => text).join("") === code;
}

const patterns: readonly [pattern: string, whole: boolean][] = [
  ["{region}-{industry}-{seq:4}", true],
  ["{region}{class}{seq:5}", true],
  ["{class}{seq:3}", true],
  ["KH-{seq:6}", true],
  ["{industry}{seq:4}", true],
  ["{industry}/{class}/{seq:2}-A", true],
  ["{industry}/{city}/{seq:2}-A", true],
  ["{county}{seq:6}", true],
  ["{city}-{region}-{county}-{seq:4}", false],
  ["C{seq:2 alphabet base36}", true],
  ["{region}-{seq:3 overflow grow}", true],
  ["{region}-{random:4}-{class}", true],
  ["{region}{date:yyyyMM}{seq:3}", false],
  ["{region}-{seq:5}-{check:mod37-36}", false],
  ["{name:left:2}-{seq:4}", false],
];

/** Issues codes of a rule for rows by chance. */
function codesOf(rule: CompiledRule): fc.Arbitrary<string> {
  const values: Readonly<Record<string, readonly string[]>> = {
    region: ["北京", "上海", "广东", "重庆"], industry: ["信息技术", "制造业", "医疗", "其他"], class: ["大客户", "小客户", "其他"],
    county: Array.from({ length: 40 }, (_, at) => `县${at}`), city: Array.from({ length: 60 }, (_, at) => `市${at}`), name: ["晨光", "Acme", "A-1b"], date: ["2024-02-29", "2023-12-31"],
  };
  return fc
    .tuple(fc.tuple(...rule.inputs.map((input) => fc.constantFrom(...values[input]!))), fc.nat())
    .map(([inputs, at]) => {
      const frame = rule.frame(inputs);
      if (frame.findings.length > 0) throw new Error(JSON.stringify(frame.findings));
      return rule.print(frame, 1 + (at % Math.min(rule.limit, 99_999)));
    });
}

/** A slip of one of the kinds that happen to codes. */
const spoilt = (code: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(code.length - 1), fc.constantFrom("0", "O", "7", "A", "-", "_", " ", "－", "е", "")).chain(([at, sign]) => {
    const [before, here, after] = [code.slice(0, at), code.slice(at, at + 1), code.slice(at + 1)];
    return fc.constantFrom(
      before + sign + after, before + sign + here + after, before + here + here + after, before + after.slice(0, 1) + here + after.slice(1), code.toLowerCase(), ` ${code}`, `${code} `,
      `'${code}`, code.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), code.replaceAll("0", "O"), code.replaceAll("-", "–"), code.replaceAll("-", ""), `${code}.0`,
    );
  });

describe.each(patterns)("%s", (pattern, whole) => {
  const environment = { today: () => "2024-05-06", random: (below: number) => below - 1 };
  const rule = ruleOf(pattern, books, environment);
  const made = formulaOf(rule);
  const accepts = judge(made);

  test("fits into Excel's limits and says whether it is the whole rule", () => {
    expect(made.formula.length).toBeLessThanOrEqual(longestFormula);
    expect(made.formula).not.toMatch(/[{}]/);
    expect(made.whole).toBe(whole);
  });

  test("lets every code of the rule pass", () => {
    fc.assert(fc.property(codesOf(rule), (code) => accepts(code)), { numRuns: 60 });
  });

  test("stops what the rule does not print", () => {
    fc.assert(
      fc.property(codesOf(rule).chain(spoilt), (code) => {
        fc.pre(!prints(rule, code));
        return whole ? !accepts(code) : true;
      }),
      { numRuns: 150 },
    );
  });

  test("stops a code that stands there already, and lets those pass that are only alike", () => {
    fc.assert(
      fc.property(fc.uniqueArray(codesOf(rule), { minLength: 2, maxLength: 4 }), ([code = "", ...others]) => {
        expect(accepts(code, others)).toBe(true);
        expect(accepts(code, [...others, code])).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

describe("formulas as they are", () => {
  test.each([
    ["KH-{seq:6}", '=AND(LEN(C2)=9,EXACT("KH-"&TEXT(--RIGHT(C2,6),"000000"),C2),COUNTIF($C$2:$C$60,C2)=1)'],
    ["{class}{seq:3}", '=AND(LEN(C2)=4,ISTEXT(C2),EXACT(TEXT(--RIGHT(C2,3),"000"),RIGHT(C2,3)),SUMPRODUCT(--EXACT($C$2:$C$60,C2))=1,FIND("|"&LEFT(C2,1)&"|","|1|2|9|"))'],
  ])("%s", (pattern, formula) => expect(formulaOf(ruleOf(pattern, books)).formula).toBe(formula));

  test("a number in the cell is no code, though its digits are one", () => {
    const accepts = judge(formulaOf(ruleOf("{class}{seq:3}", books)));
    expect([accepts("1001"), accepts(1001)]).toEqual([true, false]);
  });

  test("codes that COUNTIF would take for one number or for a pattern are told apart", () => {
    const digits = judge(formulaOf(ruleOf("{seq:2}0000000000000000{seqs}".replace("{seqs}", ""), books)));
    expect(digits("010000000000000000", ["020000000000000000"])).toBe(true);
    const stars = judge(formulaOf(ruleOf("A*{seq:2}", books)));
    expect(stars("A*01", ["A*02", "AB*01"])).toBe(true);
  });

  test("long lists are referred to by name, once each", () => {
    const { formula, lists } = formulaOf(ruleOf("{city}-{county}-{seq:4}", books));
    expect(lists.map(({ name, texts }) => [name, texts.length])).toEqual([["CustCodeCodes1", 60], ["CustCodeCodes2", 40]]);
    expect(formula).toContain("CustCodeCodes2");
  });

  test("quotation marks in codes are kept", () => {
    expect(judge(formulaOf(ruleOf('A"{seq:2}', books)))('A"01')).toBe(true);
  });
});
