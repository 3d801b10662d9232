import { buildCodebooks, compileRule, createCounters, createIssuer, createRegister, parsePattern, validateCodes } from "..";
import { fixture, must } from "../testing/samples";
import type { CodebookEntry, Finding } from "../types";

/** The thousand customers of the fixtures, coded by region and industry, against the codes worked out independently. */
const bookOf = (codebook: string, file: string): readonly CodebookEntry[] =>
  fixture(file).map(({ name = "", code = "", aliases = "" }) => ({
    codebook, value: name, code, aliases: aliases.split("|"), parent: "", from: "", to: "", status: "active",
  }));

/** The word that the expected list uses for a refusal. */
const wordFor = ({ kind, params }: Finding): string => `!${kind === "input-missing" ? "missing" : kind === "value-unknown" ? "unknown" : kind}_${params["input"]}`;

const { books, findings } = buildCodebooks([...bookOf("region", "regions.csv"), ...bookOf("industry", "industries.csv")]);
const rule = must(compileRule(must(parsePattern("{region}-{industry}-{seq:4}")), books));
const customers = fixture("customers-dev.csv");
const expected = fixture("expected-dev.csv").map(({ R1 = "" }) => R1);

const issueAll = (chunk: number) => {
  const register = createRegister();
  const counters = createCounters([], register);
  const issuer = createIssuer({ rule, name: "R1", version: 1, register, counters, batch: "b", by: "t", at: "2026-01-01T00:00:00Z" });
  const codes = customers.map(({ province_city = "", industry = "" }, i) => {
    const outcome = issuer.add({ inputs: [province_city, industry], recordKey: null, cell: `Sheet1!H${i + 2}` });
    if ((i + 1) % chunk === 0) issuer.commit();
    return outcome.status === "refused" ? wordFor(outcome.findings[0] as Finding) : outcome.code;
  });
  issuer.commit();
  return { register, counters, codes };
};

describe("the list to develop on", () => {
  it("has codebooks without faults", () => {
    expect(findings).toEqual([]);
  });

  it.each([1000, 7])("gets the expected code or refusal in every row, committed %i rows at a time", (chunk) => {
    const { codes, register } = issueAll(chunk);
    expect(codes).toEqual(expected);
    expect(register.size).toBe(expected.filter((code) => !code.startsWith("!")).length);
  });

  it("is good as a list of codes, each saying what its row says", () => {
    const rows = expected.flatMap((value, i) => {
      const { province_city = "", industry = "" } = customers[i] ?? {};
      return value.startsWith("!") ? [] : [{ row: i + 1, value, inputs: [province_city, industry] }];
    });
    expect(validateCodes(rule, rows)).toEqual([]);
  });
});
