import fc from "fast-check";
import Papa from "papaparse";
import { createRegister } from "../../register/createRegister";
import { registered } from "../../testing/samples";
import { csvLine, csvPieces, guardCell, unguardCell } from "./csvText";
import { registerColumns, registerCsv, type RegisterWords } from "./registerCsv";

const zh: RegisterWords = {
  columns: { code: "编码", rule: "规则", version: "版本", key: "流水依据", number: "流水号", recordKey: "客户标识", inputs: "输入项", status: "状态", batch: "批次", by: "发放人", at: "时间", cell: "单元格", note: "备注", until: "预留到" },
  statuses: { issued: "已发放", adopted: "已收编", reserved: "已预留", void: "已作废", returned: "已退回" },
};

const textOf = (entries: Parameters<typeof createRegister>[0], guard = true): string => [...registerCsv(createRegister(entries), zh, { guard }).pieces].join("");
const rowsOf = (text: string): readonly string[][] => Papa.parse<string[]>(text.replace(/^\uFEFF/, "")).data.slice(0, -1);

it("begins with a byte order mark and the headers, and ends rows as RFC 4180 says", () => {
  const text = textOf([registered("BJ-IT-0001", { number: 1, recordKey: "甲", status: "void", inputs: ["北京", "软件"] })]);
  expect(text).toBe(
    "\uFEFF编码,规则,版本,流水依据,流水号,客户标识,输入项,状态,批次,发放人,时间,单元格,备注,预留到\r\n" +
      'BJ-IT-0001,R,1,,1,甲,"[""北京"",""软件""]",已作废,b0,t,2026-01-01T00:00:00Z,,,\r\n',
  );
});

it.each([
  ["0001", "0001"],
  ["a,b", '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ["two\nlines", '"two\nlines"'],
  [" blank", '" blank"'],
  ["", ""],
])("%j is written %s", (cell, expected) => {
  expect(csvLine([cell])).toBe(`${expected}\r\n`);
});

it.each([
  ["+86-001", "'+86-001"],
  ["=1+1", "'=1+1"],
  ["-5", "'-5"],
  ["@x", "'@x"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["＝1", "'＝1"],
  ["'+86", "''+86"],
  ["'quoted'", "'quoted'"],
  ["BJ-001", "BJ-001"],
])("%j is guarded as %j", (cell, expected) => {
  expect(guardCell(cell)).toBe(expected);
});

it("takes every cell back as it was, and leaves none that begins a formula", () => {
  const cell = fc.string({ maxLength: 6, unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "a", "0", '"', ",", " ") });
  fc.assert(
    fc.property(cell, (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
      expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
    { numRuns: 1000 },
  );
});

it("reads back with another program's reader, whatever the cells hold", () => {
  const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('"', ",", "\r", "\n", "'", "=", " ", "客", "a") });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(rowsOf([...csvPieces(rows)].join(""))).toEqual(rows);
    }),
  );
});

it("notes what it guarded and what Excel will change", () => {
  const { notes } = registerCsv(createRegister([registered("+86-001"), registered("0001"), registered("MAR-01"), registered("BJ-1", { recordKey: "@甲" })]), zh);
  expect(notes).toEqual([
    { kind: "csv-guarded", params: { count: 2, example: "+86-001" } },
    { kind: "csv-excel-changes", params: { count: 2, example: "0001" } },
  ]);
});

it("leaves everything as it is for programs", () => {
  const [, row] = rowsOf(textOf([registered("+86-001", { note: "=1" })], false));
  expect([row?.[0], row?.[registerColumns.indexOf("note")]]).toEqual(["+86-001", "=1"]);
});

it("comes in pieces that can be asked for again", () => {
  const file = registerCsv(createRegister(Array.from({ length: 5000 }, (_, i) => registered(`C${i}`))), zh);
  expect([...file.pieces].length).toBeGreaterThan(2);
  expect([...file.pieces]).toEqual([...file.pieces]);
  expect(rowsOf([...file.pieces].join(""))).toHaveLength(5001);
});
