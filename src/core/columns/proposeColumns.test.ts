import { proposeColumns } from "./proposeColumns";

it.each([
  ["Chinese headers", ["region", "industry", "tier"], ["客户名称", "所在地区", "所属行业", "客户等级", "客户编码"], { columns: { region: 1, industry: 2, tier: 3 }, recordKey: 0, target: 4 }],
  ["English headers", ["region", "industry"], ["Company", "City", "Industry", "Customer Code"], { columns: { region: 1, industry: 2 }, recordKey: 0, target: 3 }],
  ["the list to develop on", ["region", "industry"], ["name", "province_city", "industry", "annual_sales", "purchase_frequency", "created_date", "parent"], { columns: { region: 1, industry: 2 }, recordKey: 0 }],
  ["Chinese inputs", ["地区", "行业"], ["省份", "Industry"], { columns: { 地区: 0, 行业: 1 } }],
  ["an input of the office's own", ["渠道"], ["销售渠道", "名称"], { columns: { 渠道: 0 }, recordKey: 1 }],
  ["the exact header before one that contains it", ["region"], ["region manager", "Region"], { columns: { region: 1 } }],
  ["headers with more words", ["region", "industry"], ["客户所在地区(省)", "主要行业类别", "客户全称", "旧客户编码"], { columns: { region: 0, industry: 1 }, recordKey: 2, target: 3 }],
  ["no column twice", ["region", "area"], ["地区"], { columns: { region: 0 } }],
  ["the tax number before the name", [], ["客户名称", "税号"], { columns: {}, recordKey: 1 }],
  ["the name that is printed as the customer too", ["name"], ["客户名称", "电话"], { columns: { name: 0 }, recordKey: 0 }],
  ["another column as the customer where there is one", ["name"], ["客户名称", "税号"], { columns: { name: 0 }, recordKey: 1 }],
  ["city and province, whichever is printed first", ["city", "province"], ["省份", "城市"], { columns: { city: 1, province: 0 } }],
  ["parents, dates and amounts", ["parent", "date", "sales"], ["建档日期", "上级客户", "年销售额(万元)"], { columns: { parent: 1, date: 0, sales: 2 } }],
  ["continents, sizes and branches", ["continent", "buying", "scale", "branch"], ["规模", "购买行为", "大洲", "分支机构"], { columns: { continent: 2, buying: 1, scale: 0, branch: 3 } }],
  ["kinds, channels and teams", ["customerType", "origin", "channel", "team"], ["客户类型", "国内外", "渠道", "小组"], { columns: { customerType: 0, origin: 1, channel: 2, team: 3 } }],
  ["times of opening and registration", ["opened", "registered", "taxno"], ["税号", "注册时间", "开户时间"], { columns: { opened: 2, registered: 1, taxno: 0 }, recordKey: 0 }],
  ["industry divisions and departments", ["division", "department", "zone"], ["部门", "大区", "行业大类"], { columns: { division: 2, department: 0, zone: 1 } }],
  ["nothing that fits", ["region"], ["", "电话", "备注"], { columns: {} }],
  ["no headers", ["region"], [], { columns: {} }],
])("finds columns: %s", (_, inputs, headers, expected) => {
  expect(proposeColumns(inputs, headers)).toEqual(expected);
});

it("seeks the headers that the rule names", () => {
  expect(proposeColumns(["region", "kind"], ["大区", "地区", "属性"], { region: ["大区"], kind: ["属性"] })).toEqual({ columns: { region: 0, kind: 2 } });
});
