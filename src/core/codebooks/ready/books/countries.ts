/** Countries and territories by the three codes of ISO 3166-1, and by continent. */
import countryTable from "../data/countries.json";
import { withoutSharedAliases, wordsOf, type ReadyRow } from "../readyBook";

const countries = countryTable.rows.map((row) => {
  const [alpha2 = "", alpha3 = "", numeric = "", chinese = "", english = "", continent = "", others = ""] = row.split("|");
  return { alpha2, alpha3, numeric, chinese, english, continent, words: wordsOf(others, ";") };
});

/** All 249, with the letters of the other codes among the aliases. */
export const countryRows = (code: "alpha2" | "alpha3" | "numeric"): readonly ReadyRow[] =>
  withoutSharedAliases(
    countries.map((country) => {
      const letters = (["alpha2", "alpha3"] as const).filter((each) => each !== code).map((each) => country[each]);
      return { code: country[code], chinese: country.chinese, english: country.english, aliases: [...country.words, ...letters] };
    }),
  );

/** What the countries of a continent are called, by the continent's two letters. */
export const countryWords = (continent: string): readonly string[] =>
  countries.filter((country) => country.continent === continent).flatMap(({ chinese, english, words, alpha3 }) => [chinese, english, ...words, alpha3]);
