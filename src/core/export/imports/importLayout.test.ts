import Papa from "papaparse";
import { importLayout, importSystems, layoutCsv } from "./importLayout";
import type { ImportRow, ImportSystem } from "./importSystem";

const customers: readonly ImportRow[] = [
  { code: "BJ-IT-0001", name: "示例甲有限公司", inputs: ["北京", "信息技术"] },
  { code: "0002", name: "Sample, Inc.", inputs: ["上海", ""] },
];

it.each([
  ["zoho", [["Account Name", "Customer Code", "地区", "行业"], ["示例甲有限公司", "BJ-IT-0001", "北京", "信息技术"]]],
  ["fxiaoke", [["客户名称", "客户编号", "负责人", "地区", "行业"], ["示例甲有限公司", "BJ-IT-0001", "", "北京", "信息技术"]]],
  ["salesforce", [["Customer_Code__c", "Name", "地区", "行业"], ["BJ-IT-0001", "示例甲有限公司", "北京", "信息技术"]]],
  ["kingdee", [
    ["FBillHead(BD_Customer)", "FCreateOrgId", "FCreateOrgId#Name", "FUseOrgId", "FUseOrgId#Name", "FNumber", "FName#2052"],
    ["*单据头(序号)", "*(单据头)创建组织#编码", "(单据头)创建组织#名称", "*(单据头)使用组织#编码", "(单据头)使用组织#名称", "(单据头)编码", "*(单据头)名称#中文(简体)"],
    ["1", "100", "", "100", "", "BJ-IT-0001", "示例甲有限公司"],
  ]],
] as const)("%s gets its columns", (system, expected) => {
  const { rows, headerRows } = importLayout(system, customers, { inputs: ["地区", "行业"] });
  expect(rows.slice(0, expected.length)).toEqual(expected);
  expect([rows.length, new Set(rows.map(({ length }) => length)).size]).toEqual([headerRows + customers.length, 1]);
});

it("names the field for the code and the organisation as people have them", () => {
  expect(importLayout("salesforce", customers, { codeField: "ERP_No__c" }).rows[0]?.[0]).toBe("ERP_No__c");
  expect(importLayout("kingdee", customers, { organization: "101" }).rows[2]?.[1]).toBe("101");
});

it.each([
  ["kingdee", { code: "9".repeat(81), name: "甲" }, ["template-needed", "layout-unproved", "code-too-long"]],
  ["salesforce", { code: "1", name: "名".repeat(256) }, ["field-needed", "name-too-long"]],
  ["salesforce", { code: "+1", name: "甲" }, ["field-needed", "looks-like-formula"]],
  ["zoho", { code: "A|1", name: " " }, ["field-needed", "name-missing", "characters-refused"]],
  ["fxiaoke", { code: "A", name: "甲" }, ["template-needed", "layout-unproved"]],
] as const)("%s: %j is noted", (system, { code, name }, kinds) => {
  const layout = importLayout(system, [{ code, name, inputs: [] }]);
  expect(layout.notes.map(({ kind }) => kind)).toEqual(kinds);
  // Noted, not changed.
  expect(layout.rows.at(-1)).toEqual(expect.arrayContaining([code, name]));
});

it("notes more rows than the system takes at once", () => {
  const many = Array.from({ length: 25_001 }, (_, i) => ({ code: `C${i}`, name: "甲", inputs: [] }));
  expect(importLayout("zoho", many).notes).toContainEqual({ kind: "rows-too-many", params: { system: "Zoho CRM", most: 25_000, count: 25_001 } });
});

it.each(importSystems.map(({ system }) => [system] as const))("%s: the file reads back as it was", (system: ImportSystem) => {
  const layout = importLayout(system, customers, { inputs: ["地区", "行业"] });
  const text = [...layoutCsv(layout)].join("");
  expect(text.startsWith("\uFEFF")).toBe(system !== "salesforce");
  expect(Papa.parse<string[]>(text.replace(/^\uFEFF/, "")).data.slice(0, -1)).toEqual(layout.rows);
});
