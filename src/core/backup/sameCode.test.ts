import { createRecordForm, hashKey } from "../recordKeys";
import { registered } from "../testing/samples";
import type { CodeStatus, RegisterEntry } from "../types";
import { compareBackup, planRestore, type WorkbookContent } from ".";
import { isCollision, statusAfter } from "./sameCode";
import { applyPlan } from "./testing/applyPlan";
import { nothingKept } from "./testing/contents";

const statuses: readonly CodeStatus[] = ["issued", "adopted", "reserved", "void", "returned"];
const table: Readonly<Record<CodeStatus, string>> = {
  issued: "issued issued issued void issued",
  adopted: "adopted adopted adopted void adopted",
  reserved: "issued adopted reserved void reserved",
  void: "void void void void void",
  returned: "issued adopted reserved void returned",
};

const hidden = hashKey("salt", "ACME");
const id = "a".repeat(32);
const workbook = (...register: readonly RegisterEntry[]): WorkbookContent => ({ ...nothingKept, workbook: id, register });
const early = { batch: "b1", at: "2026-01-01T00:00:00Z" };
const late = { batch: "b2", at: "2026-02-01T00:00:00Z" };
const row = (status: CodeStatus, over: Partial<RegisterEntry> = {}) => registered("K-1", { status, recordKey: "ACME", ...early, ...over });
const met = (there: WorkbookContent, here: WorkbookContent) => {
  const backup = { content: there, at: "", by: "", intact: true, unreadable: { count: 0, first: [] } };
  const { register } = applyPlan(here, planRestore(backup, here));
  const { differences } = compareBackup(backup, here);
  return [register.map(({ recordKey, status }) => `${recordKey} ${status}`).join(", "), Object.keys(differences).join()];
};

describe.each(statuses)("a code that is %s here", (here) => {
  it.each(statuses.map((there, i) => [there, table[here].split(" ")[i]] as const))("and %s in the backup becomes %s", (there, expected) => {
    expect(statusAfter(here, there)).toBe(expected);
  });

  it.each(statuses.map((there, i) => [there, table[here].split(" ")[i]] as const))("and %s in the backup later is %s in the register", (there, expected) => {
    // What was handed back here stays a row, and the later one comes below it.
    const [rows] = met(workbook(row(there, late)), workbook(row(here)));
    expect(rows).toBe(here === "returned" && there !== "returned" ? `ACME returned, ACME ${expected}` : `ACME ${expected}`);
  });
});

it.each([
  ["handed back after the backup", row("issued"), row("returned"), ["ACME returned", "code-kept-returned"]],
  ["handed back after the backup, the row rewritten", row("issued"), row("returned", late), ["ACME returned", "code-kept-returned"]],
  ["reserved, handed back after the backup", row("reserved"), row("returned"), ["ACME returned", "code-kept-returned"]],
  ["handed back here, voided in the other copy", row("void"), row("returned"), ["ACME returned, ACME void", "code-added"]],
  ["handed back here, issued to another later", row("issued", { ...late, recordKey: "BETA" }), row("returned"), ["ACME returned, BETA issued", "code-added"]],
  ["handed back here, when nobody knows", row("issued", { at: "", batch: "b9" }), row("returned"), ["ACME returned, ACME issued", "code-added"]],
  ["handed back in the backup, another's here", row("returned"), row("issued", { ...late, recordKey: "BETA" }), ["BETA issued", ""]],
  ["two customers", row("issued", { ...late, recordKey: "BETA" }), row("issued"), ["ACME issued", "code-collision"]],
  ["void for one, issued to another", row("void", { ...late, recordKey: "BETA" }), row("issued"), ["ACME issued", "code-collision"]],
  ["one customer in two spellings", row("issued", { recordKey: " acme" }), row("issued"), ["ACME issued", ""]],
  ["a customer whom the sheet lacks", row("issued"), row("issued", { recordKey: "" }), ["ACME issued", "code-filled"]],
  ["given away twice, nobody known", row("issued", { ...late, recordKey: "" }), row("issued", { recordKey: "" }), [" issued", "code-collision"]],
  ["a customer whose name the sheet hides", row("issued"), row("issued", { recordKey: hidden }), [`${hidden} issued`, ""]],
  ["a name and a hash, given away twice", row("issued", late), row("issued", { recordKey: hidden }), [`${hidden} issued`, "code-collision"]],
  ["voided for a name, the sheet hides names", row("void", late), row("issued", { recordKey: hidden }), [`${hidden} void`, "code-changed"]],
  ["the same cell, written twice", row("issued", { ...late, recordKey: "", cell: "S!A1" }), row("issued", { recordKey: "", cell: "S!A1" }), [" issued", ""]],
  ["reserved for nobody, then issued", row("reserved", { recordKey: "" }), row("issued", late), ["ACME issued", ""]],
])("%s", (_, there, here, expected) => {
  expect(met(workbook(there), workbook(here))).toEqual(expected);
});

it("takes the later state with all that it says, and ends no reservation that has no end", () => {
  const here = row("reserved", { recordKey: "", note: "给 ACME", until: "2026-12-31", cell: "S!A1" });
  const there = row("issued", { ...late, by: "李四", inputs: ["北京"], version: 2 });
  const plan = (from: RegisterEntry, to: RegisterEntry) => planRestore({ content: workbook(from), at: "", by: "", intact: true, unreadable: { count: 0, first: [] } }, workbook(to)).register.changed;
  expect(plan(there, here)).toEqual([
    { row: 0, code: "K-1", batch: "b1", change: { status: "issued", recordKey: "ACME", inputs: ["北京"], batch: "b2", by: "李四", at: late.at, version: 2, until: "" } },
  ]);
  expect(plan(row("reserved", { until: "2026-03-31", note: "留" }), row("reserved"))).toEqual([{ row: 0, code: "K-1", batch: "b1", change: { note: "留" } }]);
});

it("keeps the backup's customers as this workbook keeps its own", () => {
  const backup = { content: workbook(row("issued"), registered("K-2", { recordKey: "BETA" })), at: "", by: "", intact: true, unreadable: { count: 0, first: [] } };
  const recordForm = createRecordForm({ hashed: true, salt: "salt" });
  const { register } = planRestore(backup, workbook(row("issued", { recordKey: hidden, ...late })), { recordForm });
  expect([register.changed, register.added.map(({ recordKey }) => recordKey)]).toEqual([[], [hashKey("salt", "BETA")]]);
});

it("lets the times of another workbook say nothing", () => {
  const other = { ...workbook(row("issued"), registered("K-2")), workbook: "b".repeat(32) };
  const here = workbook(row("returned", late));
  const { register } = planRestore({ content: other, at: "", by: "", intact: true, unreadable: { count: 0, first: [] } }, here, { otherWorkbook: true });
  expect(register.added.map(({ code }) => code)).toEqual(["K-1", "K-2"]);
});

it.each([
  ["returned", "issued", false],
  ["reserved", "issued", false],
  ["adopted", "issued", true],
] as const)("of unknown customers, %s and %s: collision %s", (here, there, expected) => {
  expect(isCollision(row(here, { recordKey: "" }), row(there, { ...late, recordKey: "" }))).toBe(expected);
});
