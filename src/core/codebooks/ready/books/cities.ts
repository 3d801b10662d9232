/** Books by city: CustCode's two and three letters, numbers of GB/T 2260. The province stands above each. */
import { withoutSharedAliases, type ReadyRow } from "../readyBook";
import { provincesWithCities, type City } from "./places";

const rows = (codeOf: (city: City) => string): readonly ReadyRow[] =>
  withoutSharedAliases(
    provincesWithCities.flatMap(({ chinese, english, cities }) =>
      cities.map((city) => ({ code: codeOf(city), chinese: city.chinese, english: city.english, aliases: city.words, parent: { chinese, english } })),
    ),
  );

export const cityTwoLetters = (): readonly ReadyRow[] => rows(({ two }) => two);

export const cityThreeLetters = (): readonly ReadyRow[] => rows(({ three }) => three);

export const cityNumbers = (): readonly ReadyRow[] => rows(({ number }) => number);
