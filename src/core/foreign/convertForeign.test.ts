import fc from "fast-check";
import { buildCodebooks } from "../codebooks/buildCodebooks";
import { parsePattern } from "../pattern/parsePattern";
import { printPattern } from "../pattern/printPattern";
import { compileRule } from "../rules/compileRule";
import { definitions } from "../testing/definitions";
import { must, smallBook } from "../testing/samples";
import { convertForeign, longestFormat } from "./convertForeign";
import vectors from "./vectors/formats.json";

const { today, formats, nothing } = vectors;
const { books } = buildCodebooks(smallBook);

/** The first code of a pattern that needs neither rows nor chance. */
const firstCode = (pattern: string): string | undefined => {
  const definition = must(parsePattern(pattern));
  const rule = must(compileRule(definition, books, { today: () => today, random: () => 0 }));
  const isKnown = rule.inputs.length === 0 && !definition.segments.some(({ kind }) => kind === "random");
  return isKnown ? rule.print(rule.frame([]), rule.sequence?.start ?? 0) : undefined;
};

const expectSound = (text: string): void => {
  for (const { pattern, example, notes } of convertForeign(text, today)) {
    const parsed = must(parsePattern(pattern));
    expect(printPattern(parsed)).toBe(pattern);
    expect(notes.every(({ params }) => Object.values(params).every((value) => typeof value === "string" || Number.isFinite(value)))).toBe(true);
    const code = firstCode(pattern);
    if (code !== undefined) expect(code).toBe(example.trim());
  }
};

describe("a format of another system", () => {
  it.each(formats.map((format) => [format.text, format] as const))("%s", (text, { conversions }) => {
    expect(convertForeign(text, today).map(({ system, pattern, example, notes }) => ({ system, pattern, example, notes: notes.map(({ kind }) => kind) }))).toEqual(conversions);
    expectSound(text);
  });

  it.each(nothing)("%p is none", (text) => {
    expect(convertForeign(text)).toEqual([]);
  });

  it("is read with blanks and line ends around it and between its fields", () => {
    expect(convertForeign("  CUST-{SEQNUM:4}\n").map(({ pattern }) => pattern)).toEqual(["CUST-{seq:4 per none start 1000 overflow grow}"]);
    expect(convertForeign("Prefix\tCUST-\nNext Number\t7\r\nPadding\t5\n").map(({ system, pattern }) => [system, pattern])).toEqual([["Odoo", "CUST-{seq:5 per none start 7 overflow grow}"]]);
    expect(convertForeign("前缀=KH，序列大小=4").map(({ pattern }) => pattern)).toEqual(["KH{seq:4 per none overflow grow}"]);
  });

  it("names what it leaves out, with the place in the text", () => {
    const leftOut = (text: string) => convertForeign(text)[0]?.notes.flatMap(({ kind, params }) => (kind === "not-converted" ? [[params["text"], text.slice(Number(params["at"]) - 1).startsWith(String(params["text"]))]] : []));
    expect(leftOut("C{FOO}-{DATETIMEUTC:yyyyMMM}-{SEQNUM:4}")).toEqual([["{FOO}", true], ["MMM", true]]);
    expect(leftOut("Prefix: A%(doy)s ; Padding: 3 ; Colour: red")).toEqual([["%(doy)s", true], ["Colour: red", true]]);
    expect(leftOut('="A"&TEXT(ROW(),"00")&UPPER(VLOOKUP(A2,B:C,2,0))')).toEqual([["VLOOKUP(A2,B:C,2,0)", true]]);
    expect(leftOut('  "C{FOO}{SEQNUM:4}" ')).toEqual([["{FOO}", true]]);
    expect(leftOut('<field name="prefix">C%(doy)s</field><field name="padding">5</field><field name="active" eval="True"/>')).toEqual([["%(doy)s", true], ['<field name="active" eval="True"/>', true]]);
    expect(leftOut("Scope: Shared\nConstant: C-\nAlphanumeric: ####\nManual: No")).toEqual([["Scope: Shared", true], ["Manual: No", true]]);
    expect(leftOut("Prefix: A; Padding: 5; Step: -1")).toEqual([["Step: -1", true]]);
    expect(leftOut("Prefix: A; Starting Number: many; Step: 0")).toEqual([["Starting Number: many", true], ["Step: 0", true]]);
    expect(leftOut("C-####; Smallest: 50; Largest: 20")).toEqual([["Largest: 20", true]]);
    expect(leftOut("Format: {SEQNUM:4}{SEQNUM:5}; Seed: 1")).toEqual([["{SEQNUM:5}", true]]);
  });

  it("says what tells two systems apart that write the same", () => {
    const notes = convertForeign("A-{0000}").map(({ system, notes: all }) => [system, all.map(({ kind, params }) => `${kind} ${Object.values(params).join()}`.trim())]);
    expect(notes).toEqual([
      ["Salesforce", ["counts-over-all", "grows 4", "ends-there 9999999999", "start-assumed 1", "also-fits Dolibarr"]],
      ["Dolibarr", ["counts-over-all", "stops 9999", "deleted-reused", "also-fits Salesforce"]],
    ]);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "{SEQNUM:4}", "{RANDSTRING:", "{DATETIMEUTC:yyyyMMddhhmm}", "{DATETIMEUTC:mm}", "{0000", "{0000}", "{000@", "99}", "+7}", "{yy}", "{mm}", "{cccc}", "{cccc000}", "{uu}", "{YYYY}", "{MM}", "####", "&&", ".YYYY.", ".FY.", ".WW.", ".{a}.",
    ".name.", "format:", "field:", "%(year)s", "%(min)s", "%YY%", "%", "{", "}", "｛", "：", "0000", "99", "C00010", "..", "+10", " - ", "=", '"A"', "&", "TEXT(", "ROW()", "A2", '"0000")', "LEFT(A2,", "3)", "(", ")", ",", "Prefix:", "Suffix: ", "Padding: 5",
    "Starting number: ", "Constant: ", "Alphanumeric: ", '<field name="prefix">', "</field>", '{"prefix": "', '"}', "Current number: 7", "From no: 5", "To: ", "；", ";", "\n", "前缀：", " ", "-", "/", "KH", "external", "hash", "\ud800", "\u0000", "999999999999999", "1e9",
  );
  const texts = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));

  it("gives sound patterns or nothing", () => {
    fc.assert(fc.property(texts, expectSound), { numRuns: 1000 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), expectSound));
  });

  it("is not read when it is too long to be a format", () => {
    expect(convertForeign("{SEQNUM:4}".repeat(longestFormat))).toEqual([]);
    for (const part of ["{0", "A ", "%(", ".#", '"', "((", "0", ",Prefix", "-  ", "&&", "=A", "..", "{{"]) expect(() => convertForeign(part.repeat(longestFormat / part.length))).not.toThrow();
  });
});

it("leaves our own patterns alone", () => {
  const own = definitions.filter(({ segments }) => segments.some(({ kind }) => kind !== "literal" && kind !== "codebook"));
  fc.assert(fc.property(own, (definition) => {
    expect(convertForeign(printPattern(definition))).toEqual([]);
  }));
});
