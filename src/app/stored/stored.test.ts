import type { CodebookEntry, Counter, RegisterEntry } from "../../core";
import type { OwnTable, StoredCell, TablePlace } from "../ports";
import { writeCodebookEntry } from "./codebookCells";
import { readCodebooks } from "./codebookRows";
import { SCHEMA } from "./columns";
import { planTable } from "./tablePlans";
import { writeCounter } from "./counterCells";
import { readCounters } from "./counterRows";
import { writeRegister } from "./registerCells";
import { readRegister } from "./readRegister";
import { createRowCodec, placeProblems } from "./rowCodec";
import { writeRule } from "./ruleCells";
import { readRules } from "./ruleRows";
import { joinTexts, splitTexts } from "./words";

const place = <T extends OwnTable>(table: T, headers: readonly string[], rowCount = 1): TablePlace => ({
  table, sheet: `our ${table}`, state: "there", headers, firstRow: 4, rowCount, schema: SCHEMA,
});

const codecs = (table: OwnTable) =>
  (["zh-CN", "en-US"] as const).map((locale) => {
    const headers = planTable(table, locale).columns.map(({ header }) => header);
    return [locale, headers] as const;
  });

const entry: RegisterEntry = {
  code: "BJ-IT-0001", rule: "客户编码", version: 2, key: "BJ-IT", number: 1, recordKey: "驰矿业", inputs: ["北京", "a | b\\"], status: "adopted",
  batch: "b1", by: "李", at: "2026-01-01T00:00:00Z", cell: "客户名单!F2", note: "展会预留", until: "2026-06-30",
};

describe("what is written is read again", () => {
  test.each(codecs("register"))("register, %s", (_, headers) => {
    const codec = createRowCodec("register", place("register", headers));
    expect(readRegister(codec, [writeRegister(codec, entry)], 5)).toEqual({ entries: [{ index: 5, entry }], mended: [], problems: [] });
  });

  test.each(codecs("counters"))("counters, %s", (_, headers) => {
    const codec = createRowCodec("counters", place("counters", headers));
    const counter: Counter = { rule: "客户编码", key: "BJ-IT", next: 3, step: 1, limit: 9999, lastCode: "BJ-IT-0002", lastIssued: "2026-01-01T00:00:00Z" };
    expect(readCounters(codec, [writeCounter(codec, counter)])).toEqual({ counters: [{ index: 0, counter }], problems: [] });
  });

  test.each(codecs("codebooks"))("codebooks, %s", (_, headers) => {
    const codec = createRowCodec("codebooks", place("codebooks", headers));
    const book: CodebookEntry = { codebook: "region", value: "北京", code: "BJ", aliases: ["北京市", "a|b"], parent: "", from: "", to: "", status: "retired" };
    expect(readCodebooks(codec, [writeCodebookEntry(codec, book)])).toEqual({ entries: [{ index: 0, entry: book }], problems: [] });
  });

  test.each(codecs("rules"))("rules, %s", (_, headers) => {
    const codec = createRowCodec("rules", place("rules", headers));
    const rule = { name: "R", version: 1, pattern: "C{seq:6}", validFrom: "2026-01-01", status: "active", owner: "", reviewDate: "", definition: { segments: [{ kind: "literal", text: "C" }, { kind: "sequence", width: 6, start: 1, step: 1 }] } } as const;
    expect(readRules(codec, [writeRule(codec, rule)])).toEqual({ rules: [{ index: 0, rule }], problems: [] });
  });
});

describe("tables that people changed", () => {
  test("columns may be moved, renamed into the other language, and have others between them", () => {
    const codec = createRowCodec("counters", place("counters", ["备注", "NEXT ", "流水依据", "Rule"]));
    expect(readCounters(codec, [["看过", "１２", "BJ", "R"]]).counters[0]?.counter).toMatchObject({ rule: "R", key: "BJ", next: 12, step: 1 });
    expect(codec.change({ next: 13 })).toEqual([null, 13, null, null]);
    expect(codec.row({ rule: "R", key: "K", next: 1, step: 1, limit: 9, used: 0, lastCode: "", lastIssued: "", owner: "" })).toEqual(["", 1, "K", "R"]);
  });

  test.each<[string, StoredCell[], number, number]>([
    ["a blank row", ["", "", "", "  "], 0, 0],
    ["a next that is no number", ["", "many", "BJ", "R"], 1, 1],
    ["a lowered next", ["", -4, "BJ", "R"], 1, 1],
    ["a row without its rule", ["", 3, "BJ", ""], 0, 1],
  ])("counters: %s", (_, row, counters, problems) => {
    const codec = createRowCodec("counters", place("counters", ["备注", "Next", "Counter key", "Rule"]));
    const read = readCounters(codec, [row]);
    expect([read.counters.length, read.problems.length]).toEqual([counters, problems]);
    expect(read.problems.every(({ row: at, blocks }) => at === 4 && !blocks)).toBe(true);
  });

  test("a code that became a number, and one that is gone, stop issuing; what is there still counts", () => {
    const codec = createRowCodec("register", place("register", ["Code", "Rule", "Counter key", "Number", "Status"]));
    const read = readRegister(codec, [[123, "R", "", 123, "vanished"], ["", "R", "", 4, ""]], 0);
    expect(read.entries.map(({ entry: { code, number, status } }) => [code, number, status])).toEqual([["123", 123, "issued"]]);
    expect(read.problems.map(({ row, kind }) => [row, kind])).toEqual([[4, "code-unreadable"], [5, "code-unreadable"]]);
    expect(read.problems.every(({ blocks }) => blocks)).toBe(true);
  });

  test("days may be written as people write them; a version whose day nobody can read does not come into force by itself", () => {
    const codec = createRowCodec("rules", place("rules", ["Rule", "Pattern", "Valid from", "Review date"]));
    const read = readRules(codec, [["R", "C{seq:3}", "2026/3/1", ""], ["R", "D{seq:3}", 46082, "2026年12月"], ["R", "E{seq:3}", "soon", "2027.1.5"]]);
    expect(read.rules.map(({ rule }) => `${rule.validFrom} ${rule.reviewDate}`)).toEqual(["2026-03-01 ", "2026-03-01 ", "9999-12-31 2027-01-05"]);
    expect(read.problems.map(({ row, kind, params }) => [row, kind, params["text"]])).toEqual([[5, "row-unreadable", "2026年12月"], [6, "row-unreadable", "soon"]]);
  });

  test("a pattern that cannot be read is a problem of its row", () => {
    const codec = createRowCodec("rules", place("rules", ["Rule", "Pattern"]));
    const read = readRules(codec, [["R", "{region"], ["R", "C{seq:3}"]]);
    expect([read.rules.length, read.problems.map(({ row, kind }) => [row, kind])]).toEqual([1, [[4, "rule-unreadable"]]]);
  });

  test.each([
    ["a missing vital column blocks", place("register", ["编码", "编码规则"], 3), ["column-missing"], true],
    ["an empty table without it does not", place("register", ["编码"], 0), ["column-missing"], false],
    ["a newer schema blocks", { ...place("register", codecs("register")[0]![1]), schema: SCHEMA + 1 }, ["schema-newer"], true],
    ["a missing table says so", { ...place("register", []), state: "table-missing" as const }, ["table-missing"], false],
  ])("%s", (_, where, kinds, blocks) => {
    const problems = placeProblems(createRowCodec("register", where), "register");
    expect([...new Set(problems.map(({ kind }) => kind))]).toEqual(kinds);
    expect(problems.some((problem) => problem.blocks)).toBe(blocks);
  });
});

test.each([[[]], [["a"]], [["a", "b"]], [["a|b", "c\\", ""]], [["", "x"]]])("several texts in one cell: %j", (texts) => {
  expect(splitTexts(joinTexts(texts))).toEqual(texts);
});

test("people separate texts as they like", () => {
  expect(splitTexts("北京市|Beijing ｜ 京")).toEqual(["北京市", "Beijing", "京"]);
});
