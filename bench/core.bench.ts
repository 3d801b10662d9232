import { createRegister, createValidator, type RegisterEntry } from "../src/core";
import { medianOf, type Bench } from "./bench";
import { bareLoop, encodeRows, sampleRows, sampleRule } from "./coreSample";

const million = 1_000_000;
const runs = 5;

const validate = (codes: readonly string[], rows: readonly (readonly [string, string])[]): number => {
  const validator = createValidator(sampleRule());
  let found = 0;
  codes.forEach((value, i) => (found += validator.check({ row: i, value, inputs: rows[i] }).length));
  return found + validator.finish().length;
};

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

/** Bytes that a register of a million codes takes, with a customer and a cell for each where asked. */
const bytesPerCode = (codes: readonly string[], full: boolean): number => {
  const before = heap();
  const register = createRegister();
  const inputs = ["地区1", "行业2"];
  codes.forEach((code, i) => {
    const entry: RegisterEntry = {
      code, rule: "R", version: 1, key: code.slice(0, 5), number: Number(code.slice(6)), recordKey: full ? `公司第${i}号` : "", inputs,
      status: "issued", batch: "b", by: "me", at: "2026-01-01T00:00:00Z", cell: full ? `客户!F${i + 2}` : "",
    };
    register.append(entry);
  });
  const bytes = (heap() - before) / codes.length;
  if (register.size !== codes.length) throw new Error("The register lost rows.");
  return bytes;
};

export const bench: Bench = {
  title: "The core: 3 segments, 200 counters, register on",
  run: async () => {
    const rows = sampleRows(million);
    const few = rows.slice(0, 10_000);
    const rule = sampleRule();
    const bare = await medianOf(runs, () => bareLoop(rows));
    const encode = await medianOf(runs, () => encodeRows(rule, rows));
    const small = await medianOf(runs * 5, () => encodeRows(rule, few));
    const { codes } = encodeRows(rule, rows);
    const check = await medianOf(runs, () => validate(codes, rows));
    const flat = JSON.parse(JSON.stringify(codes)) as string[];
    return [
      { work: "encode 1 000 000 rows, against a bare loop", value: encode, base: bare, target: 2 },
      { work: "encode 1 000 000 rows, against 100 times 10 000", value: encode, base: small * 100, target: 1.1 },
      { work: "validate 1 000 000 codes with their rows, against encoding", value: check, base: encode, target: 3 },
      { work: "register: code alone", value: bytesPerCode(flat, false), unit: "bytes a code", target: 150 },
      { work: "register: code, customer, cell", value: bytesPerCode(flat, true), unit: "bytes a code", target: 150 },
    ];
  },
};
