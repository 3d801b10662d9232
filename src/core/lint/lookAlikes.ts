/** Characters that people mistake for each other when they read a code aloud, copy it by hand or scan it. */
import type { Language } from "../segments/language";

const groups = ["0OQ", "1IL", "2Z", "5S", "8B"];

const charactersOf = (language: Language): ReadonlySet<string> => {
  switch (language.kind) {
    case "texts":
      return new Set(language.texts.flatMap((text) => [...text.toUpperCase()]));
    case "characters":
      return new Set(language.alphabet);
    case "anything":
      return new Set();
    case "sequence":
      return new Set(language.items.flatMap((item) => [...charactersOf(item)]));
  }
};

/** The look-alikes that stand in one segment, group by group ("0O 1I"); "" when there are none. */
export const lookAlikesIn = (language: Language): string => {
  const characters = charactersOf(language);
  return groups.map((group) => [...group].filter((character) => characters.has(character)).join("")).filter((found) => found.length > 1).join(" ");
};
