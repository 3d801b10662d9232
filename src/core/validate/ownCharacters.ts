/** Which characters the codes of a rule are made of: none of these is a slip by itself. */
import type { Language } from "../segments/language";
import type { CompiledRule } from "../rules/compileRule";

const collect = (language: Language, into: Set<string>): boolean => {
  switch (language.kind) {
    case "texts":
      for (const text of language.texts) for (const character of text) into.add(character);
      return false;
    case "characters":
      for (const character of language.alphabet) into.add(character);
      return false;
    case "anything":
      return true;
    case "sequence":
      return language.items.map((item) => collect(item, into)).includes(true);
  }
};

/** Ideographs and other letters that have no capitals, which free text may be made of; and all that is on the keyboard. */
const freeText = /^(?:\p{Lo}|[!-~])$/u;

/** True for the characters that some code of these rules may have. */
export const ownCharacters = (rules: readonly CompiledRule[]): ((character: string) => boolean) => {
  const own = new Set<string>();
  const free = rules.flatMap(({ parts }) => parts.map(({ language }) => collect(language, own))).includes(true);
  return (character) => own.has(character) || (free && freeText.test(character));
};
