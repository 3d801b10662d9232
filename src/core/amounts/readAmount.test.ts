import fc from "fast-check";
import { fixture } from "../testing/samples";
import type { InputValue } from "../types";
import { readAmount } from "./readAmount";

const amountOf = (value: InputValue): number | string => {
  const reading = readAmount(value);
  return reading.kind === "amount" ? reading.amount : reading.reason;
};

it.each<[InputValue, number | string]>([
  [1234.5, 1234.5], ["1130300", 1_130_300], ["282,745,500", 282_745_500], ["￥285,070,400", 285_070_400], ["¥ 57,600.00", 57_600], ["$1,234.5", 1234.5],
  ["RMB 100", 100], ["100 CNY", 100], ["人民币100元整", 100], ["1501.8万", 15_018_000], ["0.2亿元", 20_000_000], ["11 万元", 110_000], ["11萬圓", 110_000], ["3百万", 3_000_000], ["5千", 5000],
  ["1.1千万", 11_000_000], ["0.29万亿", 290_000_000_000], ["4.35百万", 4_350_000], ["1亿2000万元", 120_000_000], ["1.5 million", 1_500_000], ["１２，０００", 12_000], ["１５０．５万", 1_505_000],
  ["1 234 567", 1_234_567], ["1\u00a0234", 1234], ["\u200b12\ufeff", 12], [".5", 0.5], ["007", 7], ["12%", 0.12], ["12.5％", 0.125],
  ["-217566000", -217_566_000], ["−5", -5], ["¥-100", -100], ["-¥100", -100], ["(1,234)", -1234], ["（100万）", -1_000_000], ["¥(100)", -100], ["+5", 5], ["-0", 0],
  ["12次", 12], ["12次/年", 12], ["12/年", 12], ["0次/年", 0], ["每年12次", 12], ["12 次每年", 12], ["12 times a year", 12], ["12 orders/year", 12], ["1,200 employees", 1200], ["12家", 12], ["1.2万人", 12_000], ["50 个", 50], ["100万元/年", 1_000_000],
  ["1.234,56", "uncertain"], ["1,23", "uncertain"], ["1,2345", "uncertain"], ["1'234", "uncertain"], ["约100万", "uncertain"], ["100万左右", "uncertain"], ["10-20万", "uncertain"], ["100万以上", "uncertain"],
  ["100+", "uncertain"], [">100", "uncertain"], ["1.2.3", "uncertain"], ["10 20", "uncertain"], ["1,000 111", "uncertain"], ["3万5", "uncertain"], ["3万5亿", "uncertain"], ["1万20000百", "uncertain"], ["12/月", "uncertain"], ["12次/月", "uncertain"],
  ["1E7", "uncertain"], ["--5", "uncertain"], ["(-5)", "uncertain"], ["5-", "uncertain"], ["100K", "uncertain"], ["2023年10月", "uncertain"], ["客户100", "uncertain"], [`${"1".repeat(59)}x`, "uncertain"], [`${"1万".repeat(29)}x`, "uncertain"], ["1".repeat(61), "uncertain"],
  ["保密", "no-number"], ["-", "no-number"], ["N/A", "no-number"], ["一千万", "no-number"], ["万元", "no-number"], ["", "blank"], [" \u3000", "blank"], [null, "blank"], [true, "no-number"], [{ error: "#N/A" }, "error"], [NaN, "error"],
])("reads %p as %p", (value, expected) => {
  expect(amountOf(value)).toBe(expected);
});

it("reads every number with thousands, currency and unit as exactly that number", () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(99), (whole, cents) => {
      const plain = `${whole}.${String(cents).padStart(2, "0")}`;
      const grouped = `${whole.toLocaleString("en-US")}.${String(cents).padStart(2, "0")}`;
      expect([amountOf(`￥${grouped}元`), amountOf(`${plain}万`), amountOf(`(${grouped})`)]).toEqual([Number(plain), Number(`${plain}e4`), whole + cents === 0 ? 0 : -Number(plain)]);
    }),
  );
});

describe("the list to develop on", () => {
  const rows = fixture("customers-dev.csv");
  const expected = fixture("expected-dev.csv");

  it("gets the tier of its sales as it was worked out independently", () => {
    const judged = rows.map(({ annual_sales = "" }, i) => {
      const reading = readAmount(annual_sales);
      const known = expected[i]?.["R3"] ?? "";
      if (known.endsWith("_region")) return known;
      if (reading.kind === "none" || reading.amount < 0) return "!bad_sales";
      return reading.amount > 10_000_000 ? "A" : reading.amount > 1_000_000 ? "B" : "C";
    });
    expect(judged).toEqual(expected.map(({ R3 = "" }) => (R3.startsWith("!") ? R3 : R3.charAt(0))));
  });

  it("gets the behaviour of its purchases as it was worked out independently", () => {
    const judged = rows.map(({ purchase_frequency = "" }, i) => {
      const reading = readAmount(purchase_frequency);
      const known = expected[i]?.["R4"] ?? "";
      if (known.endsWith("_region")) return known;
      if (reading.kind === "none" || reading.amount < 0) return "!bad_frequency";
      return reading.amount >= 12 ? "1" : reading.amount >= 1 ? "2" : "3";
    });
    expect(judged).toEqual(expected.map(({ R4 = "" }) => (R4.startsWith("!") ? R4 : R4.charAt(1))));
  });
});
