/**
 * What offices write over the columns that rules need, in Chinese and English, the most certain first. Collected from customer lists and
 * the templates of common CRM and ERP programs; compared in comparison form without punctuation.
 */
export const headerWords: Readonly<Record<string, readonly string[]>> = {
  region: ["region", "地区", "所在地区", "所属地区", "区域", "所属区域", "销售区域", "省份", "所在省份", "省市", "省", "province", "province_city", "省份城市", "所在地", "城市", "所在城市", "city", "area", "location", "国家", "country"],
  industry: ["industry", "行业", "所属行业", "行业分类", "行业类别", "客户行业", "所在行业", "sector", "business type", "经营范围"],
  tier: ["tier", "等级", "客户等级", "级别", "客户级别", "客户分级", "客户分类", "客户类型", "客户类别", "level", "class", "grade", "customer tier", "customer class", "rating", "类型", "类别"],
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
