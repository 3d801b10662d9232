import fc from "fast-check";
import type { LogAction, StoredLogRow } from "../stored/logRows";
import { printBegun, printList, readBegun, readJournal } from "./journal";

const row = (action: LogAction, subject: string, after = ""): StoredLogRow => ({
  index: 0, action, texts: { at: "2026-01-01T00:00:00Z", by: "李", action, subject, reason: "", before: "", after, hash: "", previous: "" },
});

test("what was begun is written for people, and read again", () => {
  const text = printBegun({ rule: "客户编码", list: printList("Q1 名单", "A1:G3001"), target: 5, header: "编码", columns: [["region", 1], ["industry", 2]], recordKey: 0 });
  expect(text).toBe("客户编码 | 'Q1 名单'!A1:G3001 | F=编码 | region=B | industry=C | key=A");
  expect(readBegun(text)).toEqual({ rule: "客户编码", list: "'Q1 名单'!A1:G3001", header: "编码" });
  expect(readBegun("")).toEqual({ rule: "", list: "", header: "" });
});

test("headers and rules of all kinds come back", () => {
  const word = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.trim());
  fc.assert(fc.property(word, word.filter((text) => text !== ""), (header, rule) => {
    expect(readBegun(printBegun({ rule, list: "名单!A1:B2", target: 1, header, columns: [] }))).toEqual({ rule, list: "名单!A1:B2", header });
  }));
});

test.each<[string, readonly StoredLogRow[], Record<string, boolean>]>([
  ["begun alone", [row("begun", "b1")], { b1: false }],
  ["issued, with the rules' names before", [row("begun", "b1"), row("issued", "甲规则, 乙 规则 · b1")], { b1: true }],
  ["finished, closed, taken back", [row("begun", "b1"), row("begun", "b2"), row("begun", "b3"), row("finished", "b1"), row("closed", "b2"), row("voided", "b3")], { b1: true, b2: true, b3: true }],
  ["written again after its end", [row("issued", "规则 · b1"), row("begun", "b1")], { b1: true }],
  ["another's end", [row("begun", "b1"), row("issued", "规则 · b2"), row("counter-raised", "b1")], { b1: false, b2: true }],
])("%s", (_, rows, expected) => {
  expect(Object.fromEntries([...readJournal(rows).values()].map(({ batch, ended }) => [batch, ended]))).toEqual(expected);
});
