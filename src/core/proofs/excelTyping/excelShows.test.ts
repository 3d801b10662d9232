import { excelShows } from "./excelShows";
import type { TypedAs } from "./excelTyping";

test.each<[text: string, as: TypedAs, chinese: string | undefined, english: string | undefined]>([
  ["0150013", "number", "150013", "150013"],
  ["01E0001", "number", "10", "10"],
  ["22e1", "number", "220", "220"],
  ["12.50", "number", "12.5", "12.5"],
  ["-0", "number", "0", "0"],
  ["99999999999", "number", "99999999999", "99999999999"],
  ["202310100001", "number", "2.0231E+11", "2.0231E+11"],
  ["2310009E13", "number", "2.31001E+19", "2.31001E+19"],
  ["100000000000", "number", "1E+11", "1E+11"],
  ["1E-12", "number", "1E-12", "1E-12"],
  ["5%", "number", undefined, undefined],
  ["1E999", "number", undefined, undefined],
  ["MAR-01", "date", "1-Mar", "1-Mar"],
  ["1dec", "date", "1-Dec", "1-Dec"],
  ["MAR-45", "date", "Mar-45", "Mar-45"],
  ["3-05", "date", "3月5日", "5-Mar"],
  ["2/30", "date", "1930年2月", "Feb-30"],
  ["2023-10", "date", "2023年10月", "Oct-23"],
  ["10月1日", "date", "10月1日", "1-Oct"],
  ["2023-10-01", "date", undefined, undefined],
  ["true", "boolean", "TRUE", "TRUE"],
  ["'007", "text", "007", "007"],
  ["1:30", "time", undefined, undefined],
  ["=A1", "formula", undefined, undefined],
])("%s as %s shows %s in Chinese, %s in English", (text, as, chinese, english) => {
  expect([excelShows(text, as, "zh-CN"), excelShows(text, as, "en-US")]).toEqual([chinese, english]);
});
