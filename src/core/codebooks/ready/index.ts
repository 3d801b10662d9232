/**
 * Codebooks that are ready to be used. Kept apart from the core's main module, so that whoever needs none of them does not load them:
 * `const { readyEntries } = await import("…/core/codebooks/ready")`.
 */
import type { CodebookEntry } from "../../types";
import { countries } from "./countries";
import { industries } from "./industries";
import { provinces } from "./provinces";
import { tiers } from "./tiers";

export type ReadyLocale = "zh-CN" | "en-US";
export type ReadyId = "regions" | "provinces" | "countries" | "industries" | "industry-sections" | "tiers";

/** A ready codebook: what it is, and where it is from. */
export interface ReadyCodebook {
  readonly id: ReadyId;
  /** The name of the codebook and so of the input in a pattern: `region`. */
  readonly name: string;
  readonly title: Readonly<Record<ReadyLocale, string>>;
  /** Number of values. */
  readonly count: number;
  readonly source: string;
  readonly licence: string;
  /** Year and month of the facts. */
  readonly date: string;
}

interface Row {
  readonly code: string;
  readonly chinese: string;
  readonly english: string;
  readonly aliases: readonly string[];
}

const split = (text: string): readonly string[] => (text === "" ? [] : text.split("|"));

/** 深圳市 is also written 深圳, 广东省深圳市 and 广东深圳; an autonomous prefecture's short name may be that of a province and is left out. */
const waysToWrite = (division: string, province: string, short: string): readonly string[] => {
  const bare = division.endsWith("自治州") ? [] : [division.replace(/(市|地区|盟|林区)$/u, "")];
  return [division, ...bare, province + division, short + division, ...bare.map((name) => short + name)];
};

const provinceRows: readonly Row[] = provinces.map(([code, chinese, short, english, sign, below, cities]) => {
  const [name = "", ...otherNames] = split(english);
  const divisions = split(below).flatMap((division) => waysToWrite(division, chinese, short));
  return { code, chinese, english: name, aliases: [short, ...split(sign), ...otherNames, ...divisions, ...split(cities)] };
});

const countryRows: readonly Row[] = countries.map(([code, chinese, english]) => {
  const [name = "", ...others] = split(english);
  return { code, chinese, english: name, aliases: others };
});

const industryRows = (letters: boolean): readonly Row[] =>
  industries.map(([letter, two, chinese, english, aliases]) => ({ code: letters ? letter : two, chinese, english, aliases: split(aliases) }));

const tierRows: readonly Row[] = tiers.map(([code, chinese, english, aliases]) => ({ code, chinese, english, aliases: split(aliases) }));

const books: readonly (Omit<ReadyCodebook, "count"> & { readonly rows: readonly Row[] })[] = [
  {
    id: "regions", name: "region", title: { "zh-CN": "中国省份（含地级市）及常见国家", "en-US": "China's provinces (with their cities) and common countries" },
    source: "ISO 3166-2:CN, GB/T 2260, ISO 3166-1", licence: "public facts", date: "2024-12", rows: [...provinceRows, ...countryRows],
  },
  {
    id: "provinces", name: "region", title: { "zh-CN": "中国省份（含地级市）", "en-US": "China's provinces (with their cities)" },
    source: "ISO 3166-2:CN, GB/T 2260", licence: "public facts", date: "2024-12", rows: provinceRows,
  },
  {
    id: "countries", name: "country", title: { "zh-CN": "常见国家", "en-US": "Common countries" },
    source: "ISO 3166-1", licence: "public facts", date: "2025-07", rows: countryRows,
  },
  {
    id: "industries", name: "industry", title: { "zh-CN": "国民经济行业门类（两位字母）", "en-US": "Industry sections of GB/T 4754 (two letters)" },
    source: "GB/T 4754-2017; letters: CustCode", licence: "public facts; MIT", date: "2019-03", rows: industryRows(false),
  },
  {
    id: "industry-sections", name: "industry", title: { "zh-CN": "国民经济行业门类（A–T）", "en-US": "Industry sections of GB/T 4754 (A–T)" },
    source: "GB/T 4754-2017", licence: "public facts", date: "2019-03", rows: industryRows(true),
  },
  {
    id: "tiers", name: "tier", title: { "zh-CN": "客户等级（A/B/C）", "en-US": "Customer tiers (A/B/C)" },
    source: "CustCode", licence: "MIT", date: "2026-01", rows: tierRows,
  },
];

/** All ready codebooks, without their values. */
export const readyCodebooks: readonly ReadyCodebook[] = books.map(({ rows, ...about }) => ({ ...about, count: rows.length }));

/**
 * The rows of a ready codebook for the codebooks sheet; undefined when there is none of that id.
 *
 * @param locale whose name is the value; the other language's name is among the aliases.
 * @param codebook the name that the codebook shall have, by default its own.
 */
export const readyEntries = (id: string, locale: ReadyLocale, codebook?: string): readonly CodebookEntry[] | undefined => {
  const book = books.find((each) => each.id === id);
  return book?.rows.map(({ code, chinese, english, aliases }) => {
    const [value, other] = locale === "zh-CN" ? [chinese, english] : [english, chinese];
    return { codebook: codebook ?? book.name, value, code, aliases: [other, ...aliases], parent: "", from: "", to: "", status: "active" };
  });
};
