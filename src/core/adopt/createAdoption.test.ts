import fc from "fast-check";
import { createCounters, createIssuer, createRegister, type Counter, type InputValue, type RegisterEntry } from "..";
import { registered, ruleOf } from "../testing/samples";
import { createAdoption, type AdoptChoices, type AdoptOptions, type AdoptPlan, type AdoptReader, type AdoptRow } from ".";

const at = "2026-02-03T00:00:00Z";
const reader = (pattern: string, version = 1, name = "R"): AdoptReader => ({ name, version, rule: ruleOf(pattern) });

interface Office {
  readonly readers?: readonly AdoptReader[];
  readonly inputs?: readonly string[];
  readonly register?: readonly RegisterEntry[];
  readonly counters?: readonly Counter[];
}

const office = ({ readers = [reader("{region}-{industry}-{seq:4}")], inputs = [], register = [], counters = [] }: Office = {}): AdoptOptions => {
  const kept = createRegister(register);
  return { readers, inputs, register: kept, counters: createCounters(counters, kept), batch: "b9", by: "t", at };
};

/** `[code, customer, ...inputs]`; rows are counted from 2, as under a header. */
type Line = readonly [value: InputValue, recordKey?: InputValue, ...inputs: InputValue[]];

const adopt = (options: AdoptOptions, lines: readonly Line[]) => {
  const adoption = createAdoption(options);
  lines.forEach(([value, recordKey = null, ...inputs], i) => {
    const row: AdoptRow = { row: i + 2, value, recordKey, cell: `S!A${i + 2}`, ...(options.inputs.length === 0 ? {} : { inputs }) };
    adoption.add(row);
  });
  return adoption;
};

/** Writes a plan, as the workbook does. */
const commit = ({ register, counters }: AdoptOptions, plan: AdoptPlan): void => {
  for (const counter of plan.counters) counters.set(counter);
  for (const each of plan.entries) register.append(each);
  for (const [code, change] of plan.changes) register.change(code, change);
};

const said = (entries: readonly RegisterEntry[]): readonly string[] => entries.map(({ code, rule, key, number, recordKey }) => [code, rule, key, number ?? "-", recordKey].join(" ").trim());
const nexts = (counters: readonly Counter[]): readonly string[] => counters.map(({ rule, key, next }) => `${rule} ${key} ${next}`);

it.each<[string, Office, readonly Line[], AdoptChoices, { entries: readonly string[]; counters: readonly string[]; listed?: readonly string[] }]>([
  ["codes with their customers, counters behind", {}, [["BJ-IT-0001", "甲"], ["BJ-IT-0007", "乙"], ["SH-MF-0002"]], {},
    { entries: ["BJ-IT-0001 R BJ-IT 1 甲", "BJ-IT-0007 R BJ-IT 7 乙", "SH-MF-0002 R SH-MF 2"], counters: ["R BJ-IT 8", "R SH-MF 3"] }],
  ["blanks, and a code in another spelling", {}, [[null], [" \u3000"], ["ｂｊ-it-0003", "甲"]], {},
    { entries: ["BJ-IT-0003 R BJ-IT 3 甲"], counters: ["R BJ-IT 4"] }],
  ["one odd old code beside many good ones", {}, [["BJ-IT-0001", "甲"], ["KH老17", "乙"]], {},
    { entries: ["BJ-IT-0001 R BJ-IT 1 甲", "KH老17   - 乙"], counters: ["R BJ-IT 2"], listed: ["3 unread code-value-unknown"] }],
  ["which may be left", {}, [["BJ-IT-0001", "甲"], ["KH老17", "乙"]], { legacy: "leave" },
    { entries: ["BJ-IT-0001 R BJ-IT 1 甲"], counters: ["R BJ-IT 2"], listed: ["3 unread code-value-unknown"] }],
  ["a list that no rule reads is left", {}, [["甲公司"], ["乙公司"]], {}, { entries: [], counters: [], listed: [] }],
  ["unless it is to be kept", {}, [["甲公司", "甲"]], { legacy: "keep" }, { entries: ["甲公司   - 甲"], counters: [], listed: [] }],
  ["the same code twice", {}, [["BJ-IT-0001", "甲"], ["bj-it-0001", " 甲 "], ["BJ-IT-0001"]], {}, { entries: ["BJ-IT-0001 R BJ-IT 1 甲"], counters: ["R BJ-IT 2"], listed: [] }],
  ["a row without customer above its customer's", {}, [["BJ-IT-0001"], ["BJ-IT-0001", "甲"]], {}, { entries: ["BJ-IT-0001 R BJ-IT 1 甲"], counters: ["R BJ-IT 2"], listed: [] }],
  ["two customers, one code: nobody's", {}, [["BJ-IT-0001", "甲"], ["BJ-IT-0001", "乙"]], {},
    { entries: ["BJ-IT-0001 R BJ-IT 1"], counters: ["R BJ-IT 2"], listed: ["2 conflict adopt-two-customers", "3 conflict adopt-two-customers"] }],
  ["or the first's", {}, [["BJ-IT-0001", "甲"], ["BJ-IT-0001", "乙"]], { conflicts: "first" },
    { entries: ["BJ-IT-0001 R BJ-IT 1 甲"], counters: ["R BJ-IT 2"], listed: ["2 conflict adopt-two-customers", "3 conflict adopt-two-customers"] }],
  ["or left", {}, [["BJ-IT-0001", "甲"], ["BJ-IT-0001", "乙"]], { conflicts: "leave" },
    { entries: [], counters: [], listed: ["2 conflict adopt-two-customers", "3 conflict adopt-two-customers"] }],
  ["one customer, two codes: the second is nobody's", {}, [["BJ-IT-0001", "甲"], ["BJ-IT-0002", "甲"]], {},
    { entries: ["BJ-IT-0001 R BJ-IT 1 甲", "BJ-IT-0002 R BJ-IT 2"], counters: ["R BJ-IT 3"], listed: ["3 second adopt-second-code"] }],
  ["or the customer's as well", {}, [["BJ-IT-0001", "甲"], ["BJ-IT-0002", "甲"]], { secondCodes: "adopt" },
    { entries: ["BJ-IT-0001 R BJ-IT 1 甲", "BJ-IT-0002 R BJ-IT 2 甲"], counters: ["R BJ-IT 3"], listed: ["3 second adopt-second-code"] }],
  ["or left", {}, [["BJ-IT-0001", "甲"], ["BJ-IT-0002", "甲"]], { secondCodes: "leave" },
    { entries: ["BJ-IT-0001 R BJ-IT 1 甲"], counters: ["R BJ-IT 2"], listed: ["3 second adopt-second-code"] }],
  ["a customer whom the register knows under another code", { register: [registered("BJ-IT-0004", { key: "BJ-IT", number: 4, recordKey: "甲" })] }, [["BJ-IT-0009", "甲"]], {},
    { entries: ["BJ-IT-0009 R BJ-IT 9"], counters: ["R BJ-IT 10"], listed: ["2 second adopt-second-code"] }],
  ["the same customer under two rules has two codes rightly", { readers: [reader("A-{seq:2}", 1, "A"), reader("B-{seq:2}", 1, "B")] }, [["A-01", "甲"], ["B-01", "甲"]], {},
    { entries: ["A-01 A  1 甲", "B-01 B  1 甲"], counters: ["A  2", "B  2"], listed: [] }],
  ["numbers are no text", {}, [[120_001], [true], [{ error: "#N/A" }]], {}, { entries: [], counters: [], listed: ["2 not-text code-not-text", "3 not-text code-not-text", "4 not-text code-not-text"] }],
  ["a number whose digits are a code", { readers: [reader("{region}{seq:4}"), reader("{seq:6}", 1, "N")] }, [[120_001, "甲"]], {}, { entries: ["120001 N  120001 甲"], counters: ["N  120002"], listed: [] }],
  ["a number without its zeros", { readers: [reader("{seq:6}")] }, [[123]], {}, { entries: [], counters: [], listed: ["2 not-text adopt-zeros-lost"] }],
  ["numbers that the rule never draws", { readers: [reader("C-{seq:4 start 10 step 10 limit 500 skip 4}")] }, [["C-0020"], ["C-0035"], ["C-0040"], ["C-0005"], ["C-9990"]], {},
    { entries: ["C-0020 R  20", "C-0035 R  -", "C-0040 R  -", "C-0005 R  -", "C-9990 R  -"], counters: ["R  30"], listed: [] }],
  ["a rule without sequence", { readers: [reader("{region}-{industry}")] }, [["BJ-IT", "甲"]], {}, { entries: ["BJ-IT R  - 甲"], counters: [], listed: [] }],
])("%s", (_, given, lines, choices, { entries, counters, listed }) => {
  const adoption = adopt(office(given), lines);
  const plan = adoption.plan(choices);
  expect([said(plan.entries), nexts(plan.counters)]).toEqual([entries, counters]);
  const report = adoption.report(choices);
  if (listed !== undefined) expect(report.listed.map(({ row, fate, findings }) => `${row} ${fate} ${findings.map(({ kind }) => kind).join()}`)).toEqual(listed);
  expect([report.rows, report.added, report.counters.filter(({ before, after }) => after > before).length]).toEqual([lines.length, entries.length, counters.length]);
});

describe("codes that the register has", () => {
  const register = [
    registered("BJ-IT-0001", { key: "BJ-IT", number: 1, recordKey: "甲" }),
    registered("BJ-IT-0002", { key: "BJ-IT", number: 2 }),
    registered("BJ-IT-0003", { key: "BJ-IT", number: 3, status: "void", recordKey: "丙" }),
    registered("BJ-IT-0004", { key: "BJ-IT", number: 4, status: "reserved", until: "2026-12-31", note: "展会" }),
    registered("BJ-IT-0005", { key: "BJ-IT", number: 5, status: "returned" }),
    registered("BJ-IT-0006", { key: "BJ-IT", number: 6, status: "reserved", recordKey: "己" }),
  ];
  const fateOf = (line: Line) => {
    const options = office({ register });
    const adoption = adopt(options, [line]);
    const { fates, listed } = adoption.report();
    return { fate: Object.entries(fates).find(([, count]) => count > 0)?.[0], findings: listed.flatMap(({ findings }) => findings.map(({ kind }) => kind)), plan: adoption.plan() };
  };

  it.each<[string, Line, string, readonly string[]]>([
    ["its customer's", ["BJ-IT-0001", "甲"], "known", []],
    ["without customer in the row", ["BJ-IT-0001"], "known", []],
    ["without any customer", ["BJ-IT-0002"], "known", []],
    ["another customer's", ["BJ-IT-0001", "乙"], "other-customer", ["adopt-other-customer"]],
    ["void", ["BJ-IT-0003", "丙"], "void", ["adopt-void"]],
    ["reserved for another", ["BJ-IT-0006", "乙"], "other-customer", ["adopt-other-customer"]],
  ])("%s: nothing is written", (_, line, fate, findings) => {
    const { plan, ...rest } = fateOf(line);
    expect(rest).toEqual({ fate, findings });
    expect([plan.entries, plan.changes.size, plan.counters]).toEqual([[], 0, []]);
  });

  it("gives a code without customer its customer", () => {
    expect([...fateOf(["BJ-IT-0002", "乙"]).plan.changes]).toEqual([["BJ-IT-0002", { recordKey: "乙" }]]);
  });

  it("makes a reservation an adopted code without last day, with the note", () => {
    const options = office({ register });
    commit(options, adopt(options, [["bj-it-0004", "丁"], ["BJ-IT-0006", "己"]]).plan());
    expect(options.register.find("BJ-IT-0004")).toEqual({ ...registered("BJ-IT-0004", { key: "BJ-IT", number: 4, recordKey: "丁", status: "adopted", note: "展会", batch: "b9", at, cell: "S!A2" }) });
    expect(options.register.find("BJ-IT-0006")).toMatchObject({ status: "adopted", recordKey: "己" });
    expect(options.register.size).toBe(register.length);
  });

  it("adopts a code that was handed back", () => {
    expect(said(fateOf(["BJ-IT-0005", "戊"]).plan.entries)).toEqual(["BJ-IT-0005 R BJ-IT 5 戊"]);
  });

  it("sees the list before, once that is written", () => {
    const options = office({ register });
    commit(options, adopt(options, [["SH-IT-0001", "庚"]]).plan());
    expect(adopt(options, [["SH-IT-0001", "辛"]]).report().fates).toMatchObject({ "other-customer": 1, adopted: 0 });
  });
});

describe("counters that the code does not show", () => {
  const inputs = ["region", "created", "sales"];
  const yearly = reader("{region}-{seq:4 reset yearly by created}");
  const hidden = reader("{region}-{seq:4 per region, industry}");

  it.each<[string, AdoptReader, readonly string[], Line, string]>([
    ["an unprinted year, from the row", yearly, inputs, ["BJ-0007", null, "北京", "2024-06-01"], "BJ@2024"],
    ["without the region's column", yearly, ["created"], ["BJ-0007", null, "2024年6月1日"], "BJ@2024"],
    ["a blank date", yearly, inputs, ["BJ-0007", null, "北京", null], "? created"],
    ["a date that may be two", yearly, inputs, ["BJ-0007", null, "北京", "03/04/2024"], "? created"],
    ["no columns at all", yearly, [], ["BJ-0007"], "? created"],
    ["a row that says another region", yearly, inputs, ["BJ-0007", null, "上海", "2024-06-01"], "? region"],
    ["a printed year", reader("{created:date:yyyy}-{seq:4 per none reset yearly by created}"), [], ["2024-0007"], "@2024"],
    ["a printed year that the row denies", reader("{created:date:yyyy}-{seq:4 per none reset yearly by created}"), ["created"], ["2024-0007", null, "2023-01-01"], "@2024"],
    ["a printed quarter", reader("{created:date:yyyyQ}-{seq:4 per none reset quarterly by created}"), [], ["20243-0007"], "@2024Q3"],
    ["a printed week", reader("{created:date:GGGGww}-{seq:4 per none reset weekly by created}"), [], ["202401-0007"], "@2024W01"],
    ["a printed fiscal year", reader("{created:date:FY fiscal 4}-{seq:4 per none reset fiscal 4 by created}"), [], ["2024-0007"], "@FY2024"],
    ["a year of two digits", reader("{created:date:yyMM}-{seq:4 per none reset monthly by created}"), [], ["2402-0007"], "@202402"],
    ["a year of issue that the code shows", reader("{today:yyyy}-{seq:4 per none reset yearly by today}"), [], ["2024-0007"], "@2024"],
    ["a year of issue that nobody knows", reader("{region}-{seq:4 reset yearly by today}"), ["region"], ["BJ-0007", null, "北京"], "? "],
    ["a printed month that says more than the year", reader("{created:date:yyyyMM}-{seq:4 per none reset yearly by created}"), [], ["202402-0007"], "@2024"],
    ["a month without its year, against the row", reader("{created:date:MM}-{seq:4 per none reset yearly by created}"), ["created"], ["02-0007", null, "2024-03-01"], "? created"],
    ["an unprinted industry", hidden, ["industry"], ["BJ-0007", null, "软件"], "BJ-IT"],
    ["an unprinted industry that the book lacks", hidden, ["industry"], ["BJ-0007", null, "渔业"], "? industry"],
    ["an unprinted industry without column", hidden, ["region"], ["BJ-0007", null, "北京"], "? industry"],
    ["an unprinted industry and a printed year", reader("{created:date:yyyy}-{seq:4 per industry reset yearly by created}"), ["industry"], ["2024-0007", null, "制造"], "MF@2024"],
  ])("%s", (_, given, names, line, expected) => {
    const adoption = adopt(office({ readers: [given], inputs: names }), [line]);
    const [first] = adoption.plan().entries;
    const problem = adoption.report().listed[0]?.findings.find(({ kind }) => kind === "adopt-key-unknown");
    expect(problem === undefined ? first?.key : `? ${problem.params["input"]}`).toBe(expected);
    // Whatever it is, nobody gets the code.
    expect([first?.code, first?.number]).toEqual([line[0], problem === undefined ? 7 : null]);
    expect(adoption.plan({ keyless: "leave" }).entries).toHaveLength(problem === undefined ? 1 : 0);
  });

  it("takes the key from a later row of the same customer that knows it", () => {
    const lines: readonly Line[] = [["BJ-0007", "甲", "北京", null], ["BJ-0007", "甲", "北京", "2024-06-01"]];
    for (const order of [lines, [...lines].reverse()]) expect(adopt(office({ readers: [yearly], inputs }), order).plan().entries[0]).toMatchObject({ key: "BJ@2024", number: 7 });
  });

  it("keeps what the row says of the rule's own inputs", () => {
    expect(adopt(office({ readers: [yearly], inputs: ["sales", "created"] }), [["BJ-0007", "甲", 12, "2024-06-01"]]).plan().entries[0]?.inputs).toEqual(["", "2024-06-01"]);
  });
});

describe("several rules and versions", () => {
  const readers = [reader("{region}-{seq:4}", 2), reader("{region}-{seq:3}", 1), reader("C{seq:5}", 1, "C")];

  it("keeps the version that reads the code, under the one counter of the rule", () => {
    const plan = adopt(office({ readers }), [["BJ-0004"], ["BJ-020"], ["C00001"]]).plan();
    expect(plan.entries.map(({ rule, version }) => `${rule}${version}`)).toEqual(["R2", "R1", "C1"]);
    expect(plan.counters).toEqual([
      { rule: "R", key: "BJ", next: 21, step: 1, limit: 9999, lastCode: "BJ-020", lastIssued: at },
      { rule: "C", key: "", next: 2, step: 1, limit: 99_999, lastCode: "C00001", lastIssued: at },
    ]);
  });

  it("tells how many codes each reads, and explains the rest by the rule that comes furthest", () => {
    const report = adopt(office({ readers }), [["BJ-0004"], ["BJ-020"], ["C00001"], ["C0000X"]]).report();
    expect(report.shares).toEqual([{ rule: "R", version: 2, codes: 1 }, { rule: "R", version: 1, codes: 1 }, { rule: "C", version: 1, codes: 1 }]);
    expect(report.listed).toMatchObject([{ row: 5, findings: [{ kind: "code-format", start: 1, params: { expected: "C00001" } }] }]);
  });
});

describe("outliers", () => {
  const lines: readonly Line[] = [...Array.from({ length: 120 }, (_, i): Line => [`BJ-IT-${String(i + 1).padStart(4, "0")}`]), ["BJ-IT-9999", "甲"], ["SH-IT-0001"]];
  const adoption = adopt(office(), lines);
  const [group] = adoption.report().outliers;

  it("are reported as one group with both ways to go on", () => {
    expect(adoption.report().outliers).toEqual([
      { id: expect.any(String), rule: "R", key: "BJ-IT", codes: 1, lowest: 9999, highest: 9999, below: 120, nextApart: 121, nextCounted: 10_000, examples: [expect.objectContaining({ row: 122, code: "BJ-IT-9999" })] },
    ]);
    expect(adoption.report().listed).toMatchObject([{ row: 122, fate: "outlier", findings: [{ kind: "adopt-outlier", params: { number: 9999, highest: 120, next: 10_000 } }] }]);
  });

  it.each([
    [undefined, ["BJ-IT-9999 R BJ-IT - 甲"], 121],
    ["apart", ["BJ-IT-9999 R BJ-IT - 甲"], 121],
    ["count", ["BJ-IT-9999 R BJ-IT 9999 甲"], 10_000],
    ["leave", [], 121],
  ] as const)("chosen %s", (choice, entries, next) => {
    const plan = adoption.plan(choice === undefined ? {} : { outliers: new Map([[group?.id ?? "", choice]]) });
    expect(said(plan.entries.filter(({ recordKey }) => recordKey === "甲"))).toEqual(entries);
    expect(plan.counters.map(({ key, next: after }) => [key, after])).toEqual([["BJ-IT", next], ["SH-IT", 2]]);
  });

  it("are not asked about again once they are registered", () => {
    const options = office();
    commit(options, adopt(options, lines).plan());
    expect(adopt(options, lines).report()).toMatchObject({ outliers: [], added: 0, fates: { known: 122 } });
  });
});

it("says once that a list follows no rule, with examples", () => {
  const report = adopt(office(), Array.from({ length: 300 }, (_, i): Line => [`客户${i}`])).report();
  expect(report.findings).toEqual([{ kind: "adopt-nothing-read", params: { count: 300, rule: "R", expected: "BJ-IT-0001" } }]);
  expect([report.listed, report.unread.codes, report.unread.nothingReads, report.unread.examples.length, report.fates.unread]).toEqual([[], 300, true, 20, 300]);
});

it("names ten thousand rows and counts the others", () => {
  const report = adopt(office(), [["BJ-IT-0001"], ...Array.from({ length: 10_003 }, (_, i): Line => [`客户${i}`])]).report();
  expect([report.listed.length, report.unlisted]).toEqual([10_000, 3]);
});

it("remarks on spelling, numbers and customers that are none, though the codes are adopted", () => {
  const report = adopt(office({ readers: [reader("{region}-{seq:4}"), reader("{seq:6}", 1, "N")] }), [["bj-0001", "甲"], [100_001], ["BJ-0002", { error: "#REF!" }], ["BJ-0003", "甲".repeat(300)]]).report();
  expect(report.notes.map(({ row, findings }) => [row, findings.map(({ kind }) => kind)])).toEqual([[2, ["adopt-spelling"]], [3, ["adopt-number-cell"]], [4, ["input-error"]], [5, ["input-too-long"]]]);
  expect(report.fates.adopted).toBe(4);
});

it("compares customers as the register keeps them", () => {
  const options = { ...office({ register: [registered("BJ-IT-0001", { key: "BJ-IT", number: 1, recordKey: "#甲" })] }), recordForm: (key: string) => (key === "" ? "" : `#${key}`) };
  const adoption = adopt(options, [["BJ-IT-0001", "甲"], ["BJ-IT-0002", "乙"]]);
  expect(adoption.report().fates).toMatchObject({ known: 1, adopted: 1 });
  expect(adoption.plan().entries[0]?.recordKey).toBe("#乙");
});

// ---- laws

const codes = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom("BJ", "SH", "bj"), fc.constantFrom("IT", "MF"), fc.integer({ min: 0, max: 30 })).map(([a, b, n]) => `${a}-${b}-${String(n).padStart(4, "0")}`) },
  { weight: 1, arbitrary: fc.constantFrom("BJ-IT-9999", "BJ-IT-5000", "KH-1", "老编码", "BJ-007", "SH-0012") },
);
const lists = fc.array(fc.tuple(codes, fc.constantFrom(null, null, "甲", "乙", "丙", "丁")), { maxLength: 40 });
const choices: fc.Arbitrary<AdoptChoices> = fc.record({
  conflicts: fc.constantFrom("nobody", "first"), secondCodes: fc.constantFrom("nobody", "adopt"), legacy: fc.constantFrom("keep", "leave"),
});
const registers = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom("issued", "void", "reserved", "returned"), fc.constantFrom("", "甲", "戊")), { maxLength: 8, selector: ([n]) => n }).map((rows) =>
  rows.map(([n, status, recordKey]) => registered(`BJ-IT-${String(n).padStart(4, "0")}`, { key: "BJ-IT", number: n, status, recordKey })),
);
const lawReaders = [reader("{region}-{industry}-{seq:4}", 2), reader("{region}-{seq:3}", 1)];
const started = (register: readonly RegisterEntry[]): AdoptOptions => office({ readers: lawReaders, register });

it("never lets a code of the list be issued", () => {
  fc.assert(
    fc.property(registers, lists, choices, (register, list, chosen) => {
      const options = started(register);
      commit(options, adopt(options, list).plan(chosen));
      const used = new Set(list.map(([code]) => code.toUpperCase()));
      for (const { name, version, rule } of lawReaders) {
        const issuer = createIssuer({ rule, name, version, register: options.register, counters: options.counters, batch: "n", by: "t", at });
        for (const inputs of [["北京", "信息技术"], ["上海", "信息技术"], ["北京", "制造业"], ["上海", "制造业"]]) {
          for (let i = 0; i < 40; i++) {
            const outcome = issuer.add({ inputs: inputs.slice(0, rule.inputs.length), recordKey: null, cell: "" });
            if (outcome.status === "issued" && used.has(outcome.code)) throw new Error(`${outcome.code} was issued`);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

it("changes nothing when the same list is adopted again", () => {
  fc.assert(
    fc.property(registers, lists, choices, (register, list, chosen) => {
      const options = started(register);
      commit(options, adopt(options, list).plan(chosen));
      const again = adopt(options, list).plan(chosen);
      expect([again.entries, again.changes.size, again.counters]).toEqual([[], 0, []]);
    }),
    { numRuns: 100 },
  );
});

it("registers the same codes and moves the counters alike in whatever order the rows come", () => {
  fc.assert(
    fc.property(registers, lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), choices, (register, [list, shuffled], chosen) => {
      const plans = [list, shuffled].map((rows) => adopt(started(register), rows).plan(chosen));
      const what = (plan: AdoptPlan | undefined) => [
        [...(plan?.entries ?? [])].map(({ code, version, key, number }) => [code, version, key, number].join(" ")).sort(),
        nexts(plan?.counters ?? []).slice().sort(),
      ];
      expect(what(plans[1])).toEqual(what(plans[0]));
    }),
    { numRuns: 100 },
  );
});

it("counts every row once, and never lowers a counter", () => {
  fc.assert(
    fc.property(registers, lists, choices, (register, list, chosen) => {
      const adoption = adopt(started(register), list);
      const report = adoption.report(chosen);
      const plan = adoption.plan(chosen);
      expect([report.rows, report.added, report.changed]).toEqual([list.length, plan.entries.length, plan.changes.size]);
      for (const { before, after, highest } of report.counters) expect(after).toBeGreaterThanOrEqual(Math.max(before, highest + 1));
    }),
    { numRuns: 60 },
  );
});

it("reads codes of rules that need clock and chance without having either", () => {
  expect(said(adopt(office({ readers: [reader("{today:yyyy}-{random:3}")] }), [["2024-346"]]).plan().entries)).toEqual(["2024-346 R  -"]);
});
