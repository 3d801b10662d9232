import { createRegister, type CodeStatus, type RegisterEntry, type RuleVersion } from "../../core";
import { createRecordForm } from "../../core/recordKeys";
import { buildRuleBook } from "../workspace/ruleBook";
import { createRegisterQueries } from "./registerQueries";

const entry = (code: string, rule: string, recordKey: string, status: CodeStatus = "issued"): RegisterEntry => ({
  code, rule, version: 1, key: "", number: null, recordKey, inputs: [], status, batch: "", by: "", at: "", cell: "",
});
const version = (name: string): RuleVersion => ({
  name, version: 1, pattern: "", validFrom: "", status: "active", owner: "", reviewDate: "", definition: { segments: [] },
});

/** Queries over these entries; 总 is the default rule, 乙 and 丙 are others. */
function queriesOver(entries: readonly RegisterEntry[], recordForm?: (normalised: string) => string) {
  const ruleBook = buildRuleBook([version("总"), version("乙"), version("丙")], [], { today: () => "2026-01-31", random: () => 0 });
  const register = createRegister(entries, recordForm);
  return createRegisterQueries({
    phase: () => "ready",
    register: () => register,
    snapshot: () => ({ ruleBook }),
    defaultRuleName: () => "总",
    chooser: () => undefined,
    rulesMeant: () => [ruleBook.get("总")!],
    subscribe: () => () => undefined,
  });
}

const all = [
  entry("Z1", "总", "甲公司"), entry("Y1", "乙", "甲公司"), entry("Y2", "乙", "乙公司"), entry("Y3", "乙", "丙公司"), entry("B3", "丙", "丙公司"),
  entry("OLD-7", "", "老客户", "adopted"), entry("OLD-8", "", "乙公司", "adopted"), entry("Z9", "总", "走了", "returned"), entry("Z8", "总", "作废客户", "void"),
  entry("G1", "删了的规则", "丁公司"),
];

describe("a customer's code", () => {
  it.each([
    ["under the default rule before others", "甲公司", null, { kind: "value", value: "Z1" }],
    ["under the rule that is named", " 甲 公司", "乙", { kind: "value", value: "Y1" }],
    ["under the only other rule, before one that follows none", "乙公司", "", { kind: "value", value: "Y2" }],
    ["that follows no rule", "老客户", null, { kind: "value", value: "OLD-7" }],
    ["under a rule that the sheet has lost", "丁公司", "删了的规则", { kind: "value", value: "G1" }],
    ["blank for a blank", " ", "没有的规则", { kind: "blank" }],
    ["of two other rules", "丙公司", null, { kind: "unknown", problem: { kind: "customer-several", params: { text: "丙公司", allowed: "乙, 丙" } } }],
    ["not of another rule than the named one", "乙公司", "总", { kind: "unknown", problem: { kind: "customer-unknown", params: { text: "乙公司", rule: "总" } } }],
    ["handed back", "走了", null, { kind: "unknown", problem: { kind: "customer-unknown", params: { text: "走了", rule: "" } } }],
    ["void", "作废客户", null, { kind: "unknown", problem: { kind: "customer-unknown", params: { text: "作废客户", rule: "" } } }],
    ["under an unknown rule", "甲公司", "乙乙", { kind: "unknown", problem: { kind: "rule-unknown", params: { text: "乙乙", suggestion: "乙" } } }],
  ])("%s", (_, customer, rule, expected) => {
    expect(queriesOver(all).find(customer, rule)).toMatchObject(expected);
  });
});

describe("a register of hashes", () => {
  const recordForm = createRecordForm({ hashed: true, salt: "salt" });
  const queries = queriesOver([entry("Z1", "总", "甲公司")], recordForm);

  it("is searched by the customer, and keeps to itself whose a code is", () => {
    expect(queries.find("甲 公司", null)).toEqual({ kind: "value", value: "Z1" });
    expect(queries.customer("z1")).toMatchObject({ kind: "unknown", problem: { kind: "customer-hashed", params: { code: "Z1" } } });
    expect(queries.status("Z1")).toEqual({ kind: "status", status: "issued" });
  });
});
