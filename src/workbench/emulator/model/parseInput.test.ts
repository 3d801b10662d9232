import { dateSerial, parseInput } from "./parseInput";
import { CellError, type Scalar } from "./values";

it.each<[string, Scalar, string | undefined]>([
  ["12", 12, undefined],
  ["-1.5", -1.5, undefined],
  ["(5)", -5, undefined],
  ["1,234.50", 1234.5, "#,##0.00"],
  ["12.5%", 0.125, "0.00%"],
  ["¥1,200", 1200, "¥#,##0"],
  ["01E0001", 10, "0.00E+00"],
  ["0001", 1, undefined],
  ["123456789012345678", 123456789012345000, undefined],
  ["TRUE", true, undefined],
  ["false", false, undefined],
  ["#n/a", new CellError("#N/A"), undefined],
  ["2023-10-1", 45200, "yyyy/m/d"],
  ["2023/10/1", 45200, "yyyy/m/d"],
  ["2023年10月1日", 45200, 'yyyy"年"m"月"d"日"'],
  ["10/1/2023", 45200, "m/d/yyyy"],
  ["MAR-01", 45352, "d-mmm"],
  ["mar-45", 16497, "mmm-yy"],
  ["1-Mar", 45352, "d-mmm"],
  ["10-1", 45566, "d-mmm"],
  ["10:30", 0.4375, "h:mm"],
  ["2023-10-1 12:00", 45200.5, "yyyy/m/d h:mm"],
  ["2023-13-1", "2023-13-1", undefined],
  ["2023-2-30", "2023-2-30", undefined],
  ["BJ-IT-0001", "BJ-IT-0001", undefined],
  ["market-1", "market-1", undefined],
  ["北京 1", "北京 1", undefined],
  [" padded ", " padded ", undefined],
  ["", null, undefined],
])("typing %p gives %p", (text, value, numberFormat) => {
  expect(parseInput(text, "General", 2024)).toEqual({ value, ...(numberFormat === undefined ? {} : { numberFormat }) });
});

it.each([
  ["=A1+1", { value: null, formula: "=A1+1" }],
  ["+A1", { value: null, formula: "=+A1" }],
  ["-SUM(B:B)", { value: null, formula: "=-SUM(B:B)" }],
  ["'=A1", { value: "=A1", quoted: true }],
  ["=", { value: "=" }],
])("%p begins a formula or does not", (text, expected) => {
  expect(parseInput(text, "General", 2024)).toEqual(expected);
});

it.each(["=1+1", "0001", "MAR-01", "'x", "TRUE"])("%p stays text in a text cell", (text) => {
  expect(parseInput(text, "@", 2024)).toEqual({ value: text });
});

it("counts days as Excel does, with the 29 February 1900 that never was", () => {
  expect(dateSerial(Date.UTC(1900, 0, 1))).toBe(1);
  expect(dateSerial(Date.UTC(1900, 1, 28))).toBe(59);
  expect(dateSerial(Date.UTC(1900, 2, 1))).toBe(61);
});
