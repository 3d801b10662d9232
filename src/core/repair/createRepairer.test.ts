import { createRegister } from "../register/createRegister";
import { registered, ruleOf, smallBook } from "../testing/samples";
import type { InputValue } from "../types";
import type { Repair, SeenCell } from "../validate/inspection";
import { createRepairer } from "./createRepairer";

const checked = "{region}-{industry}-{seq:4}-{check:mod37-36}";
const row = ["北京市", "信息技术"];

interface Around {
  readonly inputs?: readonly InputValue[] | undefined;
  readonly taken?: readonly string[];
  readonly next?: number;
  readonly register?: ReturnType<typeof createRegister>;
  readonly customer?: string;
}

const propose = (pattern: string, cell: InputValue | SeenCell, { inputs, taken = [], next, register, customer }: Around = {}): Repair | undefined => {
  const rule = ruleOf(pattern, smallBook);
  const counters = next === undefined ? undefined : () => ({ next });
  const repairer = createRepairer({ rules: [{ name: "R", version: 1, rule, inForce: true }], inputs: ["region", "industry"], register, counters, today: "2026-01-01" });
  const seen = cell !== null && typeof cell === "object" && "value" in cell ? cell : { value: cell };
  return repairer.propose(seen, inputs, customer, (code) => taken.includes(code));
};

const say = (repair: Repair | undefined): string =>
  repair === undefined ? "none" : `${repair.certainty} ${repair.candidates.map(({ code }) => code).join(" ")} ${repair.candidates[0]?.damages.join("+") ?? ""}`;

const good = "BJ-IT-0001-L";

it.each<[what: string, pattern: string, cell: InputValue, expected: string, around?: Around]>([
  ["a right code", "{region}-{industry}-{seq:4}", "BJ-IT-0001", "none"],
  ["a blank cell", "{region}-{industry}-{seq:4}", null, "none"],
  ["an error", "{region}-{industry}-{seq:4}", { error: "#N/A" }, "none"],
  ["a boolean", "{region}-{industry}-{seq:4}", true, "none"],
  ["words", "{region}-{industry}-{seq:4}", "to be asked", "none"],
  ["a novel", "{region}-{industry}-{seq:4}", "BJ-IT-0001".padEnd(10_000, " "), "none"],
  ["small letters", "{region}-{industry}-{seq:4}", "bj-It-0001", "certain BJ-IT-0001 case"],
  ["full width", "{region}-{industry}-{seq:4}", "ＢＪ－IT-０００1", "certain BJ-IT-0001 width"],
  ["blanks", "{region}-{industry}-{seq:4}", " BJ-IT-\u00a00001\n", "certain BJ-IT-0001 spaces"],
  ["dashes", "{region}-{industry}-{seq:4}", "BJ–IT—0001", "certain BJ-IT-0001 dash"],
  ["the invisible", "{region}-{industry}-{seq:4}", "\ufeffBJ-IT\u200b-0001", "certain BJ-IT-0001 invisible"],
  ["an apostrophe", "{region}-{industry}-{seq:4}", "'BJ-IT-0001", "certain BJ-IT-0001 apostrophe"],
  ["several clothes", "{region}-{industry}-{seq:4}", " bj—it-0001", "certain BJ-IT-0001 spaces+case+dash"],
  ["other separators", "{region}-{industry}-{seq:4}", "BJ/IT/0001", "certain BJ-IT-0001 separator"],
  ["no separators", "{region}-{industry}-{seq:4}", "BJIT0001", "certain BJ-IT-0001 separator"],
  ["blanks for separators", "{region}-{industry}-{seq:4}", "BJ IT 0001", "certain BJ-IT-0001 separator"],
  ["a separator twice", "{region}-{industry}-{seq:4}", "BJ--IT-0001", "certain BJ-IT-0001 separator"],
  ["separators where there are none", "{region}{industry}{seq:4}", "BJ-IT-0001", "certain BJIT0001 separator"],
  ["a Cyrillic letter", "{region}-{industry}-{seq:4}", "ВJ-IT-0001", "certain BJ-IT-0001 foreign-letter", { inputs: row, next: 9 }],
  ["an emoji", "{region}-{industry}-{seq:4}", "👨\u200d👩BJ-IT-0001", "certain BJ-IT-0001 extra-character"],
  ["a nought that is a letter", "{region}-{industry}-{seq:4}", "BJ-IT-O001", "certain BJ-IT-0001 lookalike", { next: 9 }],
  ["a one that is a letter", "{region}-{industry}-{seq:4}", "BJ-IT-000l", "likely BJ-IT-0001 BJ-IT-0002 BJ-IT-0003 BJ-IT-0004 BJ-IT-0005 BJ-IT-0006 BJ-IT-0007 BJ-IT-0008 BJ-IT-0009 lookalike", { next: 100 }],
  ["a letter in a number", "CUST{seq:3}", "CUST0X1", "open CUST001 CUST011 CUST021 CUST031 CUST041 CUST051 CUST061 CUST071 CUST081 wrong-character"],
  ["letters swapped", "CUST{seq:3}", "CUTS001", "certain CUST001 swapped"],
  ["a letter missing", "CUST{seq:3}", "CUT001", "certain CUST001 missing-character"],
  ["a letter twice", "CUST{seq:3}", "CUSST001", "certain CUST001 extra-character"],
  ["a wrong check", checked, "BJ-IT-0001-7", `certain ${good} wrong-check`, { inputs: row, next: 5 }],
  ["a missing check", checked, "BJ-IT-0001-", `certain ${good} missing-character`, { inputs: row, next: 9 }],
  ["a code that somebody has", checked, "BJ-IT-0001-7", "open BJ-IT-0008-7 wrong-character", { inputs: row, next: 5, taken: [good] }],
])("%s", (...[, pattern, cell, expected, around]) => {
  expect(say(propose(pattern, cell, around))).toBe(expected);
});

it("says what was undone, and where in the cell", () => {
  expect(propose("{region}-{industry}-{seq:4}", " bj\u200b－IT/0001", { inputs: row })?.candidates[0]?.undone).toEqual([
    { damage: "spaces", start: 0, length: 1, found: " ", meant: "" },
    { damage: "case", start: 1, length: 2, found: "bj", meant: "BJ" },
    { damage: "invisible", start: 3, length: 1, found: "\u200b", meant: "" },
    { damage: "width", start: 4, length: 1, found: "－", meant: "-" },
    { damage: "separator", start: 7, length: 1, found: "/", meant: "-" },
  ]);
});

it("takes the customer's own code from the register", () => {
  const register = createRegister([registered("CUST041", { recordKey: "张三", number: 41 }), registered("CUST051", { recordKey: "李四", number: 51 })]);
  expect(say(propose("CUST{seq:3}", "CUST0X1", { register, customer: "张三", next: 100 }))).toBe("certain CUST041 wrong-character");
});
