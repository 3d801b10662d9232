/** What ready codebooks there are, without their values: small enough to be loaded with everything else. */
import type { ReadyLocale } from "./readyBook";

export type ReadyId =
  | "regions" | "provinces" | "region-numbers" | "cities" | "cities3" | "city-numbers" | "county-numbers" | "areas" | "sales-areas" | "countries"
  | "countries3" | "country-numbers" | "continent-classes" | "continents" | "industries" | "industry-sections" | "divisions" | "tiers" | "tiers-vip"
  | "tiers-levels" | "tiers-by-sales" | "classes" | "customer-types" | "origins" | "scales" | "scales-by-sales" | "buying" | "buying-by-frequency";

/** A ready codebook: what it is, and where it is from. */
export interface ReadyCodebook {
  readonly id: ReadyId;
  /** The name of the codebook and so of the input in a pattern: `region`. Of several with one name the first is the usual one. */
  readonly name: string;
  readonly title: Readonly<Record<ReadyLocale, string>>;
  /** Number of values. */
  readonly count: number;
  readonly source: string;
  readonly licence: string;
  /** Year and month of the facts. */
  readonly date: string;
}

const facts = "public facts";
const mixed = "public facts; letters MIT";
const own = { source: "CustCode", licence: "MIT", date: "2026-11" } as const;
const divisionsOfChina = { source: "GB/T 2260", licence: facts, date: "2024-12" } as const;
const countries = { source: "ISO 3166-1", licence: facts, date: "2025-07", count: 249 } as const;
const industries = { source: "GB/T 4754-2017", licence: facts, date: "2019-03" } as const;

const title = (chinese: string, english: string): ReadyCodebook["title"] => ({ "zh-CN": chinese, "en-US": english });

export const readyCatalogue: readonly ReadyCodebook[] = [
  { id: "regions", name: "region", title: title("中国省份（含地级市）及常见国家", "China's provinces (with their cities) and common countries"), count: 57, source: "ISO 3166-2:CN, GB/T 2260, ISO 3166-1", licence: facts, date: "2024-12" },
  { id: "provinces", name: "region", title: title("中国省份（含地级市）", "China's provinces (with their cities)"), count: 34, source: "ISO 3166-2:CN, GB/T 2260", licence: facts, date: "2024-12" },
  { id: "region-numbers", name: "regionNumber", title: title("中国省份（六位行政区划代码）", "China's provinces (six-digit numbers)"), count: 34, ...divisionsOfChina },
  { id: "cities", name: "city", title: title("中国城市（两位字母）", "China's cities (two letters)"), count: 372, source: "GB/T 2260; letters: CustCode", licence: mixed, date: "2024-12" },
  { id: "cities3", name: "city3", title: title("中国城市（三位字母）", "China's cities (three letters)"), count: 372, source: "GB/T 2260; letters: CustCode", licence: mixed, date: "2024-12" },
  { id: "city-numbers", name: "cityNumber", title: title("中国城市（六位行政区划代码）", "China's cities (six-digit numbers)"), count: 372, ...divisionsOfChina },
  { id: "county-numbers", name: "countyNumber", title: title("中国区县（六位行政区划代码）", "China's districts and counties (six-digit numbers)"), count: 2850, ...divisionsOfChina },
  { id: "areas", name: "area", title: title("东部、中部、西部、东北（一位数字）", "China's four regions (one digit)"), count: 5, source: "国家统计局 2011; digits: CustCode", licence: facts, date: "2011-06" },
  { id: "sales-areas", name: "area", title: title("销售大区：华北、华东、华南……（一位数字）", "Sales areas: North, East, South China … (one digit)"), count: 8, ...own },
  { id: "countries", name: "country", title: title("国家和地区（两位字母）", "Countries (two letters)"), ...countries },
  { id: "countries3", name: "country3", title: title("国家和地区（三位字母）", "Countries (three letters)"), ...countries },
  { id: "country-numbers", name: "countryNumber", title: title("国家和地区（三位数字）", "Countries (three digits)"), ...countries },
  { id: "continent-classes", name: "continent", title: title("大洲：A 北美、B 欧洲、C 亚洲、D 其他（含国家与省市）", "Continents: A North America, B Europe, C Asia, D others (with their countries)"), count: 4, source: "UN M49; letters: CustCode", licence: facts, date: "2025-07" },
  { id: "continents", name: "continent", title: title("七大洲（两位字母，含国家与省市）", "Seven continents (two letters, with their countries)"), count: 7, source: "UN M49", licence: facts, date: "2025-07" },
  { id: "industries", name: "industry", title: title("国民经济行业门类（两位字母）", "Industry sections of GB/T 4754 (two letters)"), count: 20, source: "GB/T 4754-2017; letters: CustCode", licence: mixed, date: "2019-03" },
  { id: "industry-sections", name: "industry", title: title("国民经济行业门类（A–T）", "Industry sections of GB/T 4754 (A–T)"), count: 20, ...industries },
  { id: "divisions", name: "division", title: title("国民经济行业大类（两位数字）", "Industry divisions of GB/T 4754 (two digits)"), count: 97, ...industries },
  { id: "tiers", name: "tier", title: title("客户等级（A/B/C）", "Customer tiers (A/B/C)"), count: 3, ...own },
  { id: "tiers-vip", name: "tier", title: title("客户等级（VIP/A/B/C）", "Customer tiers (VIP/A/B/C)"), count: 4, ...own },
  { id: "tiers-levels", name: "tier", title: title("客户等级（A、B1–B3、C1–C3）", "Customer tiers (A, B1–B3, C1–C3)"), count: 7, ...own },
  { id: "tiers-by-sales", name: "tier", title: title("客户等级（按年销售额：超过 1000 万为 A）", "Customer tiers (by yearly sales: A above ten million)"), count: 3, ...own },
  { id: "classes", name: "class", title: title("客户类别（两位数字）", "Customer classes (two digits)"), count: 3, ...own },
  { id: "customer-types", name: "customerType", title: title("客户类型：个人、企业……", "Customer types: individual, enterprise …"), count: 4, ...own },
  { id: "origins", name: "origin", title: title("国内、国际", "Domestic, international"), count: 2, ...own },
  { id: "scales", name: "scale", title: title("客户规模（大、中、小、微）", "Size of the customer (large to micro)"), count: 4, ...own },
  { id: "scales-by-sales", name: "scale", title: title("客户规模（按年销售额）", "Size of the customer (by yearly sales)"), count: 4, ...own },
  { id: "buying", name: "buying", title: title("购买行为：常购、偶购、未购", "Buying behaviour: often, sometimes, never"), count: 3, ...own },
  { id: "buying-by-frequency", name: "buying", title: title("购买行为（按年购买次数）", "Buying behaviour (by orders a year)"), count: 3, ...own },
];
