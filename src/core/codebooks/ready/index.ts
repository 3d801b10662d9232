/**
 * Codebooks that are ready to be used. The catalogue is at hand; the values of a book are loaded when they are asked for, each subject on its own.
 *
 * @example
 * const entries = await loadReadyCodebook("cities", "zh-CN");
 */
import type { CodebookEntry } from "../../types";
import { readyCatalogue, type ReadyCodebook, type ReadyId } from "./catalogue";
import type { Names, ReadyLocale, ReadyRow } from "./readyBook";

export type { ReadyCodebook, ReadyId } from "./catalogue";
export type { ReadyLocale } from "./readyBook";

/** All ready codebooks, without their values. */
export const readyCodebooks: readonly ReadyCodebook[] = readyCatalogue;

const regions = () => import("./books/regions");
const cities = () => import("./books/cities");
const countries = () => import("./books/countries");
const continents = () => import("./books/continents");
const industries = () => import("./books/industries");
const customers = () => import("./books/customerClasses");

const loaders: Readonly<Record<ReadyId, () => Promise<readonly ReadyRow[]>>> = {
  regions: async () => (await regions()).provincesAndCountries(),
  provinces: async () => (await regions()).provinceLetters(),
  "region-numbers": async () => (await regions()).provinceNumbers(),
  cities: async () => (await cities()).cityTwoLetters(),
  cities3: async () => (await cities()).cityThreeLetters(),
  "city-numbers": async () => (await cities()).cityNumbers(),
  "county-numbers": async () => (await import("./books/counties")).countyNumbers(),
  areas: async () => (await regions()).regionGroups(),
  "sales-areas": async () => (await regions()).salesAreas(),
  countries: async () => (await countries()).countryRows("alpha2"),
  countries3: async () => (await countries()).countryRows("alpha3"),
  "country-numbers": async () => (await countries()).countryRows("numeric"),
  "continent-classes": async () => (await continents()).continentClasses(),
  continents: async () => (await continents()).continentLetters(),
  industries: async () => (await industries()).industryLetters(),
  "industry-sections": async () => (await industries()).sectionLetters(),
  divisions: async () => (await industries()).divisionNumbers(),
  tiers: async () => (await customers()).customerRows("tiers"),
  "tiers-vip": async () => (await customers()).customerRows("tiersWithVip"),
  "tiers-levels": async () => (await customers()).customerRows("tiersWithLevels"),
  "tiers-by-sales": async () => (await customers()).customerRows("tiersBySales"),
  classes: async () => (await customers()).customerRows("classNumbers"),
  "customer-types": async () => (await customers()).customerRows("customerTypes"),
  origins: async () => (await customers()).customerRows("origins"),
  scales: async () => (await customers()).customerRows("scales"),
  "scales-by-sales": async () => (await customers()).customerRows("scalesBySales"),
  buying: async () => (await customers()).customerRows("buying"),
  "buying-by-frequency": async () => (await customers()).customerRows("buyingByFrequency"),
};

const isReady = (id: string): id is ReadyId => readyCatalogue.some((book) => book.id === id);

/**
 * Loads the rows of a ready codebook for the codebooks sheet.
 *
 * @param id one of those in `readyCodebooks`.
 * @param locale whose name is the value; the other language's name is among the aliases.
 * @param codebook the name that the codebook shall have, by default its own.
 * @returns the entries; undefined when there is no codebook of that id. Rejects when the part of the program that holds them cannot be loaded.
 */
export const loadReadyCodebook = async (id: string, locale: ReadyLocale, codebook?: string): Promise<readonly CodebookEntry[] | undefined> => {
  if (!isReady(id)) return undefined;
  const name = codebook ?? readyCatalogue.find((each) => each.id === id)?.name ?? id;
  const inLocale = ({ chinese, english }: Names): readonly [value: string, other: string] => (locale === "zh-CN" ? [chinese, english] : [english, chinese]);
  return (await loaders[id]()).map((row) => {
    const [value, other] = inLocale(row);
    const aliases = [...new Set([other, ...row.aliases])].filter((alias) => alias !== value);
    const parent = row.parent === undefined || row.parent.chinese === row.chinese ? "" : inLocale(row.parent)[0];
    return { codebook: name, value, code: row.code, aliases, parent, from: "", to: "", status: "active" };
  });
};
