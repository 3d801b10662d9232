import type { StoredCell, TablePlace } from "../ports";
import { OWN_TABLES, SCHEMA } from "./columns";
import { migrate, MIGRATIONS, planUpgrade, type Migration } from "./migrations";
import { isOld } from "./schemaAge";

const place = (schema: number, headers: readonly string[] = ["Rule", "Note", "Next"]): TablePlace => ({
  table: "counters", sheet: "CustCode Counters", state: "there", headers, firstRow: 4, rowCount: 2, schema,
});

/** To schema 2: counters get a column of their own for the period that their key has behind an "@". */
const splitPeriod: Migration = (table, { headers, rows }) => {
  const at = headers.indexOf("Period");
  if (table !== "counters" || at >= 0) return { headers, rows };
  return { headers: [...headers, "Period"], rows: rows.map((row) => [...row, String(row[0]).split("@")[1] ?? ""]) };
};
/** To schema 3: a word for the periods that are none. */
const namePeriods: Migration = (_, { headers, rows }) => {
  const at = headers.indexOf("Period");
  return { headers, rows: rows.map((row) => row.map((cell, column) => (column === at && cell === "" ? "none" : cell))) };
};
const steps = [splitPeriod, namePeriods];
const rows: readonly (readonly StoredCell[])[] = [["R@2026", "seen", 7], ["R", "", 3]];

test("there is one step for each schema up to the present one", () => {
  expect(MIGRATIONS.length).toBe(SCHEMA - 1);
});

test.each([
  ["the present schema", 3, false], ["an older one", 1, true], ["a newer one", 4, false], ["a title that nobody can read", 0, false],
])("%s", (_, schema, expected) => {
  expect([isOld(place(schema), steps.length + 1), isOld({ ...place(schema), state: "table-missing" }, steps.length + 1)]).toEqual([expected, false]);
});

test("a table is read step by step, from whichever schema it has", () => {
  const now = { headers: ["Rule", "Note", "Next", "Period"], rows: [["R@2026", "seen", 7, "2026"], ["R", "", 3, "none"]] };
  expect(migrate(place(1), { headers: place(1).headers, rows }, steps)).toEqual(now);
  const second = splitPeriod("counters", { headers: place(1).headers, rows });
  expect(migrate(place(2), second, steps)).toEqual(now);
  expect(migrate(place(3), now, steps)).toEqual(now);
});

test("only what changes is written, and nothing twice", () => {
  const plan = planUpgrade(place(1), rows, steps);
  expect(plan).toEqual({ headers: ["Period"], rows: [{ index: 0, cells: [null, null, null, "2026"] }, { index: 1, cells: [null, null, null, "none"] }] });
  const upgraded = [["R@2026", "seen", 7, "2026"], ["R", "", 3, "none"]];
  expect(planUpgrade(place(1, ["Rule", "Note", "Next", "Period"]), upgraded, steps)).toEqual({ headers: [], rows: [] });
});

test("tables of the present schema need nothing", () => {
  for (const table of OWN_TABLES) expect(planUpgrade({ ...place(SCHEMA), table }, rows)).toEqual({ headers: [], rows: [] });
});

test("to schema 2: notes, blocks and the hash before, in the table's language; nothing twice", () => {
  const log = { headers: ["时间", "校验"], rows: [["a", "h1"], ["b", "h2"]] };
  const linked = { headers: ["时间", "校验", "前一行校验"], rows: [["a", "h1", ""], ["b", "h2", "h1"]] };
  expect(migrate({ ...place(1), table: "log" }, log)).toEqual(linked);
  expect(migrate({ ...place(1), table: "log" }, linked)).toEqual(linked);
  expect(migrate({ ...place(1), table: "register" }, { headers: ["Code", "Note"], rows: [["K-1", "seen"]] })).toEqual({ headers: ["Code", "Note", "Register note", "Reserved until"], rows: [["K-1", "seen", "", ""]] });
  expect(migrate(place(1), { headers: ["Rule", "Next"], rows: [["R", 7]] }).headers).toEqual(["Rule", "Next", "Block of"]);
});
