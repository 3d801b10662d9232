/**
 * Continents, to which countries lead, and China's provinces and cities: a column of places is enough. Countries by UN M49, so that
 * Russia is in Europe, Turkey and Cyprus in Asia, Mexico and Panama in North America.
 */
import { withoutSharedAliases, type ReadyRow } from "../readyBook";
import { countryWords } from "./countries";
import { provinceRow, provincesWithCities } from "./places";

const continents = [
  { letters: "NA", chinese: "北美洲", english: "North America", words: ["北美", "北美地区", "中北美洲"] },
  { letters: "EU", chinese: "欧洲", english: "Europe", words: ["欧洲地区", "European Union", "欧盟"] },
  { letters: "AS", chinese: "亚洲", english: "Asia", words: ["亚洲地区", "亚太", "亚太地区", "东南亚", "中东"] },
  { letters: "SA", chinese: "南美洲", english: "South America", words: ["南美", "南美地区"] },
  { letters: "AF", chinese: "非洲", english: "Africa", words: ["非洲地区"] },
  { letters: "OC", chinese: "大洋洲", english: "Oceania", words: ["澳新", "大洋洲地区"] },
  { letters: "AN", chinese: "南极洲", english: "Antarctica (continent)", words: ["南极"] },
] as const;

/** `Shenzhen City` and its like are left out: a cell of the codebooks sheet holds 32 767 characters. */
const chinesePlaces = provincesWithCities
  .map((province) => provinceRow(province, ""))
  .flatMap(({ chinese, english, aliases }) => [chinese, english, ...aliases.filter((alias) => !alias.endsWith(" City"))]);

const rows = continents.map(({ letters, chinese, english, words }): ReadyRow => {
  const places = [...countryWords(letters), ...(letters === "AS" ? chinesePlaces : [])];
  return { code: letters, chinese, english, aliases: [...words, ...places] };
});

/** Two letters each, as they are in common use. */
export const continentLetters = (): readonly ReadyRow[] => withoutSharedAliases(rows);

/** One letter each: A North America, B Europe, C Asia, D everything else. */
export const continentClasses = (): readonly ReadyRow[] => {
  const classes: Readonly<Record<string, string>> = { NA: "A", EU: "B", AS: "C" };
  const named = rows.flatMap((row) => (row.code in classes ? [{ ...row, code: classes[row.code] ?? "" }] : []));
  const others = rows.filter(({ code }) => !(code in classes));
  const rest: ReadyRow = {
    code: "D",
    chinese: "其他大洲",
    english: "Other continents",
    aliases: ["其他", "其它", "Other", "Others", ...others.flatMap(({ chinese, english, aliases }) => [chinese, english, ...aliases])],
  };
  return withoutSharedAliases([...named, rest]);
};
