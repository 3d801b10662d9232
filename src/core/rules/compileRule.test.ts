import fc from "fast-check";
import { buildCodebooks } from "../codebooks/buildCodebooks";
import { parsePattern } from "../pattern/parsePattern";
import { entry, must, ruleOf, smallBook } from "../testing/samples";
import { compileRule } from "./compileRule";
import { printCounterKey } from "./counterKey";

const compile = (pattern: string, entries = smallBook) => compileRule(must(parsePattern(pattern)), buildCodebooks(entries).books);

describe("a rule over its codebooks", () => {
  it.each([
    ["a book that is not there", "{reigon}-{seq:2}", smallBook, [["codebook-missing", { codebook: "reigon", suggestion: "region" }]]],
    ["a book without codes", "{x}-{seq:2}", [entry("x", "甲", "")], [["codebook-empty", { codebook: "x" }]]],
    ["two books", "{a}{b}{seq:2}", smallBook, [["codebook-missing", { codebook: "a", suggestion: "" }], ["codebook-missing", { codebook: "b", suggestion: "" }]]],
    ["numbers that its check cannot check", "{seq:4 alphabet base36}{check:mod11-2}", [], [["check-characters", { scheme: "mod11-2", segment: "seq", text: "A" }]]],
    ["chance that its check cannot check", "{random:4}{seq:4}{check:luhn}", [], [["check-characters", { scheme: "luhn", segment: "random", text: "C" }]]],
    ["a literal that its check cannot check, behind a value that it cannot either", "{region}K{seq:4}{check:luhn}", smallBook, [["check-characters", { scheme: "luhn", segment: "", text: "K" }], ["check-characters", { scheme: "luhn", segment: "region", text: "B" }]]],
  ])("is refused for %s", (_, pattern, entries, expected) => {
    const result = compile(pattern, [...entries]);
    expect(result.ok ? [] : result.findings.map(({ kind, params }) => [kind, params])).toEqual(expected);
  });

  it.each([
    ["no sequence", "{region}", [["rule-not-unique", {}]]],
    ["a code of another width", "{region:3}{seq:2}", ["BJ:北京市", "SH:上海市", "GD:广东省"].map((each) => ["codebook-code-width", { codebook: "region", value: each.slice(3), code: each.slice(0, 2), width: 3 }])],
    ["nothing", "{region:2}{seq:2}", []],
  ])("warns of %s", (_, pattern, expected) => {
    expect(ruleOf(pattern).warnings.map(({ kind, params }) => [kind, params])).toEqual(expected);
  });

  it("knows its inputs, its limit, its width and an example", () => {
    const { inputs, limit, width, example } = ruleOf("{region}-{industry}-{Region}-{seq:3 start 7}");
    expect({ inputs, limit, width, example }).toEqual({ inputs: ["region", "industry"], limit: 999, width: { least: 12, most: 12 }, example: "BJ-IT-BJ-007" });
  });
});

it("accepts a rare ideograph behind the number, which is one character and two units of text", () => {
  const rule = ruleOf("{seq:3}-{name:left:2}");
  const code = rule.print(rule.frame(["𠮷野商店"]), 7);
  expect([code, rule.read(code).ok, rule.accepts(code), rule.accepts("007-𠮷"), rule.accepts("007-野村")]).toEqual(["007-𠮷野", true, true, false, true]);
});

describe("a row's frame", () => {
  const rule = ruleOf("{region}-{industry}-{seq:4}");

  it("holds what stands around the number", () => {
    const frame = rule.frame(["北京", " software "]);
    expect([frame, rule.print(frame, 12), rule.frame(["bj", "信息技术"]) === frame]).toEqual([{ key: "BJ-IT", head: "BJ-IT-", tail: "", findings: [] }, "BJ-IT-0012", true]);
  });

  it.each([
    ["a blank", [null, "IT"], [["input-missing", { input: "region" }]]],
    ["only invisible characters", ["\u200b ", "IT"], [["input-missing", { input: "region" }]]],
    ["an error", [{ error: "#REF!" }, "IT"], [["input-error", { input: "region", value: "#REF!" }]]],
    ["a remark of ten thousand characters", ["x".repeat(10_000), "IT"], [["input-too-long", { input: "region", length: 10_000, most: 255 }]]],
    ["an unknown value", ["Bejing ", "IT"], [["value-unknown", { input: "region", codebook: "region", value: "Bejing", suggestion: "北京市", code: "BJ" }]]],
    ["everything missing", [], [["input-missing", { input: "region" }], ["input-missing", { input: "industry" }]]],
  ])("is refused for %s", (_, inputs, expected) => {
    expect(rule.frame(inputs).findings.map(({ kind, params }) => [kind, params])).toEqual(expected);
  });

  it("complains once about an input that is printed twice", () => {
    expect(ruleOf("{region}-{region}-{seq:2}").frame([""]).findings).toHaveLength(1);
  });

  it("takes a number in a cell for its text", () => {
    expect(ruleOf("{n}{seq:2}", [entry("n", "12", "A")]).frame([12]).head).toBe("A");
  });

  it("says the same of a value however often it is asked", () => {
    expect(rule.frame(["nowhere", "IT"]).findings).toEqual(rule.frame(["nowhere", "IT"]).findings);
  });
});

it.each([
  [["BJ", "IT"], "BJ-IT"], [[], ""], [["A-B", "C"], "A%2DB-C"], [["A", "B-C"], "A-B%2DC"], [["50%", "a@b"], "50%25-a%40b"],
])("writes the counter key of %p", (codes, expected) => {
  expect(printCounterKey(codes)).toBe(expected);
});

it.each([
  ["{region}-{industry}-{seq:4}", "BJ-IT"], ["{region}-{industry}-{seq:4 per region}", "BJ"], ["{region}-{industry}-{seq:4 per industry, region}", "IT-BJ"],
  ["{region}-{industry}-{seq:4 per none}", ""], ["{region}-{industry}", ""],
])("counts %s by %p", (pattern, expected) => {
  expect(must(ruleOf(pattern).counterKey(["北京", "软件"]))).toBe(expected);
});

describe("reading a code", () => {
  const rule = ruleOf("{region}-{industry}-{seq:4}");

  it("gives the meanings, the places and the clean code", () => {
    expect(must(rule.read(" bj－it-0012"))).toEqual({
      code: "BJ-IT-0012",
      key: "BJ-IT",
      number: 12,
      segments: [
        { name: "region", text: "BJ", meaning: "北京市", start: 1, length: 2 },
        { name: "", text: "-", meaning: "", start: 3, length: 1 },
        { name: "industry", text: "IT", meaning: "信息技术", start: 4, length: 2 },
        { name: "", text: "-", meaning: "", start: 6, length: 1 },
        { name: "seq", text: "0012", meaning: "12", start: 7, length: 4 },
      ],
    });
  });

  it.each([
    ["blank", "", "code-blank", {}],
    ["an unknown region", "*XX*-IT-0001", "code-value-unknown", { segment: "region", text: "XX", suggestion: "" }],
    ["an unknown region that is longer", "*BEJ*-IT-0001", "code-value-unknown", { segment: "region", text: "BEJ", suggestion: "BJ" }],
    ["another separator", "BJ*_*IT-0001", "code-format", { expected: "BJ-IT-0001" }],
    ["a letter O in the number", "BJ-IT-*00O1*", "code-format", { expected: "BJ-IT-0001" }],
    ["too few digits", "BJ-IT-*001*", "code-format", { expected: "BJ-IT-0001" }],
    ["too many digits", "BJ-IT-0001*2*", "code-format", { expected: "BJ-IT-0001" }],
    ["the end missing", "BJ-IT**", "code-format", { expected: "BJ-IT-0001" }],
    ["wrong after blanks", "BJ -  *XY* -0001", "code-value-unknown", { segment: "industry", text: "XY", suggestion: "" }],
  ])("says what is wrong: %s", (_, marked, kind, params) => {
    const code = marked.replaceAll("*", "");
    const result = rule.read(code);
    expect(rule.accepts(code)).toBe(false);
    const [found] = result.ok ? [] : result.findings;
    expect([found?.kind, found?.params]).toEqual([kind, params]);
    const start = marked.indexOf("*");
    if (start >= 0) expect(code.slice(found?.start, (found?.start ?? 0) + (found?.length ?? 0))).toBe(marked.slice(start + 1, marked.lastIndexOf("*")));
  });

  it("goes back where the longest code leads nowhere", () => {
    const entries = [entry("x", "一", "A"), entry("x", "二", "AB"), entry("y", "三", "B"), entry("y", "四", "C")];
    const read = (code: string) => must(ruleOf("{x}{y}{seq:2}", entries).read(code)).segments.map(({ text }) => text);
    expect([read("ABC01"), read("AB01")]).toEqual([["AB", "C", "01"], ["A", "B", "01"]]);
  });

  it("reads a number between other segments", () => {
    const read = must(ruleOf("{region}{seq:3}{industry}").read("BJ007MF"));
    expect([read.number, read.key]).toEqual([7, "BJ-MF"]);
  });
});

const code = fc.stringMatching(/^[A-Z0-9-]{1,4}$/);
const separator = fc.constantFrom("", "-", "/", "客", "0");

it("reads what it wrote, whatever the rule", () => {
  const generated = fc.record({ codes: fc.uniqueArray(code, { minLength: 2, maxLength: 6 }), separators: fc.array(separator, { minLength: 4, maxLength: 4 }), digits: fc.integer({ min: 1, max: 6 }), pick: fc.nat(), number: fc.nat() });
  fc.assert(
    fc.property(generated, ({ codes, separators: [a = "", b = "", c = "", d = ""], digits, pick, number }) => {
      // Codes of one length, so that there is one reading only.
      const width = codes[0]?.length ?? 1;
      const same = codes.filter((each) => each.length === width);
      const rule = ruleOf(`${a}{x}${b}{seq:${digits}}${c}{y from x}${d}`, same.map((each, i) => entry("x", `值${i}`, each)));
      const [first, second, drawn] = [pick % same.length, (pick * 7) % same.length, number % (rule.limit + 1)];
      const frame = rule.frame([`值${first}`, `值${second}`]);
      const printed = rule.print(frame, drawn);
      const reading = must(rule.read(printed));
      expect([reading.code, reading.key, reading.number]).toEqual([printed, frame.key, drawn]);
      expect(reading.segments.filter(({ name }) => name === "x" || name === "y").map(({ meaning }) => meaning)).toEqual([`值${first}`, `值${second}`]);
      expect(rule.accepts(printed)).toBe(true);
    }),
  );
});

it("accepts exactly what it reads", () => {
  const rule = ruleOf("{region}-{seq:2}/{industry}");
  const text = fc.string({ unit: fc.constantFrom("BJ", "GD", "-", "0", "7", "12", "/", "IT", "it", " ", "X") });
  fc.assert(fc.property(text, (each) => rule.accepts(each) === rule.read(each).ok));
});

it("says that a check scheme cannot check the codes of a book: all of them, or some", () => {
  const check = (codes: readonly string[]) => {
    const result = compileRule(must(parsePattern("{region}{seq:2}{check:luhn}")), buildCodebooks(codes.map((code, i) => entry("region", `地区${i}`, code))).books);
    return result.ok ? ["warned", ...result.value.warnings.map(({ kind }) => kind)] : ["refused", ...result.findings.map(({ kind, params }) => `${kind} ${params["segment"]} ${params["text"]}`)];
  };
  expect(check(["11", "12"])).toEqual(["warned"]);
  expect(check(["11", "BJ"])).toEqual(["warned", "check-characters"]);
  expect(check(["BJ", "1A"])).toEqual(["refused", "check-characters region B"]);
});
