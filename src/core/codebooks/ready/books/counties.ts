/**
 * Districts, counties and county-level cities by the numbers of GB/T 2260. Many share a name, so the value names the city too: 深圳市南山区. They have no
 * English names here; the value is the Chinese one in both languages.
 */
import countyTable from "../data/counties.json";
import { withoutSharedAliases, type Names, type ReadyRow } from "../readyBook";
import { provincesWithCities } from "./places";

/** 昆山市 is also 昆山; what would leave one character stays whole. */
const bare = (name: string): readonly string[] => {
  const short = name.replace(/(自治县|自治旗|新区|县|市|区|旗)$/u, "");
  return short.length > 1 && short !== name && !/族$/u.test(short) ? [short] : [];
};

interface Above extends Names {
  /** The city's words for compounds: 深圳市, 深圳, 广东省深圳市, 广东深圳. */
  readonly prefixes: readonly string[];
}

const above = new Map<string, Above>();
/** What a province administers directly stands in the table of cities, and below none of them. */
const direct: ReadyRow[] = [];
/** A county that is called like a city is not meant by the bare name. */
const cityNames = new Set<string>();
for (const province of provincesWithCities) {
  for (const city of province.cities) {
    const isCounty = /^\d\d90/u.test(city.number);
    if (isCounty) {
      const aliases = [...bare(city.chinese), province.chinese + city.chinese, province.short + city.chinese, city.short];
      direct.push({ code: city.number, chinese: city.chinese, english: city.chinese, aliases });
      continue;
    }
    cityNames.add(city.short);
    const own = [city.chinese, city.short];
    const withProvince = city.chinese === province.chinese ? [] : own.flatMap((name) => [province.chinese + name, province.short + name]);
    above.set(city.number, { chinese: city.chinese, english: city.english, prefixes: [...own, ...withProvince] });
  }
}

const below = countyTable.rows.flatMap((row) => {
  const [number = "", list = ""] = row.split("|");
  const city = above.get(number);
  if (city === undefined) throw new Error(`no division ${number} above counties`);
  const [full = "", ...otherPrefixes] = city.prefixes;
  return list.split(";").map((county): ReadyRow => {
    const [, digits = "", name = ""] = /^(\d+)(.+)$/u.exec(county) ?? [];
    const short = bare(name).filter((each) => !cityNames.has(each));
    return {
      code: number.slice(0, 6 - digits.length) + digits,
      chinese: full + name,
      english: full + name,
      aliases: [name, ...short, ...otherPrefixes.map((prefix) => prefix + name)],
      parent: { chinese: city.chinese, english: city.english },
    };
  });
});

/** A city without counties, such as 东莞, is its own county. */
const withoutCounties = provincesWithCities.flatMap(({ cities }) =>
  cities
    .filter(({ number }) => above.has(number) && !countyTable.rows.some((row) => row.startsWith(number)) && !/^(71|81|82)/u.test(number))
    .map((city): ReadyRow => ({ code: city.number, chinese: city.chinese, english: city.chinese, aliases: city.words })),
);

export const countyNumbers = (): readonly ReadyRow[] => withoutSharedAliases([...below, ...withoutCounties, ...direct]);
