// The script as people run it: psql, a file, a PostgreSQL server. The tests beside this one run it in WebAssembly, everywhere.
import { entry, registered, ruleOf } from "../../testing/samples";
import { sampleBook, sampleCounters, sampleEntries, sampleRegister, sampleRules } from "../testing/exportSample";
import { findPostgres } from "../testing/postgresServer";
import { postgresql } from "./postgresql";
import { sqlScript, type SqlSource } from "./sqlScript";

jest.setTimeout(240_000);

const textOf = (source: Partial<SqlSource>): string =>
  [...sqlScript("postgresql", { register: sampleRegister(), rules: sampleRules, counters: sampleCounters, codebooks: sampleBook, language: "zh-CN", at: "", ...source }).pieces].join("");

it("is the same whenever it is asked for", () => {
  expect(textOf({})).toBe(textOf({}));
});

const start = findPostgres();

if (start !== undefined) {
  test("a PostgreSQL server loads the file, refuses what breaks a law, and takes the file only once", () => {
    const server = start();
    try {
      server.script(textOf({}));
      expect(server.query("SELECT count(*) FROM customer_codes")).toEqual([String(sampleEntries.length)]);
      expect(server.query("SELECT code FROM customer_codes WHERE exempt = 1")).toEqual(["TJ-IT-0001"]);
      const insert = (code: string, rule: string, version: number): string =>
        `INSERT INTO customer_codes (row_no, code, rule_name, rule_version, counter_key, record_key, inputs, status, batch, issued_by, issued_at, cell) VALUES (1000, ${postgresql.literal(code)}, ${postgresql.literal(rule)}, ${version}, '', '', '[]', 'issued', '', '', '', '')`;
      for (const [code, version, constraint] of [["ｂｊ-it-0001", 1, "customer_codes_code_unique"], ["BJ-IT-1", 1, "customer_codes_format_1"], ["BJ00051", 2, "customer_codes_check_2"]] as const) {
        expect(() => server.query(insert(code, "客户编码", version))).toThrow(constraint);
      }
      expect(() => server.script(textOf({}))).toThrow("already exists");
      expect(server.query("SELECT count(*) FROM customer_codes")).toEqual([String(sampleEntries.length)]);
    } finally {
      server.close();
    }
  });

  test("a PostgreSQL server whose locale knows ASCII only loads codes with other letters", () => {
    const rules = ["é{seq:3}", "Straße{seq:3}", "{area}{seq:3}"].map((pattern) => ({ name: pattern, version: 1, pattern, validFrom: "", status: "active" as const, compiled: ruleOf(pattern, [entry("area", "ä", "ǆ"), entry("area", "b", "𠮷")]) }));
    const codes = [["é001", 0], ["É002", 0], ["straße001", 1], ["Straße002", 1], ["ǆ001", 2], ["𠮷001", 2]] as const;
    const entries = codes.map(([code, rule]) => registered(code, { rule: rules[rule]?.name ?? "" }));
    const server = start();
    try {
      server.script(textOf({ register: { entries: () => entries }, rules, counters: [], codebooks: [], language: "en-US" }));
      expect(server.query("SELECT code FROM customer_codes ORDER BY row_no")).toEqual(entries.map(({ code }) => code));
      // What this locale cannot make upper case is not held to the rule.
      expect(server.query("SELECT code FROM customer_codes WHERE exempt = 1 ORDER BY row_no")).toEqual(["straße001", "Straße002"]);
    } finally {
      server.close();
    }
  });
}
