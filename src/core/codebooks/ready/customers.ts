/**
 * Classes of customers and of their buying, as sales offices most often name them. CustCode's own lists: every office draws the lines
 * elsewhere, so values and bands are to be edited. Bands are yuan a year or orders a year; a round bracket leaves its end out.
 *
 * Source: CustCode, after what published articles on customer codes use as examples. Date: 2026-11.
 */

/** Code, Chinese name, English name, what people write instead. */
export type CustomerClass = readonly [code: string, name: string, english: string, aliases: string];

const key = "A级|A类|A级客户|A类客户|重点|重要|重要客户|大客户|Key|Key account";
const regular = "B级|B类|B级客户|B类客户|普通|一般|一般客户|Regular|Standard";
const small = "C级|C类|C级客户|C类客户|小型|小型客户|零散客户|散客|Small|Occasional";
const vip = "VIP|VIP客户|贵宾|贵宾客户";

export const tiers: readonly CustomerClass[] = [
  ["A", "重点客户", "Key customer", `${key}|${vip}`],
  ["B", "普通客户", "Regular customer", regular],
  ["C", "小客户", "Small customer", small],
];

export const tiersWithVip: readonly CustomerClass[] = [
  ["V", "VIP客户", "VIP customer", "VIP|贵宾|贵宾客户|V级|V类|VVIP"],
  ["A", "重点客户", "Key customer", key],
  ["B", "普通客户", "Regular customer", regular],
  ["C", "小客户", "Small customer", small],
];

const levelled = (code: string, name: string, english: string): CustomerClass => [code, name, english, `${code}级|${code}类|${code}级客户|${code}类客户`];

export const tiersWithLevels: readonly CustomerClass[] = [
  ["A", "重点客户", "Key customer", `${key}|${vip}`],
  levelled("B1", "普通客户一级", "Regular customer, level 1"),
  levelled("B2", "普通客户二级", "Regular customer, level 2"),
  levelled("B3", "普通客户三级", "Regular customer, level 3"),
  levelled("C1", "小客户一级", "Small customer, level 1"),
  levelled("C2", "小客户二级", "Small customer, level 2"),
  levelled("C3", "小客户三级", "Small customer, level 3"),
];

/** The same value in both languages: the band. Above ten million is A, above one million B. */
export const tiersBySales: readonly CustomerClass[] = [
  ["A", "> 10000000", "> 10000000", `重点客户|Key customer|${key}|${vip}`],
  ["B", "(1000000, 10000000]", "(1000000, 10000000]", `普通客户|Regular customer|${regular}`],
  ["C", "<= 1000000", "<= 1000000", `小客户|Small customer|${small}`],
];

export const classNumbers: readonly CustomerClass[] = [
  ["01", "重点客户", "Key customer", `A|${key}|${vip}`],
  ["02", "普通客户", "Regular customer", `B|${regular}`],
  ["03", "小客户", "Small customer", `C|${small}`],
];

export const scales: readonly CustomerClass[] = [
  ["001", "大型", "Large", "大型企业|大型客户|大|大企业|Large enterprise|L"],
  ["002", "中型", "Medium", "中型企业|中型客户|中|中等|Medium-sized|M"],
  ["003", "小型", "Small", "小型企业|小型客户|小|小企业|Small enterprise|S"],
  ["004", "微型", "Micro", "微型企业|小微|小微企业|微|个体|Micro enterprise|XS"],
];

/** Ten million and more is large, one million and more medium. */
export const scalesBySales: readonly CustomerClass[] = [
  ["001", ">= 10000000", ">= 10000000", "大型|大型企业|大型客户|Large|L"],
  ["002", "[1000000, 10000000)", "[1000000, 10000000)", "中型|中型企业|中型客户|Medium|M"],
  ["003", "[100000, 1000000)", "[100000, 1000000)", "小型|小型企业|小型客户|Small|S"],
  ["004", "< 100000", "< 100000", "微型|微型企业|小微企业|小微|Micro|XS"],
];

export const customerTypes: readonly CustomerClass[] = [
  ["P", "个人", "Individual", "个人客户|自然人|个人消费者|Person|Personal|Private|Consumer|B2C"],
  ["E", "企业", "Enterprise", "企业客户|公司|公司客户|法人|单位|Company|Corporate|Business|B2B"],
  ["G", "政府与事业单位", "Government", "政府|政府客户|机关|政府机关|事业单位|Public sector|B2G"],
  ["S", "社会组织", "Social organization", "社团|协会|学会|基金会|NGO|Non-profit|Association"],
];

export const origins: readonly CustomerClass[] = [
  ["D", "国内", "Domestic", "国内客户|境内|内销|内贸|中国|China|Home"],
  ["F", "国际", "International", "国际客户|国外|国外客户|海外|海外客户|境外|外贸|外销|出口|Foreign|Overseas|Export|Abroad"],
];

const often = "常购|经常|经常购买|高频|常客|活跃|频繁|Often|Active";
const sometimes = "偶购|偶尔|偶尔购买|低频|一般|Sometimes|Occasionally";
const never = "未购|从未购买|未购买|没有购买|潜在|潜在客户|无|Never|None|Prospect";
const without = (words: string, name: string): string => words.split("|").filter((word) => word !== name).join("|");

export const buying: readonly CustomerClass[] = [
  ["1", "常购", "Buys often", without(often, "常购")],
  ["2", "偶购", "Buys sometimes", without(sometimes, "偶购")],
  ["3", "未购", "Has not bought", without(never, "未购")],
];

/** Orders a year: twelve and more, fewer, none. */
export const buyingByFrequency: readonly CustomerClass[] = [
  ["1", ">= 12", ">= 12", `Buys often|${often}`],
  ["2", "[1, 12)", "[1, 12)", `Buys sometimes|${sometimes}`],
  ["3", "[0, 1)", "[0, 1)", `Has not bought|${never}`],
];
