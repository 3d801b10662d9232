import { createRegister, type RegisterEntry } from "..";
import { registered } from "../testing/samples";
import { createParents } from "./createParents";

/** Head offices under `HQ`, branches under `B`, whose first input is the parent. */
const directory = (...entries: readonly RegisterEntry[]) => {
  const register = createRegister(entries);
  return createParents({ register: () => register, ruleNames: () => ["HQ", "B"], parentAt: ({ rule }) => (rule === "B" ? 0 : undefined) });
};
const branch = (code: string, recordKey: string, parent: string, over: Partial<RegisterEntry> = {}) => registered(code, { rule: "B", recordKey, inputs: [parent, "x"], ...over });
const head = registered("HQ-1", { rule: "HQ", recordKey: "总公司" });

it.each([
  ["by code", "hq-1", "HQ-1 0"],
  ["by name", " 总 公司", "HQ-1 0"],
  ["below another", "分公司", "HQ-1-BJ 1"],
  ["below a code", "HQ-1-BJ-9", "HQ-1-BJ-9 2"],
  ["whose parent is gone", "孤儿", "X-1 1"],
  ["void", "HQ-2", ""],
  ["unknown", "别家", ""],
  ["blank", "", ""],
])("finds a customer %s", (_, text, expected) => {
  const parents = directory(
    head, registered("HQ-2", { rule: "HQ", recordKey: "旧公司", status: "void" }),
    branch("HQ-1-BJ", "分公司", "总公司"), branch("HQ-1-BJ-9", "支公司", "HQ-1-BJ"), branch("X-1", "孤儿", "没有"),
  );
  const found = parents.find(text);
  expect(found === undefined ? "" : `${found.code} ${found.depth}`).toBe(expected);
});

it("finds what it has learnt, until it forgets", () => {
  const parents = directory(head);
  parents.learn("甲", "HQ-1-01", "总公司");
  parents.learn("乙", "HQ-1-01-02", "甲");
  parents.learn("乙", "HQ-1-01-03", "甲");
  expect([parents.find("乙")?.code, parents.find("乙")?.depth, parents.find("hq-1-01-03")?.depth]).toEqual(["HQ-1-01-02", 2, 2]);
  expect(parents.apart(() => [parents.find("乙"), parents.learn("丙", "X", ""), parents.find("丙")?.code])).toEqual([undefined, undefined, "X"]);
  expect([parents.find("丙"), parents.find("乙")?.code]).toEqual([undefined, "HQ-1-01-02"]);
  parents.forget();
  expect([parents.find("乙"), parents.find("HQ-1-01"), parents.find("总公司")?.code]).toEqual([undefined, undefined, "HQ-1"]);
});

it("comes to an end where the register was made circular by hand", () => {
  expect(directory(branch("A", "甲", "乙"), branch("B", "乙", "甲")).find("甲")?.depth).toBeGreaterThan(10);
});
