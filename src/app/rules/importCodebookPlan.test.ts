import type { CodebookEntry } from "../../core";
import { planCodebooks } from "./importCodebookPlan";

const entry = (codebook: string, value: string, code: string, aliases: readonly string[] = [], parent = ""): CodebookEntry => ({
  codebook, value, code, aliases, parent, from: "", to: "", status: "active",
});

const known = [entry("region", "北京市", "BJ", ["北京"]), entry("region", "上海市", "SH", ["上海"])];

test("a book that is new comes as it is", () => {
  const wanted = [entry("dept", "销售", "01"), entry("dept", "研发", "02")];
  const plan = planCodebooks(wanted, known);
  expect(plan).toMatchObject({ added: wanted, findings: [], changes: [{ name: "dept", isNew: true, added: 2, same: 0, aliases: 0, kept: [] }] });
});

test("a book that is there gets what it lacks, and keeps what it has", () => {
  const plan = planCodebooks(
    [entry("Region", "北京市", "BJ", ["Beijing", "北京"]), entry("Region", "上海市", "SHA"), entry("Region", "天津市", "TJ"), entry("Region", "首都", "BJ")],
    known,
  );
  expect(plan.added).toEqual([entry("region", "天津市", "TJ")]);
  expect([...plan.aliases]).toEqual([[0, ["北京", "Beijing"]]]);
  expect(plan.changes).toEqual([
    {
      name: "region", isNew: false, added: 1, same: 1, aliases: 1,
      kept: [{ value: "上海市", code: "SH", inFile: "SHA" }, { value: "首都", code: "", inFile: "BJ" }],
    },
  ]);
});

test("an alias that means something else already is not taken over", () => {
  const { aliases, changes } = planCodebooks([entry("region", "北京市", "BJ", ["上海"])], known);
  expect(aliases.size).toBe(0);
  expect(changes[0]?.kept).toEqual([{ value: "上海", code: "SH", inFile: "BJ" }]);
});

test("says what would be wrong afterwards, and not what is wrong already", () => {
  const before = [...known, entry("tier", "A", "A"), entry("tier", "B", "A")];
  const { findings } = planCodebooks([entry("dept", "销售", "01"), entry("dept", "研发", "01"), entry("dept", "法务", "")], before);
  expect(findings.map(({ kind, params }) => [kind, params["codebook"]])).toEqual([["codebook-code-repeated", "dept"], ["codebook-code-empty", "dept"]]);
});
