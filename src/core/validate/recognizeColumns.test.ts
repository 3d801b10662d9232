import { recognizeColumns } from ".";

it.each([
  ["统一社会信用代码", "uscc"], ["纳税人识别号（统一社会信用代码）", "uscc"], ["Unified Social Credit Code", "uscc"], ["身份证号码", "id-card"], ["ID card no.", "id-card"], ["商品条码", "gtin"], ["EAN", "gtin"],
  ["ocean", "none"], ["联系电话", "phone"], ["Mobile", "phone"], ["客户名称", "none"], ["", "none"],
])("knows %p by its header as %s", (header, holds) => {
  expect(recognizeColumns([header], [])).toEqual([{ header, holds }]);
});

it.each([
  ["credit codes", ["91350100M000100Y43", "91350100M000100Y43", null, "91350100M000100Y43"], "uscc"],
  ["identity numbers", ["11010519491231002X", "11010519491231002x", " 11010519491231002X"], "id-card"],
  ["telephones", [13800138000, "138-0013-8001", "+86 13800138002"], "phone"],
  ["too few", ["91350100M000100Y43", null], "none"],
  ["amounts", [12, 500, 3], "none"],
])("knows a column without header by its cells: %s", (_, cells, holds) => {
  expect(recognizeColumns([""], cells.map((cell) => [cell]))[0]?.holds).toBe(holds);
});
