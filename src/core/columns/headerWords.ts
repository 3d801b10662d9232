/**
 * What offices write over the columns that rules need, in Chinese and English, the most certain first. Collected from customer lists and
 * the templates of common CRM and ERP programs; compared in comparison form without punctuation.
 */
export const headerWords: Readonly<Record<string, readonly string[]>> = {
  // Before the regions, to which they belong as well.
  province: ["province", "省份", "所在省份", "所属省份", "省", "state"],
  city: ["city", "城市", "所在城市", "所属城市", "地级市", "地市", "市"],
  country: ["country", "国家", "国家地区", "所在国家", "国别"],
  region: ["region", "地区", "所在地区", "所属地区", "区域", "所属区域", "销售区域", "省份", "所在省份", "省市", "省", "province", "province_city", "省份城市", "所在地", "城市", "所在城市", "city", "area", "location", "国家", "country"],
  industry: ["industry", "行业", "所属行业", "行业分类", "行业类别", "客户行业", "所在行业", "sector", "business type", "经营范围"],
  tier: ["tier", "等级", "客户等级", "级别", "客户级别", "客户分级", "客户分类", "客户类型", "客户类别", "level", "class", "grade", "customer tier", "customer class", "rating", "类型", "类别"],
  name: ["name", "客户名称", "客户全称", "公司名称", "企业名称", "单位名称", "名称", "姓名", "customer name", "company name", "account name", "company", "customer"],
  date: ["date", "日期", "建档日期", "创建日期", "创建时间", "登记日期", "开户日期", "签约日期", "合作日期", "录入日期", "created", "created_date", "created on", "creation date", "start date"],
  parent: ["parent", "上级", "上级客户", "上级公司", "上级单位", "上级编码", "母公司", "总公司", "总部", "所属集团", "隶属单位", "parent account", "parent company", "parent customer", "headquarters"],
  sales: ["sales", "销售额", "年销售额", "年销售", "营业额", "年营业额", "采购额", "年采购额", "annual_sales", "annual sales", "revenue", "annual revenue", "turnover"],
  buying: ["buying", "采购频次", "购买频次", "采购频率", "购买频率", "购买行为", "采购次数", "purchase_frequency", "purchase frequency", "orders a year"],
  continent: ["continent", "大洲", "洲", "所在大洲", "所属大洲"],
  zone: ["zone", "大区", "所属大区", "销售大区", "sales zone"],
  branch: ["branch", "分支机构", "分部", "分公司", "所属分部", "所属分公司", "branch office"],
  scale: ["scale", "规模", "客户规模", "企业规模", "公司规模", "人员规模", "size", "company size"],
  customerType: ["customerType", "客户类型", "客户性质", "企业性质", "customer type", "account type"],
  origin: ["origin", "国内外", "国内国际", "境内外", "domestic or international"],
  channel: ["channel", "渠道", "销售渠道", "客户来源", "来源渠道", "sales channel", "source"],
  team: ["team", "小组", "所属小组", "团队", "班组", "组别", "group"],
  taxno: ["taxno", "税号", "纳税人识别号", "统一社会信用代码", "信用代码", "tax number", "tax no", "tax id", "vat number"],
  opened: ["opened", "开户时间", "开户日期", "time of opening", "opening date", "opened on"],
  registered: ["registered", "注册时间", "注册日期", "登记日期", "date of registration", "registration date", "registered on"],
  // Before the departments, which some call divisions.
  division: ["division", "行业大类", "所属行业大类", "industry division"],
  dept: ["dept", "部门", "所属部门", "业务部门", "department", "division"],
};

/** Columns that say which customer it is. */
export const recordKeyWords: readonly string[] = [
  "统一社会信用代码", "信用代码", "税号", "纳税人识别号", "客户名称", "客户全称", "公司名称", "企业名称", "单位名称", "客户", "名称", "公司", "企业", "姓名", "客户姓名",
  "customer name", "company name", "account name", "customer", "company", "account", "client", "name", "full name", "tax number", "tax id",
];

/** Columns that hold or shall hold the codes. */
export const targetWords: readonly string[] = [
  "客户编码", "客户编号", "客户代码", "客户号", "编码", "编号", "代码", "customer code", "customer no", "customer number", "customer id", "account code", "client code", "code",
];
