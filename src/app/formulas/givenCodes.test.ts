import { createRegister, type RegisterEntry, type RuleChooser } from "../../core";
import { createGivenCodes } from "./givenCodes";

const entry = (code: string, recordKey: string): RegisterEntry => ({
  code, rule: "客户编码", version: 1, key: "BJ", number: Number(code.slice(3)), recordKey, inputs: ["北京"], status: "issued", batch: `b${code}`, by: "张", at: "2026-03-02", cell: "",
});
const chooser = { rules: [{ name: "客户编码", rule: { draws: true } }] } as unknown as RuleChooser;
const call = (address: string, ...customers: readonly string[]) => ({ address, precedents: [], rows: customers.length, columns: 1, elements: customers.map((customer) => ({ inputs: ["北京"], customer })) });
const code = (text: string) => ({ kind: "code" as const, code: text });

test.each<[string, readonly RegisterEntry[], (register: ReturnType<typeof createRegister>) => void, readonly string[], readonly string[]]>([
  ["nothing when all is as it was", [entry("BJ-0001", "甲"), entry("BJ-0002", "乙")], () => undefined, [], []],
  ["nothing when rows were added", [entry("BJ-0001", "甲"), entry("BJ-0002", "乙")], (register) => void register.append(entry("BJ-0003", "丙")), [], []],
  ["whoever has another code by now", [entry("BJ-0001", "丁"), entry("BJ-0005", "甲"), entry("BJ-0002", "乙")], () => undefined, ["名单!C2"], []],
  ["whoever's code became void", [entry("BJ-0001", "甲"), entry("BJ-0002", "乙")], (register) => void register.change("BJ-0002", { status: "void" }), ["名单!C3"], ["名单!C3"]],
])("asks again: %s", (_, entries, change, all, lost) => {
  const register = createRegister(entries);
  const given = createGivenCodes({ register: () => register, chooser: () => chooser });
  given.note(call("名单!C2", "甲"), [code("BJ-0001")]);
  given.note(call("名单!C3", "乙"), [code("BJ-0002")]);
  given.note(call("名单!C4", "戊"), [{ kind: "waiting" }]);
  change(register);
  expect(given.takeOutdated()).toEqual({ all, lost });
  expect(given.takeOutdated()).toEqual({ all: [], lost: [] });
});

test("a call that names no customer, or is answered otherwise by now, is not asked again", () => {
  const given = createGivenCodes({ register: () => createRegister(), chooser: () => chooser });
  given.note({ ...call("名单!C2"), rows: 1, elements: [{ inputs: ["北京"], customer: undefined }] }, [code("BJ-0001")]);
  given.note(call("名单!C3", "乙"), [code("BJ-0002")]);
  given.note(call("名单!C3", "乙"), [{ kind: "waiting" }]);
  expect(given.takeOutdated().all).toEqual([]);
});
