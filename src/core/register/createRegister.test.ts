import fc from "fast-check";
import { registered } from "../testing/samples";
import type { CodeStatus } from "../types";
import { createNumberedTexts } from "./numberedTexts";
import { createRegister } from "./createRegister";

const full = registered("BJ-IT-0001", { key: "BJ-IT", number: 1, recordKey: "甲公司", inputs: ["北京", "软件"], cell: "客户名单!F2", version: 3 });

it("gives back what was appended", () => {
  const large = registered("X202310100001", { number: 202310100001, status: "adopted", at: "2026-02-02T00:00:00Z", by: "别人" });
  const register = createRegister([full, large]);
  expect([...register.entries()]).toEqual([full, large]);
  expect([register.size, register.entry(1)]).toEqual([2, large]);
});

it.each([
  ["case and width", "ｂｊ-it-0001"], ["blanks", " BJ-IT- 0001"],
])("finds a code whatever its %s", (_, code) => {
  expect(createRegister([full]).find(code)).toEqual(full);
});

it("keeps a code as it was given", () => {
  expect(createRegister([registered("bj it 01")]).find("BJIT01")?.code).toBe("bj it 01");
});

it.each([
  ["issued", true, "R1-1"], ["adopted", true, "R1-1"], ["reserved", true, "R1-1"], ["void", true, undefined], ["returned", false, undefined],
] as const)("a code that is %s blocks: %p, and is its customer's: %p", (status: CodeStatus, blocks, code) => {
  const entry = registered("R1-1", { status, recordKey: "甲", cell: "S!A1", number: 5 });
  for (const register of [createRegister([entry]), createRegister([{ ...entry, status: "issued" }])]) {
    register.setStatus("R1-1", status);
    expect(register.has("r1-1")).toBe(blocks);
    expect(register.codeOfRecord("R", " 甲 ")).toBe(code);
    expect(register.findByRecord("R", "甲")?.code).toBe(code);
    expect(register.findByCell("S!A1")?.code).toBe(code);
    expect(register.highest("R", "")).toBe(blocks ? 5 : undefined);
    expect(register.find("R1-1")?.status).toBe(status);
  }
});

it("knows customers and numbers per rule", () => {
  const register = createRegister([registered("A1", { rule: "A", recordKey: "甲", number: 1 }), registered("B7", { rule: "B", recordKey: "甲", number: 7 })]);
  expect([register.codeOfRecord("a", "甲"), register.codeOfRecord("B", "甲"), register.codeOfRecord("C", "甲"), register.highest("A", ""), register.highest("B", "")]).toEqual(["A1", "B7", undefined, 1, 7]);
});

it("takes the highest number of a counter that numbers were handed back from", () => {
  const register = createRegister([1, 3, 2].map((number) => registered(`K-${number}`, { key: "K", number })));
  register.setStatus("K-3", "returned");
  expect(register.highest("R", "k")).toBe(2);
  register.setStatus("K-3", "void");
  expect(register.highest("R", "K")).toBe(3);
});

it("lets a code that was handed back be issued again", () => {
  const register = createRegister([registered("K-1", { status: "returned", recordKey: "甲" })]);
  expect(register.append(registered("K-1", { recordKey: "乙" }))).toBeUndefined();
  expect([register.has("K-1"), register.find("K-1")?.recordKey, register.codeOfRecord("R", "甲")]).toEqual([true, "乙", undefined]);
});

describe("two rows with one code", () => {
  const rows = [registered("K-1", { recordKey: "甲" }), registered("k-1", { recordKey: "乙" })];

  it("leave it with the earlier, and say so", () => {
    const register = createRegister(rows.slice(0, 1));
    expect(register.append(rows[1] as (typeof rows)[0])).toEqual(rows[0]);
    expect([register.size, register.find("K-1")?.recordKey]).toEqual([2, "甲"]);
  });

  it("are nobody's but the earlier customer's", () => {
    const register = createRegister(rows);
    expect(["甲", "乙"].map((customer) => register.codeOfRecord("R", customer))).toEqual(["K-1", undefined]);
  });

  it("block it as long as one of them does", () => {
    const register = createRegister(rows);
    register.setStatus("K-1", "returned");
    expect([register.has("K-1"), register.find("K-1")?.recordKey]).toEqual([true, "乙"]);
  });
});

it("finds the later of two customers' codes when the earlier is void", () => {
  const register = createRegister([registered("K-1", { recordKey: "甲" }), registered("K-2", { recordKey: "甲" })]);
  register.setStatus("K-1", "void");
  expect(register.codeOfRecord("R", "甲")).toBe("K-2");
});

it("knows the code that was last given to a cell", () => {
  const register = createRegister([registered("K-1", { cell: "S!F2" }), registered("K-2", { cell: "S!F2" }), registered("K-3", { cell: "S!F12" })]);
  expect([register.findByCell("S!F2")?.code, register.findByCell("S!F12")?.code, register.findByCell("S!F3"), register.findByCell("")]).toEqual(["K-2", "K-3", undefined, undefined]);
});

describe("an entry that becomes another's", () => {
  const reserved = registered("K-1", { status: "reserved", recordKey: "甲", note: "for the fair", until: "2026-03-31", key: "K", number: 1 });
  it("is found under the new customer and cell only", () => {
    const register = createRegister([{ ...reserved, cell: "S!F2" }, registered("K-2", { recordKey: "甲" })]);
    expect(register.change("k-1", { status: "issued", recordKey: " 乙", inputs: ["北京"], cell: "S!F9", batch: "b2", note: "", until: "" })).toBe(true);
    expect(register.find("K-1")).toEqual(registered("K-1", { recordKey: "乙", inputs: ["北京"], cell: "S!F9", batch: "b2", key: "K", number: 1 }));
    expect(["甲", "乙"].map((customer) => register.codeOfRecord("R", customer))).toEqual(["K-2", "K-1"]);
    expect(["S!F2", "S!F9"].map((cell) => register.findByCell(cell)?.code)).toEqual([undefined, "K-1"]);
  });
  it("says for whom it is reserved and how long", () => {
    expect([...createRegister([reserved]).entries()]).toEqual([reserved]);
  });
  it("of two rows the later gives way, and the code stays with the earlier", () => {
    const register = createRegister([registered("K-1", { recordKey: "甲" }), registered("K-1", { recordKey: "乙" })]);
    expect(register.rowsOf("k-1")).toEqual([0, 1]);
    register.changeRow(1, { status: "void" });
    expect([register.find("K-1")?.recordKey, register.entry(1).status, register.codeOfRecord("R", "甲")]).toEqual(["甲", "void", "K-1"]);
  });
});
it("keeps of customers what it is told to keep, and finds them all the same", () => {
  const register = createRegister([registered("K-1", { recordKey: " 甲 公司" })], (form) => (form === "" || form.startsWith("#") ? form : `#${form.length}${form.slice(-1)}`));
  expect([register.entry(0).recordKey, register.codeOfRecord("R", "甲公司"), register.codeOfRecord("R", "#3司"), register.recordForm("甲公司 ")]).toEqual(["#3司", "K-1", "K-1", "#3司"]);
});
it("does not change a status of a code that it does not know", () => {
  expect(createRegister([full]).setStatus("BJ-IT-0002", "void")).toBe(false);
});

it("keeps numbered texts apart, however they end", () => {
  const text = fc.string({ unit: fc.constantFrom("A", "-", "0", "1", "9", "号"), maxLength: 12 });
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), (texts) => {
      const index = createNumberedTexts();
      texts.forEach((each, row) => {
        const { shelf, slot } = index.place(each, true);
        expect([index.rowAt(shelf, slot), index.textAt(shelf, slot)]).toEqual([-1, each]);
        index.setRow(shelf, slot, row);
      });
      expect(texts.map((each) => index.find(each))).toEqual(texts.map((_, row) => row));
    }),
  );
});

it("holds many rows beyond one block of its tables", () => {
  const register = createRegister(Array.from({ length: 40_000 }, (_, i) => registered(`K-${i}`, { number: i, recordKey: `公司${i}`, cell: `S!F${i + 2}`, inputs: [`值${i % 7}`] })));
  expect(register.entry(39_999)).toEqual(registered("K-39999", { number: 39_999, recordKey: "公司39999", cell: "S!F40001", inputs: ["值1"] }));
  expect([register.highest("R", ""), register.codeOfRecord("R", "公司20000"), register.findByCell("S!F20002")?.code]).toEqual([39_999, "K-20000", "K-20000"]);
});

it("tells reserved codes apart while there are any", () => {
  const register = createRegister([registered("K-1", { status: "reserved" }), registered("K-2")]);
  expect(["k-1", "K-2", "K-3"].map(register.isReserved)).toEqual([true, false, false]);
  register.change("K-1", { status: "issued" });
  expect(register.isReserved("K-1")).toBe(false);
  register.change("K-2", { status: "reserved" });
  expect(["K-1", "K-2"].map(register.isReserved)).toEqual([false, true]);
});

it("gives its rows field by field", () => {
  const register = createRegister([registered("bj it 01", { key: "BJ", number: 7, recordKey: "甲", status: "void" })]);
  const { fields } = register;
  expect([fields.form(0), fields.key(0), fields.number(0), fields.recordKey(0), fields.status(0), fields.action(0).batch]).toEqual(["BJIT01", "BJ", 7, "甲", "void", "b0"]);
});
