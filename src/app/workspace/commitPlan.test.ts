import type { OwnTable, SheetsPort, StoredCell, TablePlace } from "../ports";
import { OWN_TABLES } from "../stored/columns";
import { planTable } from "../stored/tablePlans";
import type { Migration } from "../stored/migrations";
import { healTables } from "./commitPlan";
import { codecsOf } from "./snapshot";

/** Our sheets in memory, with a note of every write. */
function memorySheets(schema: Partial<Record<OwnTable, number>>, missing: readonly OwnTable[] = []) {
  const headers = new Map(OWN_TABLES.map((table) => [table, planTable(table, "en-US").columns.map(({ header }) => header)]));
  const rows: StoredCell[][] = [["R", "BJ", 3], ["R", "SH", 9]];
  const schemas = new Map(OWN_TABLES.map((table) => [table, schema[table] ?? 9]));
  const gone = new Set(missing);
  const written: string[] = [];
  const place = (table: OwnTable): TablePlace => ({
    table, sheet: table, state: gone.has(table) ? "table-missing" : "there", headers: headers.get(table)!, firstRow: 4, rowCount: 2, schema: schemas.get(table)!,
  });
  const sheets: SheetsPort = {
    look: async () => OWN_TABLES.map(place),
    read: async () => rows,
    readEach: async (_, __, ___, take) => take(rows, 0),
    create: async (plans) => plans.forEach(({ table }) => {
      gone.delete(table);
      written.push(`create ${table}`);
    }),
    append: async () => 0,
    update: async (table, updates) => void written.push(`update ${table} ${JSON.stringify(updates)}`),
    addColumns: async (table, added) => {
      headers.get(table)!.push(...added);
      written.push(`columns ${table} ${added.join()}`);
    },
    setHeaders: async (table, texts) => void written.push(`headers ${table} ${texts.join()}`),
    setTitle: async (table, title) => {
      schemas.set(table, 9);
      written.push(`title ${table} ${title}`);
    },
    show: async () => undefined,
  };
  return { sheets, written, codecs: async () => codecsOf(await sheets.look()) };
}

const nothing: Migration = (_, content) => content;
const addOffice: Migration = (table, { headers, rows }) => (table !== "counters" ? { headers, rows } : { headers: [...headers, "Office"], rows: rows.map((row) => [...headers.map((_, at) => row[at] ?? ""), "HQ"]) });
const steps = [nothing, nothing, nothing, nothing, nothing, nothing, nothing, addOffice];

test("tables of an older schema get their columns, then their cells, and last the title that says so", async () => {
  const { sheets, written, codecs } = memorySheets({ counters: 8 });
  const healed = await healTables(sheets, await codecs(), "", steps);
  const office = planTable("counters", "en-US").columns.length;
  const cells = [...new Array<null>(office).fill(null), "HQ"];
  expect(written).toEqual(["columns counters Office", `update counters ${JSON.stringify([{ index: 0, cells }, { index: 1, cells }])}`, `title counters ${planTable("counters", "en-US").title}`]);
  expect([healed.counters.place.headers.at(-1), healed.counters.place.schema]).toEqual(["Office", 9]);
  written.length = 0;
  await healTables(sheets, healed, "", steps);
  expect(written).toEqual([]);
});

test("only what may be made again is made again", async () => {
  const { sheets, written, codecs } = memorySheets({}, ["counters", "log", "register"]);
  await healTables(sheets, await codecs());
  expect(written).toEqual(["create counters", "create log"]);
});

test("a title that nobody can read, or of a newer CustCode, is left alone", async () => {
  const { sheets, written, codecs } = memorySheets({ rules: 0, counters: 12 });
  const before = await codecs();
  expect(await healTables(sheets, before, "", steps)).toBe(before);
  expect(written).toEqual([]);
});
