/** Books by province: letters, numbers, groups of provinces. */
import { withoutSharedAliases, type Names, type ReadyRow } from "../readyBook";
import { countryRows } from "./countries";
import { provinceRow, provincesWithCities } from "./places";

/** Countries that customers of Chinese companies most often come from; none of their codes is that of a Chinese province. */
const commonCountries = "US CA MX GB DE FR IT NL ES SE CH JP KR SG IN TH VN MY ID AE AU BR ZA".split(" ");

const lettered = provincesWithCities.map((province) => provinceRow(province, province.letters));

/** Letters of ISO 3166-2:CN. */
export const provinceLetters = (): readonly ReadyRow[] => withoutSharedAliases(lettered);

/** Provinces by their letters, and the common countries by theirs. */
export const provincesAndCountries = (): readonly ReadyRow[] =>
  withoutSharedAliases([...lettered, ...countryRows("alpha2").filter(({ code }) => commonCountries.includes(code))]);

/** Numbers of GB/T 2260. */
export const provinceNumbers = (): readonly ReadyRow[] => withoutSharedAliases(provincesWithCities.map((province) => provinceRow(province, province.number)));

const group = (code: string, names: Names, words: readonly string[], belongs: (province: (typeof provincesWithCities)[number]) => boolean): ReadyRow => {
  const members = provincesWithCities.filter(belongs).map((province) => provinceRow(province, ""));
  return { code, ...names, aliases: [...words, ...members.flatMap(({ chinese, english, aliases }) => [chinese, english, ...aliases])] };
};

/** The National Bureau's four regions; the digits are CustCode's. */
export const regionGroups = (): readonly ReadyRow[] =>
  withoutSharedAliases([
    group("1", { chinese: "东北地区", english: "North-east" }, ["东北", "Northeast"], ({ region }) => region === "N"),
    group("2", { chinese: "中部地区", english: "Central" }, ["中部", "Central China"], ({ region }) => region === "C"),
    group("3", { chinese: "西部地区", english: "West" }, ["西部", "Western China"], ({ region }) => region === "W"),
    group("4", { chinese: "港澳台", english: "Hong Kong, Macao and Taiwan" }, ["港澳台地区"], ({ region }) => region === "-"),
    group("5", { chinese: "东部地区", english: "East" }, ["东部", "Eastern China"], ({ region }) => region === "E"),
  ]);

const sold = (name: string) => (province: (typeof provincesWithCities)[number]) => province.salesArea === name;

/** The sales areas of custom; where the first digit of GB/T 2260 says the same, it is the code. */
export const salesAreas = (): readonly ReadyRow[] =>
  withoutSharedAliases([
    group("1", { chinese: "华北", english: "North China" }, ["华北地区", "华北区", "华北大区"], sold("华北")),
    group("2", { chinese: "东北", english: "North-east China" }, ["东北地区", "东北区", "东北大区", "Northeast China"], sold("东北")),
    group("3", { chinese: "华东", english: "East China" }, ["华东地区", "华东区", "华东大区"], sold("华东")),
    group("4", { chinese: "华中", english: "Central China" }, ["华中地区", "华中区", "华中大区"], sold("华中")),
    group("5", { chinese: "西南", english: "South-west China" }, ["西南地区", "西南区", "西南大区", "Southwest China"], sold("西南")),
    group("6", { chinese: "西北", english: "North-west China" }, ["西北地区", "西北区", "西北大区", "Northwest China"], sold("西北")),
    group("7", { chinese: "华南", english: "South China" }, ["华南地区", "华南区", "华南大区"], sold("华南")),
    group("8", { chinese: "港澳台", english: "Hong Kong, Macao and Taiwan" }, ["港澳台地区"], sold("港澳台")),
  ]);
