import { createRecordForm } from "../recordKeys";
import { registered } from "../testing/samples";
import { createRegister } from "./createRegister";
import { isAnothers } from "./isAnothers";

describe.each([["kept", { hashed: false, salt: "" }], ["hashed", { hashed: true, salt: "s" }]])("record keys that are %s", (_, how) => {
  const register = createRegister([registered("BJ-0001", { recordKey: "甲 公司" }), registered("BJ-0002", { recordKey: "" })], createRecordForm(how));
  const named = register.find("BJ-0001")!;

  it.each([["the same customer", "甲公司", false], ["another spelling", " 甲　公司", false], ["another customer", "乙公司", true], ["nobody", "", false], ["blanks only", "　 ", false]])("%s", (__, customer, expected) => {
    expect(isAnothers(register, named, customer)).toBe(expected);
  });

  it("a row without a customer is nobody's", () => {
    expect(isAnothers(register, register.find("BJ-0002")!, "乙公司")).toBe(false);
  });
});
