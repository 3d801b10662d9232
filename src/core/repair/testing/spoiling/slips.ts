/** What people do to codes, one class a function: the spoilt text, or undefined where the class cannot happen to the code. */
import type { Chance } from "./chance";

export type Slip = (code: string, chance: Chance) => string | undefined;

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const digits = "0123456789";

const put = (text: string, at: number, length: number, by: string): string => text.slice(0, at) + by + text.slice(at + length);
const placesOf = (code: string, test: (character: string, at: number) => boolean): readonly number[] => [...code].flatMap((character, at) => (test(character, at) ? [at] : []));
const somewhere = (code: string, chance: Chance, test: (character: string, at: number) => boolean): number => {
  const places = placesOf(code, test);
  return places.length === 0 ? -1 : chance.pick(places);
};
const isLetter = (character: string): boolean => letters.includes(character) && character !== "";
const isDigit = (character: string): boolean => digits.includes(character) && character !== "";
const isWord = (character: string): boolean => isLetter(character) || isDigit(character);
const isMark = (character: string): boolean => "-./".includes(character);

const wide = (character: string): string => (character > " " && character <= "~" ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character);
const cyrillic: Readonly<Record<string, string>> = { A: "А", B: "В", C: "С", E: "Е", H: "Н", K: "К", M: "М", O: "О", P: "Р", T: "Т", X: "Х", Y: "У" };
const greek: Readonly<Record<string, string>> = { A: "Α", B: "Β", E: "Ε", H: "Η", K: "Κ", M: "Μ", N: "Ν", T: "Τ", X: "Χ", Z: "Ζ" };
const looks: Readonly<Record<string, string>> = { "0": "O", "1": "Il", O: "0", I: "1l", L: "1I", "2": "Z", Z: "2", "5": "S", S: "5", "8": "B", B: "8", "6": "G", G: "6" };

const swap = (code: string, at: number): string => code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);

export const slips = {
  "lower case": (code, chance) => {
    if (chance.below(2) === 0) return placesOf(code, isLetter).length > 0 ? code.toLowerCase() : undefined;
    const at = somewhere(code, chance, isLetter);
    return at < 0 ? undefined : put(code, at, 1, code.charAt(at).toLowerCase());
  },
  "full width": (code, chance) => {
    if (chance.below(2) === 0) return [...code].map(wide).join("");
    const at = chance.below(code.length);
    return put(code, at, 1, wide(code.charAt(at)));
  },
  spaces: (code, chance) => chance.pick([` ${code}`, `${code} `, `${code}  `, `${code}\n`, put(code, 1 + chance.below(code.length - 1), 0, " "), `\t${code}`]),
  "odd space": (code, chance) => put(code, chance.below(code.length + 1), 0, chance.pick("\u00a0\u202f\u3000\u2009")),
  "zero width": (code, chance) => put(code, chance.below(code.length + 1), 0, chance.pick("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u00ad")),
  "other dash": (code, chance) => (code.includes("-") ? code.replaceAll("-", chance.pick("\u2010\u2011\u2012\u2013\u2014\u2212\uff0d")) : undefined),
  apostrophe: (code, chance) => chance.pick("'’`") + code,
  "foreign letter": (code, chance) => {
    const table = chance.pick([cyrillic, greek]);
    const at = somewhere(code, chance, (character) => table[character] !== undefined);
    return at < 0 ? undefined : put(code, at, 1, table[code.charAt(at)] ?? "");
  },
  "look-alike": (code, chance) => {
    const at = somewhere(code, chance, (character) => looks[character] !== undefined);
    return at < 0 ? undefined : put(code, at, 1, chance.pick(looks[code.charAt(at)] ?? ""));
  },
  emoji: (code, chance) => put(code, chance.pick([0, code.length, 1 + chance.below(code.length - 1)]), 0, chance.pick(["😀", "👨\u200d👩\u200d👧", "א", "✓", "\u0301"])),
  "other separators": (code, chance) => {
    const at = placesOf(code, isMark);
    if (at.length === 0) return undefined;
    const sign = chance.pick("/._:");
    const other = [...code].map((character) => (isMark(character) ? sign : character)).join("");
    return other === code ? undefined : other;
  },
  "no separators": (code) => (placesOf(code, isMark).length === 0 ? undefined : [...code].filter((character) => !isMark(character)).join("")),
  "one separator more or less": (code, chance) => {
    const at = somewhere(code, chance, isMark);
    return at < 0 ? undefined : chance.below(2) === 0 ? put(code, at, 1, "") : put(code, at, 0, code.charAt(at));
  },
  swapped: (code, chance) => {
    const at = somewhere(code, chance, (character, i) => i + 1 < code.length && character !== code.charAt(i + 1));
    return at < 0 ? undefined : swap(code, at);
  },
  "one missing": (code, chance) => put(code, somewhere(code, chance, isWord), 1, ""),
  "one twice": (code, chance) => {
    const at = somewhere(code, chance, isWord);
    return put(code, at, 0, code.charAt(at));
  },
  "one too many": (code, chance) => put(code, chance.below(code.length + 1), 0, chance.pick(letters + digits)),
  "wrong character": (code, chance) => {
    const at = somewhere(code, chance, isWord);
    const others = (isDigit(code.charAt(at)) && chance.below(3) > 0 ? digits : chance.below(3) > 0 ? letters : letters + digits).replace(code.charAt(at), "");
    return put(code, at, 1, chance.pick(others));
  },
} as const satisfies Readonly<Record<string, Slip>>;

export type SlipName = keyof typeof slips;
