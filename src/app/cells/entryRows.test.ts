import type { InputValue, RegisterEntry } from "../../core";
import { createRecordForm } from "../../core/recordKeys";
import { normalizeText } from "../../core";
import type { CellContent, ListPort } from "../ports";
import { readEntryColumn } from "./entryRows";

/** A sheet whose last column holds the codes; counts the cells that are read. */
function sheetOf(rows: readonly (readonly InputValue[])[]): { readonly lists: ListPort; readonly column: number; cells(): number } {
  const column = rows[0]!.length - 1;
  let cells = 0;
  const lists: Partial<ListPort> = {
    used: async () => ({ sheet: "名单", firstRow: 1, rowCount: rows.length, firstColumn: 0, columnCount: column + 1 }),
    contents: async () => rows.map((row): CellContent => (row[column] === null ? { kind: "blank" } : { kind: "text", text: String(row[column]) })),
    values: async ({ firstRow, rowCount }, columns) => {
      cells += rowCount * columns.length;
      return columns.map((each) => rows.slice(firstRow - 1, firstRow - 1 + rowCount).map((row) => row[each] ?? null));
    },
  };
  return { lists: lists as ListPort, column, cells: () => cells };
}

const entry = (code: string, row: number, recordKey: string, inputs: readonly string[]): RegisterEntry => ({
  code, rule: "客户编码", version: 1, key: "", number: 1, recordKey, inputs, status: "issued", batch: "b", by: "", at: "", cell: `名单!C${row}`,
});

const plain = (text: string): string => normalizeText(text);
const hashed = (text: string): string => createRecordForm({ hashed: true, salt: "salt" })(normalizeText(text));

async function placed(rows: readonly (readonly InputValue[])[], entries: readonly RegisterEntry[], want: "blank" | "code" = "blank", form = plain): Promise<Record<string, number>> {
  const { lists, column } = sheetOf(rows);
  const found = (await readEntryColumn(lists, { sheet: "名单", column }, entries, want, form))!.assign(entries);
  return Object.fromEntries([...found].map(([{ code }, { row }]) => [code, row]));
}

test.each<[string, readonly (readonly InputValue[])[], readonly RegisterEntry[], Record<string, number>]>([
  ["its own row", [["甲", "北京", null], ["乙", "北京", null]], [entry("A", 2, "乙", ["北京"])], { A: 2 }],
  ["the customer's row after sorting", [["甲", "北京", null], ["乙", "北京", null]], [entry("A", 2, "甲", ["北京"]), entry("B", 1, "乙", ["北京"])], { A: 1, B: 2 }],
  ["whatever case, width and blanks", [["ａｃｍｅ 公司", " 北京", null]], [entry("A", 1, "ACME公司", ["北京"])], { A: 1 }],
  ["numbers as they are shown", [["甲", 45_000, null]], [entry("A", 1, "甲", ["45000"])], { A: 1 }],
  ["one row for each of a class", [["甲", "北京", null], ["乙", "北京", null], ["丙", "北京", "x"]], [entry("A", 3, "", ["北京"]), entry("B", 7, "", ["北京"]), entry("C", 8, "", ["北京"])], { A: 1, B: 2 }],
  ["the certain customer before those of a class", [["甲", "北京", null], ["乙", "北京", null]], [entry("A", 9, "", ["北京"]), entry("B", 9, "甲", ["北京"])], { A: 2, B: 1 }],
  ["no row with other inputs, and none that is filled", [["甲", "上海", null], ["乙", "北京", "x"]], [entry("A", 1, "甲", ["北京"]), entry("B", 2, "乙", ["北京"])], {}],
  ["only its own row, which is not blank, without anything to know it by", [["甲", "北京", null], [null, null, null]], [entry("A", 1, "", []), entry("B", 2, "", []), entry("C", 9, "", [])], { A: 1 }],
])("an entry gets %s", async (_, rows, entries, expected) => {
  expect(await placed(rows, entries)).toEqual(expected);
});

test("customers are found by their hashes, also where they stand among the inputs", async () => {
  const key = hashed("甲公司");
  expect(await placed([["甲 公司", "北京", null], ["乙公司", "北京", null]], [entry("A", 2, key, [key, "北京"])], "blank", hashed)).toEqual({ A: 1 });
});

test("a code is found where it stands beside its customer", async () => {
  expect(await placed([["甲", "北京", "K-1"], ["乙", "北京", "k-1"]], [entry("K-1", 1, "乙", ["北京"])], "code")).toEqual({ "K-1": 2 });
});

test("ten thousand rows in the reverse order are read once", async () => {
  const count = 10_000;
  const { lists, column, cells } = sheetOf(Array.from({ length: count }, (_, at) => [`客户${count - at}`, at % 2 ? "北京" : "上海", null]));
  const entries = Array.from({ length: count }, (_, at) => entry(`K-${at + 1}`, at + 1, `客户${at + 1}`, []));
  const found = (await readEntryColumn(lists, { sheet: "名单", column }, entries, "blank", plain))!.assign(entries);
  expect([found.size, found.get(entries[0]!)?.row, cells()]).toEqual([count, count, 2 * count]);
});
