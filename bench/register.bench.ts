// A long register: its size in memory, starting on it through genuine office.js on the emulated Excel, and finding in it.
import { createRegister, type RegisterEntry } from "../src/core";
import { searchRegister } from "../src/core/register/searchRegister";
import { COLUMNS } from "../src/app/stored/columns";
import { writeRegister } from "../src/app/stored/registerCells";
import { createRowCodec } from "../src/app/stored/rowCodec";
import { medianOf, type Bench, type Row } from "./bench";
import { bareLoop, sampleRows } from "./coreSample";
import { weigh } from "./memory";
import { openPage, readRegister, setUpAddin, startAddin, STEP, writeBlock } from "./officePage";

const CODES = 200_000;
const ROUNDS = 3;
/** Questions that are timed together. */
const QUESTIONS = 20_000;

/** Entries as a bulk encode registers them, each text a string of its own. */
function* sampleEntries(): Generator<RegisterEntry> {
  const rows = sampleRows(CODES);
  const codes = bareLoop(rows);
  for (let at = 0; at < CODES; at++) {
    const code = codes[at]!;
    yield {
      code, rule: "客户编码", version: 1, key: code.slice(0, 5), number: Number(code.slice(6)), recordKey: `有限公司${at}`, inputs: rows[at]!,
      status: "issued", batch: `b${Math.floor(at / STEP)}`, by: "王丽", at: "2026-01-31T08:00:00.000Z", cell: `客户!F${at + 2}`,
    };
  }
}

/** Starts on a workbook with the whole register, in turn with reading the same cells; the best of each. */
const timeStart = async (): Promise<{ readonly ours: number; readonly reading: number; readonly rules: number }> => {
  const excel = await openPage();
  await setUpAddin();
  const headers = Object.values(COLUMNS.register).map(({ zh }) => zh);
  const codec = createRowCodec("register", { table: "register", sheet: "", state: "there", headers, firstRow: 4, rowCount: CODES, schema: 2 });
  const cells = Array.from(sampleEntries(), (entry) => writeRegister(codec, entry));
  for (let from = 0; from < CODES; from += STEP) await writeBlock(excel, "CustCode Register", 3 + from, 0, cells.slice(from, from + STEP));
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("CustCodeRegister");
    table.resize(table.getRange().getCell(0, 0).getResizedRange(CODES, headers.length - 1));
    await context.sync();
  });
  excel.close();
  const best = { ours: Infinity, reading: Infinity, rules: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    const again = await openPage(excel.workbook);
    const reads = performance.now();
    await readRegister(again, CODES);
    const starts = performance.now();
    let rules = Infinity;
    const app = await startAddin(({ workspace }) => {
      workspace.subscribe(() => {
        if (workspace.phase("rules") === "ready") rules = Math.min(rules, performance.now() - starts);
      });
    });
    const ends = performance.now();
    again.close();
    if (app.state.get().registered !== CODES) throw new Error("The register lost rows.");
    best.reading = Math.min(best.reading, starts - reads);
    best.ours = Math.min(best.ours, ends - starts);
    best.rules = Math.min(best.rules, rules);
  }
  return best;
};

/** Microseconds that one of many questions takes. */
const each = async (ask: (at: number) => unknown, questions = QUESTIONS): Promise<number> => {
  const ms = await medianOf(3, () => {
    for (let i = 0; i < questions; i++) if (ask((i * 7919) % CODES) === undefined) throw new Error("The register does not know its own rows.");
  });
  return (1000 * ms) / questions;
};

export const bench: Bench = {
  title: `A register of ${CODES} codes`,
  run: async (): Promise<readonly Row[]> => {
    const { made: register, bytes } = weigh(() => createRegister(sampleEntries()));
    const codes = bareLoop(sampleRows(CODES));
    const customers = Array.from(codes, (_, at) => `有限公司${at}`);
    const byCode = new Map(codes.map((code, at) => [code, { code, at }]));
    const byCustomer = new Map(customers.map((customer, at) => [customer, codes[at]]));
    const scan = () => codes.filter((code, at) => code.includes("-00012") || customers[at]!.includes("-00012"));
    const start = await timeStart();
    return [
      { work: "in memory, with customer and cell", value: bytes / CODES, unit: "bytes a code", target: 150 },
      { work: "start, against reading the register's cells", value: start.ours, base: start.reading, target: 1.25 },
      { work: "start, until questions to rules are answered, against all of it", value: start.rules, base: start.ours, target: 0.25 },
      { work: "find by code, against a map of objects", value: await each((at) => register.find(codes[at]!)), base: await each((at) => byCode.get(codes[at]!)), unit: "µs" },
      { work: "code of a customer, against a map", value: await each((at) => register.codeOfRecord("客户编码", customers[at]!)), base: await each((at) => byCustomer.get(customers[at]!)), unit: "µs" },
      { work: "search by a piece, against a pass over two lists of texts", value: await medianOf(5, () => searchRegister(register, "-00012", 50)), base: await medianOf(5, scan), target: 5 },
    ];
  },
};
