import { ruleOf } from "../testing/samples";
import { fitRules } from ".";
import type { SeenCell } from "./inspection";

const judging = (name: string, version: number, pattern: string) => ({ name, version, rule: ruleOf(pattern), inForce: true });
const rules = [judging("A", 2, "{region}-{industry}-{seq:4}"), judging("A", 1, "{region}{seq:3}"), judging("B", 1, "CUST{seq:6}"), judging("C", 1, "{seq:6}")];
const cells = (...values: readonly (string | number | null)[]): readonly SeenCell[] => values.map((value) => ({ value }));

it.each([
  ["the newest version", cells("BJ-IT-0001", "SH-IT-0002", "x"), [{ name: "A", version: 2, read: 2, tidied: 0, of: 3 }]],
  ["an older version", cells("BJ001", "SH002", "BJ-IT-0001"), [{ name: "A", version: 1, read: 3, tidied: 0, of: 3 }]],
  ["codes that want tidying", cells("cust000001", " CUST000002", null, ""), [{ name: "B", version: 1, read: 0, tidied: 2, of: 2 }]],
  ["numbers that lost their zeros", cells(1, 20, 300, "000400"), [{ name: "C", version: 1, read: 1, tidied: 3, of: 4 }]],
  ["the best first", cells("CUST000001", "CUST000002", "BJ001"), [{ name: "B", version: 1, read: 2, tidied: 0, of: 3 }, { name: "A", version: 1, read: 1, tidied: 0, of: 3 }]],
  ["nothing", cells("客户"), []],
  ["no cells", [], []],
])("finds what explains %s", (_, column, expected) => {
  expect(fitRules(rules, column)).toEqual(expected);
});

it("looks at no more than some thousand cells", () => {
  expect(fitRules(rules, Array.from({ length: 100_000 }, () => ({ value: "BJ001" })))).toEqual([{ name: "A", version: 1, read: 2000, tidied: 0, of: 2000 }]);
});
