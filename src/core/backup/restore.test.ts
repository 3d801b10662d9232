import { parsePattern } from "../pattern/parsePattern";
import { entry, must, registered } from "../testing/samples";
import type { Counter, RuleVersion } from "../types";
import { compareBackup, planRestore, type Backup, type LogRecord, type WorkbookContent } from ".";
import { nothingKept } from "./testing/contents";

const [id, otherId] = ["a".repeat(32), "b".repeat(32)];
const backup = (content: Partial<WorkbookContent>, over: Partial<Backup> = {}): Backup => ({
  content: { ...nothingKept, workbook: id, ...content }, at: "2026-03-05T09:00:00.000Z", by: "李四", intact: true, unreadable: { count: 0, first: [] }, ...over,
});
const here = (content: Partial<WorkbookContent>): WorkbookContent => ({ ...nothingKept, workbook: id, ...content });
const rule = (version: number, pattern: string, over: Partial<RuleVersion> = {}): RuleVersion => ({
  name: "客户", version, pattern, validFrom: "", status: "active", owner: "", reviewDate: "", definition: must(parsePattern(pattern)), ...over,
});
const counter = (next: number, over: Partial<Counter> = {}): Counter => ({ rule: "客户", key: "BJ", next, step: 1, limit: 9999, lastCode: "", lastIssued: "", ...over });
const code = (number: number, over = {}) => registered(`BJ-${number}`, { rule: "客户", key: "BJ", number, recordKey: `C${number}`, ...over });
const codes = (from: number, to: number, over = {}) => Array.from({ length: to - from + 1 }, (_, i) => code(from + i, over));
const kinds = (...given: Parameters<typeof compareBackup>) => Object.fromEntries(Object.entries(compareBackup(...given).differences).map(([kind, { count }]) => [kind, count]));

describe("copies of one workbook", () => {
  it.each([
    ["one went on", codes(1, 5), codes(1, 9), { diverged: false, common: 5, onlyHere: 4, onlyThere: 0 }],
    ["the other went on", codes(1, 9), codes(1, 5), { diverged: false, common: 5, onlyHere: 0, onlyThere: 4 }],
    ["both went on", [...codes(1, 5), code(8)], [...codes(1, 5), ...codes(6, 7)], { diverged: true, common: 5, onlyHere: 2, onlyThere: 1 }],
    ["both gave out one code", [...codes(1, 5), code(6, { recordKey: "甲" })], codes(1, 6), { diverged: true, common: 5, onlyHere: 1, onlyThere: 1 }],
    ["rows were lost here", codes(1, 5), [...codes(1, 2), ...codes(4, 9)], { diverged: false, common: 4, onlyHere: 4, onlyThere: 1 }],
  ])("%s", (_, theirs, own, expected) => {
    expect(compareBackup(backup({ register: theirs }), here({ register: own }))).toMatchObject({ otherWorkbook: false, ...expected });
  });

  it("names both customers of a code, and when and by whom each got it", () => {
    const report = compareBackup(backup({ register: [code(1, { recordKey: "甲", by: "王", at: "2026-02-02T00:00:00Z" })] }), here({ register: [code(1, { by: "李" })] }));
    expect(report.differences["code-collision"]).toEqual({
      count: 1,
      first: [{ kind: "code-collision", params: { code: "BJ-1", here: "C1", there: "甲", at: "2026-02-02T00:00:00Z", by: "王", ownat: "2026-01-01T00:00:00Z", ownby: "李" } }],
    });
    expect(report.empty).toBe(true);
  });

  it("names the first thousand of many", () => {
    const { differences } = compareBackup(backup({ register: codes(1, 1500) }), here({}));
    expect([differences["code-added"]?.count, differences["code-added"]?.first.length]).toEqual([1500, 1000]);
  });
});

describe("choices", () => {
  it.each([
    ["a whole backup of this workbook", backup({ register: [code(1)] }), {}, [], 1],
    ["a damaged one", backup({ register: [code(1)] }, { intact: false }), {}, ["damaged"], 0],
    ["a damaged one, all the same", backup({ register: [code(1)] }, { intact: false }), { damaged: true }, [], 1],
    ["another workbook's", backup({ register: [code(1)], workbook: otherId }), { damaged: true }, ["otherWorkbook"], 0],
    ["another workbook's, all the same", backup({ register: [code(1)], workbook: otherId }), { otherWorkbook: true }, [], 1],
    ["one without identity that shares codes", backup({ register: [code(1), code(2)], workbook: "" }), {}, [], 1],
    ["one without identity that shares none", backup({ register: [code(1)], workbook: "" }), {}, ["otherWorkbook"], 0],
    ["both", backup({ register: [code(1)], workbook: otherId }, { intact: false }), {}, ["damaged", "otherWorkbook"], 0],
  ])("%s", (_, given, choices, needs, added) => {
    const present = here({ register: [code(2)] });
    const plan = planRestore(given, present, choices);
    expect([plan.needs, plan.register.added.length, plan.empty, plan.workbook]).toEqual([needs, added, added === 0, undefined]);
    expect(compareBackup(given, present, choices)).toMatchObject({ needs, empty: false });
  });

  it.each([
    ["gets the backup's identity while it has issued nothing", [], id],
    ["keeps its own once it has", [code(2)], undefined],
  ])("a workbook %s", (_, register, expected) => {
    expect(planRestore(backup({}), here({ workbook: otherId, register }), { otherWorkbook: true }).workbook).toBe(expected);
  });
});

describe("rules", () => {
  const old = "{region}-{seq:4}";
  const other = "{region}{seq:5}";

  it.each([
    ["a version that is missing comes as it is", [rule(1, old), rule(2, other)], [rule(1, old)], {}, [[2, other, "active"]], 2],
    ["the same pattern, written otherwise, is known", [rule(2, "{region}-{seq:4 start 1}")], [rule(2, old)], {}, [], 2],
    ["another pattern becomes a retired version behind all", [rule(1, old), rule(2, other), rule(3, old)], [rule(1, old), rule(2, old)], {}, [[4, other, "retired"], [3, old, "active"]], 4],
    ["another pattern that is known under a number", [rule(2, other)], [rule(2, old), rule(7, other)], {}, [], 7],
    ["another pattern is left out on request", [rule(2, other)], [rule(2, old)], { otherPatterns: "keep" as const }, [], 2],
  ])("%s", (_, theirs, own, choices, added, version) => {
    const register = [code(9, { version: 2 })];
    const plan = planRestore(backup({ rules: theirs, register }), here({ rules: own }), choices);
    expect(plan.rules.map((each) => [each.version, each.pattern, each.status])).toEqual(added);
    expect(plan.register.added.map((each) => each.version)).toEqual([version]);
  });

  it("of another workbook explain codes and issue none under a name that is known here", () => {
    const plan = planRestore(backup({ workbook: otherId, rules: [rule(2, other), rule(1, other, { name: "VIP" })] }), here({ rules: [rule(1, old)], register: [code(1)] }), { otherWorkbook: true });
    expect(plan.rules.map(({ name, status }) => [name, status])).toEqual([["客户", "retired"], ["VIP", "active"]]);
  });
});

it.each([
  ["a value that is missing, under the book's own name", entry("Region", "上海", "SH"), { "value-added": 1 }, ["region"]],
  ["a value with another code", entry("region", "北京", "PK"), { "value-collision": 1 }, []],
  ["a code of another value", entry("region", "北平", "bj"), { "value-code-taken": 1 }, []],
  ["a value in another spelling", entry("REGION", " 北京", "bj"), {}, []],
  ["the value of another year", { ...entry("region", "北京", "B2"), from: "2027-01-01" }, { "value-added": 1 }, ["region"]],
])("meets %s", (_, theirs, expected, added) => {
  const present = here({ codebooks: [entry("region", "北京", "BJ")] });
  expect(kinds(backup({ codebooks: [theirs] }), present)).toEqual(expected);
  expect(planRestore(backup({ codebooks: [theirs] }), present).codebooks.map(({ codebook }) => codebook)).toEqual(added);
});

describe("counters", () => {
  const li = (next: number, limit: number) => counter(next, { owner: "李", limit });
  const wang = (next: number, limit: number) => counter(next, { owner: "王", limit });
  const main = counter;
  it.each<readonly [string, readonly Counter[], readonly Counter[], readonly number[], readonly number[], readonly (readonly [string, number])[]]>([
    ["the larger number counts", [main(9)], [main(5)], [], [], [["", 9]]],
    ["a lower one never does", [main(5)], [main(9)], [], [], []],
    ["it stands above what is added", [main(5)], [main(5)], [7, 6], [1], [["", 8]]],
    ["one that is missing comes, above what is added", [main(5)], [], [7], [], [["", 8]]],
    ["a block goes on from the larger number", [li(105, 110)], [li(103, 110), main(111)], [], [], [["李", 105]]],
    ["a block stands above what is added in it", [], [li(103, 110), main(121)], [105, 115], [], [["李", 106]]],
    ["everybody's counter stands behind a block that comes", [li(103, 110)], [main(50)], [], [], [["李", 103], ["", 111]]],
    ["a block that comes stands above what was drawn in it here", [li(103, 110)], [main(107)], [], [105], [["李", 107], ["", 111]]],
    ["a block that comes stands above what is registered in it here", [li(103, 110)], [main(200)], [], [105, 120], [["李", 106]]],
    ["a block with numbers that somebody else draws here stays out", [wang(103, 110), main(111)], [li(105, 110), main(111)], [], [], []],
    ["a block that is used up comes, as it was", [wang(111, 110)], [li(105, 110), main(111)], [], [], [["王", 111]]],
  ])("%s", (_, theirs, own, added, known, expected) => {
    const given = backup({ counters: theirs, register: [...added, ...known].map((number) => code(number)) });
    const present = here({ counters: own, register: known.map((number) => code(number)) });
    const { counters } = planRestore(given, present);
    const next = [...counters.changed, ...counters.added].map(({ owner = "", next: number }) => [owner, number]);
    expect(next.sort()).toEqual([...expected].sort());
  });

  it("says whose block stays out, and for whom", () => {
    expect(compareBackup(backup({ counters: [wang(103, 110)] }), here({ counters: [li(105, 110)] })).differences["block-overlap"]?.first).toEqual([
      { kind: "block-overlap", params: { rule: "客户", key: "BJ", owner: "王", other: "李", from: 103, limit: 110 } },
    ]);
  });

  it("keep the sheet's step and limit, and show the last code of the further one", () => {
    const { counters } = planRestore(backup({ counters: [main(9, { step: 2, limit: 99, lastCode: "BJ-8", lastIssued: "2026-02-02" })] }), here({ counters: [main(5, { lastCode: "BJ-4", lastIssued: "2026-03-03" })] }));
    expect(counters.changed).toEqual([main(9, { lastCode: "BJ-8", lastIssued: "2026-03-03" })]);
  });
});

describe("the log", () => {
  const log = ["1", "2"].map((hash): LogRecord => ({ at: "", by: "", action: "", subject: "", reason: "", before: "", after: "", previous: "", hash }));
  it.each([
    ["comes whole into a workbook that has none", [], 2, { "log-added": 1 }],
    ["stays apart from another", [{ ...log[0]!, hash: "9" }], 0, { "log-apart": 1 }],
    ["is known already", log, 0, {}],
  ])("%s", (_, own, rows, differences) => {
    const plan = planRestore(backup({ log }), here({ log: own }));
    expect([plan.log.length, plan.empty, plan.source.logRows, plan.source.lastHash]).toEqual([rows, rows === 0, 2, "2"]);
    expect(kinds(backup({ log }), here({ log: own }))).toEqual(differences);
  });
});

it("brings only settings that are missing", () => {
  expect(planRestore(backup({ settings: { a: "1", b: "2" } }), here({ settings: { a: "" } })).settings).toEqual({ b: "2" });
});
