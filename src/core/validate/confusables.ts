/**
 * Characters that stand in codes instead of those that were meant: letters of other scripts that look like Latin ones, dashes, apostrophes. Chosen by
 * us for what codes are made of (A–Z, 0–9, "-"), after Unicode Technical Standard 39 (confusables) and what input methods type for a dash.
 */

export interface ForeignLetter {
  /** The character of a code that it looks like. */
  readonly meant: string;
  /** `cyrillic`, `greek`, …; the messages have a word for each. */
  readonly script: string;
}

/** Letters and what they look like, side by side. */
const alphabets: readonly (readonly [script: string, letters: string, latin: string])[] = [
  ["cyrillic", "АВЕЅІЈКМНОРСТУХԚԜҮЗЧӀԌ", "ABESIJKMHOPCTYXQWY34IG"],
  ["cyrillic", "аеѕіјкмоорстухԛԝүһԁвнзб", "aesijkmoopctyxqwyhdBH36"],
  ["greek", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϜ", "ABEZHIKMNOPTYXCF"],
  ["greek", "αικνορτυχϲγ", "aikvoptuxcy"],
  ["armenian", "ՕՏՍԼօսոհցզ", "OSULounhgq"],
  ["hebrew", "סןו", "OII"],
  ["cjk", "〇丨口工卜", "0I0IT"],
  ["latin", "ıɑɡʟɪØøŁłÐđ", "iagLI0oLlDd"],
];

const letters = new Map<string, ForeignLetter>();
for (const [script, from, to] of alphabets) [...from].forEach((letter, i) => letters.set(letter, { meant: to.charAt(i), script }));

/** Zeros of scripts with digits of their own; nine more follow each. */
const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810];

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x21 || text.charCodeAt(i) > 0x7e) return false;
  return text !== "";
};

const compatibilityScript = (point: number): string => {
  if (point >= 0x1d400 && point <= 0x1d7ff) return "mathematical";
  if (point >= 0x2160 && point <= 0x2188) return "roman";
  if ((point >= 0x2460 && point <= 0x24ff) || (point >= 0x1f100 && point <= 0x1f1ff)) return "enclosed";
  return "letterlike";
};

/** What a character looks like that no code has; undefined for one that looks like nothing in a code. Full-width forms and dashes are none of these. */
export const foreignLetter = (character: string): ForeignLetter | undefined => {
  const known = letters.get(character);
  const point = character.codePointAt(0) ?? 0;
  if (known !== undefined || point < 0x80 || isFullWidth(character)) return known;
  const zero = zeros.find((each) => point >= each && point < each + 10);
  if (zero !== undefined) return { meant: String(point - zero), script: "digit" };
  const compatible = character.normalize("NFKC");
  if (isAscii(compatible)) return { meant: compatible, script: compatibilityScript(point) };
  const [base = ""] = character.normalize("NFD");
  return isAscii(base) ? { meant: base, script: "latin" } : undefined;
};

/** `！` to `～`, which stand for the characters of ASCII. */
export const isFullWidth = (character: string): boolean => character >= "\uff01" && character <= "\uff5e";

const dashes = new Set("\u00ad\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\u2500\u2501\u2796\u2e3a\u2e3b\u301c\u30fc\ufe58\ufe63\uff70\u4e00\u3127");

/** A dash, minus or stroke that is not the "-" of the keyboard. */
export const isDash = (character: string): boolean => dashes.has(character);

const apostrophes = new Set("'\u2018\u2019\u201b\u02bc\u2032\uff07`\u00b4");

export const isApostrophe = (character: string): boolean => apostrophes.has(character);

const invisible = /^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]$/u;

/** Controls, format characters and what else leaves no trace on the screen. Line breaks and tabs are among them. */
export const isInvisible = (character: string): boolean => invisible.test(character);
