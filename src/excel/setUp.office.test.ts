import { addBook, openCustCode, type OpenedCustCode, setUp } from "./testing/openCustCode";

let opened: OpenedCustCode;

beforeEach(async () => {
  opened = await openCustCode();
});

afterEach(() => opened.close());

test("an untouched workbook has nothing of ours", () => {
  expect(opened.app.state.get().phase).toBe("absent");
});

test("set-up creates five sheets, the rule and a log row", async () => {
  await setUp(opened);
  expect(opened.excel.workbook.sheets.map(({ name }) => name)).toEqual([
    "Sheet1", "CustCode Rules", "CustCode Codebooks", "CustCode Counters", "CustCode Register", "CustCode Log",
  ]);
  expect(await opened.rows("CustCodeRules")).toMatchObject([{ 编码规则: "客户编码", 版本: 1, 模式: "{region}-{industry}-{seq:4}", 状态: "启用" }]);
  expect(await opened.rows("CustCodeLog")).toMatchObject([{ 动作: "建立", 对象: "客户编码" }]);
  expect(opened.app.state.get()).toMatchObject({ phase: "ready", problems: [], registered: 0 });
  expect(opened.errors).toEqual([]);
});

test("codes of a codebook stay text", async () => {
  await setUp(opened, "{region}{seq:3}", "en-US");
  await addBook(opened, "region", [["华东", "01"], ["=1+1", "MAR-01"], ["'引号", "1E5"]]);
  const rows = await opened.rows("CustCodeCodebooks");
  expect(rows.map(({ Value, Code }) => [Value, Code])).toEqual([["华东", "01"], ["=1+1", "MAR-01"], ["'引号", "1E5"]]);
  expect(opened.app.rules.entries("region").map(({ code }) => code)).toEqual(["01", "MAR-01", "1E5"]);
});
