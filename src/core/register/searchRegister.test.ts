import { registered } from "../testing/samples";
import { createRegister } from "./createRegister";
import { searchRegister } from "./searchRegister";

const rows = [
  registered("BJ-IT-0010", { recordKey: "北京驰矿业" }),
  registered("BJ-IT-0001", { recordKey: "驰矿业" }),
  registered("SH-MF-0001", { recordKey: "甲BJ公司", status: "void" }),
  registered("bj-0001", { recordKey: "驰矿业集团", status: "returned" }),
];

it.each([
  ["a code, whatever its case and blanks", " bj-it-0001", ["BJ-IT-0001"], 0],
  ["a customer: exact, beginning, holding", "驰矿业", ["BJ-IT-0001", "bj-0001", "BJ-IT-0010"], 0],
  ["the beginning of codes before what holds it", "BJ", ["BJ-IT-0010", "BJ-IT-0001", "bj-0001", "SH-MF-0001"], 0],
  ["what stands within", "0001", ["BJ-IT-0001", "SH-MF-0001", "bj-0001"], 0],
  ["nothing", "XY", [], 0],
  ["nothing for a blank text", " ", [], 0],
])("finds %s", (_, text, codes, more) => {
  const found = searchRegister(createRegister(rows), text, 10);
  expect([found.entries.map(({ code }) => code), found.more]).toEqual([codes, more]);
});

it("counts what it does not show", () => {
  const found = searchRegister(createRegister(rows), "bj", 2);
  expect([found.entries.map(({ code }) => code), found.more]).toEqual([["BJ-IT-0010", "BJ-IT-0001"], 2]);
});

it("finds a hashed customer by the whole name", () => {
  const register = createRegister([registered("K-1", { recordKey: "驰矿业" })], (form) => (form.startsWith("#") ? form : `#${form.length}`));
  expect([searchRegister(register, "驰 矿业", 9).entries.length, searchRegister(register, "驰矿", 9).entries.length]).toEqual([1, 0]);
});
