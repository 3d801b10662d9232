import { isoDay } from "./civil";
import { covers, uncovered } from "./covers";
import { parseDateFormat } from "./dateFormat";
import { periods } from "./period";

const tokensOf = (text: string) => {
  const format = parseDateFormat(text);
  if (!format.ok) throw new Error(text);
  return format.tokens;
};

it.each([
  ["yyyyMMdd", 4, "day week month quarter year fiscal-year"],
  ["yyMMddHHmmss", 4, "day week month quarter year fiscal-year"],
  ["yyyyMM", 4, "month quarter year fiscal-year"],
  ["yyyyQ", 4, "quarter year fiscal-year"],
  ["yyyyQ", 6, "quarter year"],
  ["yyyy", 4, "year"],
  ["yy", 1, "year fiscal-year"],
  ["FY", 4, "fiscal-year"],
  ["FY", 1, "year fiscal-year"],
  ["fyMM", 4, "month quarter year fiscal-year"],
  ["GGGG-Www", 1, "week"],
  ["yyyyww", 1, "year fiscal-year"],
  ["yyyyMMww", 1, "week month quarter year fiscal-year"],
  ["MMdd", 1, ""],
  ["HHmm", 1, ""],
])("knows which periods %s tells, with fiscal years from month %i on: %s", (text, start, expected) => {
  expect(periods.filter((period) => covers(tokensOf(text), period, start)).join(" ")).toBe(expected);
});

it("shows two days that print the same", () => {
  const pair = uncovered(tokensOf("yyyyww"), "week");
  expect([pair?.text, pair && isoDay(pair.first), pair && isoDay(pair.second)]).toEqual(["200101", "2001-01-01", "2001-12-31"]);
});
