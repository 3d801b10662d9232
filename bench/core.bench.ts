import { createRegister, type RegisterEntry } from "../src/core";
import { inspectList, type ListRow } from "../src/core/validate";
import { medianOf, type Bench, type Row } from "./bench";
import { bareLoop, encodeRows, sampleRows, sampleRule } from "./coreSample";
import { weigh } from "./memory";

type Rows = ReturnType<typeof sampleRows>;

const million = 1_000_000;
const runs = 5;

/** The second column as other kinds of segments need it. */
const dates = (rows: Rows): Rows => rows.map(([region, industry]) => [region, `2026-0${1 + (Number(industry.slice(2)) % 9)}-15`]);
const amounts = (rows: Rows): Rows => rows.map(([region, industry]) => [region, `${Number(industry.slice(2)) * 1000 + 1}`]);

/** The plain rule with something more or other in it. */
const others: readonly { readonly work: string; readonly pattern: string; readonly rows: (rows: Rows) => Rows }[] = [
  { work: "with a check character", pattern: "{region}-{industry}-{seq:6}{check:mod37-36}", rows: (rows) => rows },
  { work: "with a date, counting by month", pattern: "{region}-{date:yyyyMM}-{seq:6 per region reset monthly by date}", rows: dates },
  { work: "with bands of numbers", pattern: "{region}-{sales}-{seq:6}", rows: amounts },
];

/** Codes as a list of cells, one row at a time. */
function* listOf(codes: readonly string[], rows: Rows): Generator<ListRow> {
  for (const [i, value] of codes.entries()) yield { row: i, code: { value }, inputs: rows[i] ?? [] };
}

const validate = (codes: readonly string[], rows: readonly (readonly [string, string])[]): number => {
  const rule = sampleRule();
  return inspectList(
    { rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: rule.inputs, today: "2026-01-31" },
    listOf(codes, rows),
  ).found.length;
};

/** Bytes that a register of a million codes takes, with a customer and a cell for each where asked. */
const bytesPerCode = (codes: readonly string[], full: boolean): number => {
  const { made, bytes } = weigh(() => {
    const register = createRegister();
    const inputs = ["地区1", "行业2"];
    codes.forEach((code, i) => {
      const entry: RegisterEntry = {
        code, rule: "R", version: 1, key: code.slice(0, 5), number: Number(code.slice(6)), recordKey: full ? `公司第${i}号` : "", inputs,
        status: "issued", batch: "b", by: "me", at: "2026-01-01T00:00:00Z", cell: full ? `客户!F${i + 2}` : "",
      };
      register.append(entry);
    });
    return register;
  });
  if (made.size !== codes.length) throw new Error("The register lost rows.");
  return bytes / codes.length;
};

export const bench: Bench = {
  title: "The core: 3 segments, 200 counters, register on",
  run: async () => {
    const rows = sampleRows(million);
    const rule = sampleRule();
    const codes = JSON.parse(JSON.stringify(bareLoop(rows))) as string[];
    const bare = bytesPerCode(codes, false);
    const full = bytesPerCode(codes, true);
    const timed = (count: number): Promise<number> => medianOf(count < million ? runs * 3 : runs, () => encodeRows(rule, rows.slice(0, count)));
    const [small, middle, large] = [await timed(10_000), await timed(100_000), await timed(million)];
    const plain = await medianOf(runs, () => bareLoop(rows));
    const check = await medianOf(runs, () => validate(codes, rows));
    const tenth = rows.slice(0, million / 10);
    const kinds: Row[] = [];
    for (const { work, pattern, rows: make } of others) {
      const kind = sampleRule(pattern);
      const made = make(tenth);
      kinds.push({ work: `encode 100 000 rows ${work}, against the plain rule`, value: await medianOf(runs, () => encodeRows(kind, made)), base: middle });
    }
    return [
      { work: "encode 1 000 000 rows, against a bare loop", value: large, base: plain, target: 2 },
      { work: "encode 100 000 rows, against 10 000", value: middle, base: small, target: 11 },
      { work: "encode 1 000 000 rows, against 100 000", value: large, base: middle, target: 11 },
      ...kinds,
      { work: "validate 1 000 000 codes with their rows, against encoding", value: check, base: large, target: 3 },
      { work: "register: code alone", value: bare, unit: "bytes a code", target: 150 },
      { work: "register: code, customer, cell", value: full, unit: "bytes a code", target: 150 },
    ];
  },
};
