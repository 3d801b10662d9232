import { logRow } from "../log/logChain";
import { must, entry, registered } from "../testing/samples";
import { parsePattern } from "../pattern/parsePattern";
import { backupPieces, printBackup, readBackup, type WorkbookContent } from ".";
import { checksumOf } from "./checksum";
import { nothingKept } from "./testing/contents";

const origin = { at: "2026-03-05T09:00:00.000Z", by: "李四" };
const content: WorkbookContent = {
  workbook: "0123456789abcdef0123456789abcdef",
  rules: [{ name: "客户", version: 1, pattern: "{region}-{seq:4}", validFrom: "", status: "active", owner: "王", reviewDate: "", definition: must(parsePattern("{region}-{seq:4}")) }],
  codebooks: [entry("region", "北京市", "BJ", "北京|Beijing")],
  counters: [{ rule: "客户", key: "BJ", next: 3, step: 1, limit: 9999, lastCode: "BJ-0002", lastIssued: origin.at }],
  register: [registered("BJ-0001", { number: 1, inputs: ["北京"] }), registered("BJ-0002", { number: null, note: "作废", status: "void" })],
  log: [{ at: origin.at, by: "李四", action: "建立", subject: "", reason: "", before: "", after: "", previous: "", hash: logRow("", [origin.at, "李四", "建立", "", "", "", ""]) }],
  settings: { rule: "客户" },
};
const text = printBackup(content, origin);
const file = JSON.parse(text) as Readonly<Record<string, unknown>> & { readonly content: Readonly<Record<string, unknown>> };
const signed = (changed: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...changed, checksum: checksumOf(changed) });
const withRegister = (register: unknown): string => signed({ ...file, content: { ...file.content, register } });
const kindOf = (read: ReturnType<typeof readBackup>) => (read.ok ? { intact: read.backup.intact, unreadable: read.backup.unreadable.first } : read.problem);

it("prints a line for each row, and what is not set at the end of one not at all", () => {
  expect(text.split("\n").filter((line) => line.includes("BJ-000"))).toEqual([
    '        ["客户","BJ",3,1,9999,"BJ-0002","2026-03-05T09:00:00.000Z"]',
    '        ["BJ-0001","R",1,"",1,"",["北京"],"issued","b0","t","2026-01-01T00:00:00Z",""],',
    '        ["BJ-0002","R",1,"",null,"",[],"void","b0","t","2026-01-01T00:00:00Z","","作废"]',
  ]);
  expect([...backupPieces(content, origin)].join("")).toBe(text);
});

it("has the checksum of the canonical text", () => {
  // printf '{"a":[1,"\\n"],"b":{"c":null,"d":[{"e":true}]}}' | sha256sum
  expect(checksumOf({ b: { d: [{ e: true }], c: null }, checksum: "x", a: [1, "\n"] })).toBe("5177d888d6518c88ed3414b6e95086e6683f2c98ba718496af5aaf2455d64f6f");
});

it.each([
  ["as it was written", text, { intact: true, unreadable: [] }],
  ["with a byte order mark and other line ends", `\uFEFF${text.replaceAll("\n", "\r\n")}`, { intact: true, unreadable: [] }],
  ["without blanks, its members in another order", JSON.stringify(Object.fromEntries(Object.entries(file).reverse())), { intact: true, unreadable: [] }],
  ["with another maker", text.replace('"by": "李四"', '"by": "张三"'), { intact: false, unreadable: [] }],
  ["with a number that was turned", text.replace(",3,1,9999", ",2,1,9999"), { intact: false, unreadable: [] }],
  ["without its checksum", JSON.stringify({ ...file, checksum: undefined }), { intact: false, unreadable: [] }],
  ["with rows that make no sense", withRegister({ columns: ["code", "of a later version"], rows: [["A", 1], 7, [" "], []] }), { intact: true, unreadable: [2, 3, 4].map((row) => ({ table: "register", row })) }],
  ["with nothing in it", printBackup(nothingKept, { at: "", by: "" }), { intact: true, unreadable: [] }],
  ["that is empty", " \r\n", { kind: "backup-empty", params: {} }],
  ["that ends in the middle", text.slice(0, 700), { kind: "backup-torn", params: {} }],
  ["with a comma too many", text.replace(",3,1", ",3,,1"), { kind: "backup-damaged", params: { part: "" } }],
  ["that is a table", "code,customer\nBJ-0001,ACME", { kind: "backup-not-json", params: {} }],
  ["that is a list", "[1]", { kind: "backup-other-kind", params: {} }],
  ["of another program", '{"kind":"something","schema":1}', { kind: "backup-other-kind", params: {} }],
  ["with rules alone", '{"kind":"custcode-rules","schema":1}', { kind: "backup-rules-file", params: {} }],
  ["of a newer CustCode", text.replace('"schema": 1', '"schema": 7'), { kind: "backup-newer", params: { schema: 7, known: 1 } }],
  ["with an impossible schema", text.replace('"schema": 1', '"schema": 0.5'), { kind: "backup-damaged", params: { part: "schema" } }],
  ["without content", signed({ ...file, content: [] }), { kind: "backup-damaged", params: { part: "content" } }],
  ["without a register", withRegister(undefined), { kind: "backup-damaged", params: { part: "register" } }],
  ["with a register of other columns", withRegister({ columns: ["name"], rows: [] }), { kind: "backup-damaged", params: { part: "register" } }],
  ["nested without end", `{"kind":"custcode-backup","schema":1,"x":${"[".repeat(5000)}${"]".repeat(5000)}}`, { kind: "backup-damaged", params: { part: "content" } }],
] as const)("reads a file %s", (_, given, expected) => {
  expect(kindOf(readBackup(given))).toEqual(expected);
});

it("lifts an older file step by step, judging its checksum first", () => {
  const renamed = (register: object) => ({ ...file, content: { ...file.content, register } });
  const steps = [(old: Readonly<Record<string, unknown>>) => ({ ...old, ...renamed({ columns: ["code"], rows: [["OLD-1"]] }) })];
  const read = readBackup(signed({ ...file, schema: 1, content: { ...file.content, register: { names: [] } } }), steps, 2);
  expect(read).toMatchObject({ ok: true, backup: { intact: true, content: { register: [{ code: "OLD-1", status: "issued" }] } } });
});

it("names the first thousand of many rows that make no sense", () => {
  const read = readBackup(withRegister({ columns: ["code"], rows: Array.from({ length: 1500 }, () => []) }));
  expect(read.ok && [read.backup.unreadable.count, read.backup.unreadable.first.length]).toEqual([1500, 1000]);
});
