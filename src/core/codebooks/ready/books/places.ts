/** Provinces and cities as rows, with the ways in which people write them. */
import cityTable from "../data/cities.json";
import { provinces } from "../provinces";
import { wordsOf, type Names, type ReadyRow } from "../readyBook";

export interface Province extends Names {
  readonly letters: string;
  readonly number: string;
  readonly short: string;
  readonly region: string;
  readonly salesArea: string;
  readonly words: readonly string[];
  readonly cities: readonly City[];
}

export interface City extends Names {
  readonly number: string;
  readonly short: string;
  readonly two: string;
  readonly three: string;
  /** Everything that it is called, its names left out: 深圳, 广东深圳, Shenzhen City. */
  readonly words: readonly string[];
}

/** 深圳市 is also written 深圳, 广东省深圳市 and 广东深圳; a municipality or special region is its own province. */
const cityWords = (name: string, short: string, english: string, others: string, province: string, provinceShort: string): readonly string[] => {
  const alone = [short, ...wordsOf(others, ";"), english, `${english} City`];
  if (name === province) return alone;
  const state = name.endsWith("自治州") && !short.endsWith("州") ? [`${short}州`] : [];
  return [...alone, ...state, province + name, provinceShort + name, province + short, provinceShort + short];
};

const cityRows = cityTable.rows.map((row) => {
  const [number = "", chinese = "", short = "", english = "", two = "", three = "", others = ""] = row.split("|");
  return { number, chinese, short, english, two, three, others };
});

/** Cities of one English name are told apart by their province. */
const timesUsed = new Map<string, number>();
for (const { english } of cityRows) timesUsed.set(english, (timesUsed.get(english) ?? 0) + 1);

/** All provinces in the order of their numbers' table, each with its cities; what it administers directly counts as one. */
export const provincesWithCities: readonly Province[] = provinces.map(([letters, number, chinese, short, names, signs, region, salesArea]) => {
  const [english = "", ...otherNames] = wordsOf(names);
  const cities = cityRows
    .filter((city) => city.number.startsWith(number.slice(0, 2)))
    .map((city) => ({
      number: city.number,
      chinese: city.chinese,
      english: (timesUsed.get(city.english) ?? 0) > 1 ? `${city.english} (${english})` : city.english,
      short: city.short,
      two: city.two,
      three: city.three,
      words: cityWords(city.chinese, city.short, city.english, city.others, chinese, short),
    }));
  return { letters, number, chinese, english, short, region, salesArea, words: [short, ...wordsOf(signs), ...otherNames, `${english} Province`], cities };
});

/** A province as a row of a book, its own words and its cities' leading to it. */
export const provinceRow = (province: Province, code: string): ReadyRow => ({
  code,
  chinese: province.chinese,
  english: province.english,
  aliases: [...province.words, ...province.cities.flatMap(({ chinese, english, words }) => [chinese, english, ...words])],
});
