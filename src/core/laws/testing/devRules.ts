/** The thousand customers of the fixtures under the five rules whose codes were worked out independently. Used by tests only. */
import {
  buildCodebooks, chooseOnly, compileRule, createCounters, createParents, createRegister, createRuleChooser, createRuleDesk, orderByParent, parsePattern,
  type CodebookEntry, type CompiledRule, type Counter, type Environment, type Finding, type RegisterEntry, type RuleChooser,
} from "../..";
import { fixture, must } from "../../testing/samples";

export type DevRule = "R1" | "R2" | "R3" | "R4" | "R5";

type Customer = Readonly<Record<string, string>>;

export const customers: readonly Customer[] = fixture("customers-dev.csv");

/** What each row should get: a code, or a word for the refusal that begins with "!". */
export const expectedCodes = (rule: DevRule): readonly string[] => fixture("expected-dev.csv").map((row) => row[rule] ?? "");

const bookOf = (codebook: string, file: string, code = "code"): readonly CodebookEntry[] =>
  fixture(file).map((row) => ({
    codebook, value: row["name"] ?? "", code: row[code] ?? "",
    // In a book with other codes the region's own is one more way to write it.
    aliases: [...(row["aliases"] ?? "").split("|"), ...(code === "code" ? [] : [row["code"] ?? ""])],
    parent: "", from: "", to: "", status: "active",
  }));

const bands = (codebook: string, rows: Readonly<Record<string, string>>): readonly CodebookEntry[] =>
  Object.entries(rows).map(([code, value]) => ({ codebook, value, code, aliases: [], parent: "", from: "", to: "", status: "active" }));

export const devBooks = buildCodebooks([
  ...bookOf("region", "regions.csv"),
  // Its codes repeat, because many regions are of one class.
  ...bookOf("class", "regions.csv", "continent_class"),
  ...bookOf("industry", "industries.csv"),
  ...bands("tier", { A: "> 1000万", B: "(100万, 1000万]", C: "[0, 100万]" }),
  ...bands("behaviour", { 1: ">= 12", 2: "[1, 12)", 3: "[0, 1)" }),
]);

/** Patterns, the rule for all others first. */
const patterns: Readonly<Record<DevRule, Readonly<Record<string, string>>>> = {
  R1: { R1: "{region}-{industry}-{seq:4}" },
  R2: { R2: "{created:date:yyyyMMdd}{seq:4}" },
  R3: { R3: "{sales from tier}-{region}-{seq:5}-{check:mod37-36}" },
  R4: { R4: "{region from class}{frequency from behaviour}-{seq:3}" },
  R5: { HQ: "HQ-{seq:4}", branch: "{parent}-{region}-{seq:2}{rule when parent is given}" },
};

/** Columns of the fixture by input. */
const columns: Readonly<Record<string, string>> = {
  region: "province_city", industry: "industry", sales: "annual_sales", frequency: "purchase_frequency", created: "created_date", parent: "parent",
};

export interface DevOutcome {
  readonly code: string | undefined;
  readonly findings: readonly Finding[];
}

export interface DevResult {
  /** By name. */
  readonly rules: ReadonlyMap<string, CompiledRule>;
  readonly outcomes: readonly DevOutcome[];
  readonly entries: readonly RegisterEntry[];
  readonly counters: readonly Counter[];
}

/** What a customer's row says for each of these inputs. */
export const valuesOf = (row: number, inputs: readonly string[]): readonly string[] => inputs.map((input) => customers[row]?.[columns[input] ?? ""] ?? "");

/** Issues codes to all rows; those below others after them. Nobody is taken for the customer of another row. */
export const issueDevList = (id: DevRule, chunk = customers.length): DevResult => {
  const { books } = devBooks;
  const register = createRegister();
  const counters = createCounters([], register);
  const parents = createParents({ register: () => register, ruleNames: () => Object.keys(patterns[id]), parentAt: ({ rule }) => (rule === "branch" ? 0 : undefined) });
  const environment: Environment = { today: () => "2026-01-01", random: () => 0, parents };
  const candidates = Object.entries(patterns[id]).map(([name, pattern]) => {
    const definition = must(parsePattern(pattern));
    return { name, version: 1, definition, rule: must(compileRule(definition, books, environment)), findings: [] };
  });
  const [first, ...others] = candidates;
  if (first === undefined) throw new Error("No rule.");
  const chooser: RuleChooser = others.length === 0 ? chooseOnly(first) : createRuleChooser(first, others, books);
  const desk = createRuleDesk({ register, counters, batch: "b", by: "t", at: "2026-01-01T00:00:00Z", parents });
  const order = orderByParent(customers.map(({ name = "" }) => name), customers.map(({ parent = "" }) => parent));
  const rows = id === "R5" ? order.levels.flat() : customers.map((_, row) => row);
  const outcomes: DevOutcome[] = [];
  rows.forEach((row, i) => {
    const customer = customers[row] ?? {};
    const outcome = desk.add(chooser, { inputs: valuesOf(row, chooser.inputs), recordKey: null, cell: "" });
    if (outcome.status === "refused") outcomes[row] = { code: undefined, findings: outcome.findings.map((each) => order.explain(row, each)) };
    else {
      outcomes[row] = { code: outcome.code, findings: [] };
      parents.learn(customer["name"] ?? "", outcome.code, customer["parent"] ?? "");
    }
    if ((i + 1) % chunk === 0) desk.commit();
  });
  desk.commit();
  return { rules: new Map(candidates.map(({ name, rule }) => [name, rule])), outcomes, entries: [...register.entries()], counters: counters.all() };
};
