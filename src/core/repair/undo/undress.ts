/**
 * A cell's text without its clothes: half width, upper case, plain dashes, no blanks, nothing invisible, no apostrophe in front. Each unit of the
 * bare text knows where it came from, and what was taken off is known with its place.
 */
import { isApostrophe, isDash, isInvisible } from "../../validate/confusables";
import type { Undone } from "../../validate/inspection";

export interface Undressed {
  /** In comparison form, but for dashes, which are all "-". */
  readonly text: string;
  /** The same before letters were made upper case; unit by unit that of `text`. */
  readonly cased: string;
  /** For each unit of `text` its place in the cell's text, and the cell's length at the end. */
  readonly origins: readonly number[];
  /** All but case, which can be told only when the code is known. */
  readonly undone: readonly Undone[];
}

/** Not `\s`, which has the byte-order mark as well. */
const blank = /^[\t-\r\u0085\p{Z}]$/u;
const fullWidthMinus = "\uff0d";
/** Nobody sees it. */
const softHyphen = "\u00ad";

const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit >= 0x7f) return false;
  }
  return !isApostrophe(text.charAt(0));
};

/**
 * Takes the clothes off.
 *
 * @param own true for characters that codes have by themselves, such as an ideograph that is drawn like a dash.
 */
export const undress = (raw: string, own: (character: string) => boolean): Undressed => {
  if (isPlain(raw)) return { text: raw.toUpperCase(), cased: raw, origins: Array.from({ length: raw.length + 1 }, (_, i) => i), undone: [] };
  const undone: Undone[] = [];
  const origins: number[] = [];
  let text = "";
  let cased = "";
  let at = 0;
  const take = (damage: Undone["damage"], character: string, meant: string): void => {
    const last = undone.at(-1);
    // What stands side by side is one thing that is wrong.
    if (last !== undefined && last.damage === damage && last.start + last.length === at) {
      undone[undone.length - 1] = { ...last, length: last.length + character.length, found: last.found + character, meant: last.meant + meant };
    } else undone.push({ damage, start: at, length: character.length, found: character, meant });
  };
  for (const character of raw) {
    let form = character;
    // A line break is a control character and a blank; it is the blank that people see.
    if (blank.test(character)) {
      take("spaces", character, "");
      form = "";
    } else if (isInvisible(character)) {
      take("invisible", character, "");
      form = "";
    } else if (text === "" && isApostrophe(character)) {
      take("apostrophe", character, "");
      form = "";
    } else if (character !== softHyphen && !own(character) && (isDash(character) || character === fullWidthMinus)) {
      take(character === fullWidthMinus ? "width" : "dash", character, "-");
      form = "-";
    } else {
      const half = character.normalize("NFKC");
      if (half !== character && half.toUpperCase() !== character.toUpperCase()) take("width", character, half);
      form = half;
    }
    for (const each of form) {
      if (blank.test(each)) continue;
      const upper = each.toUpperCase();
      text += upper;
      cased += upper.length === each.length ? each : upper;
      for (let i = 0; i < upper.length; i++) origins.push(at);
    }
    at += character.length;
  }
  origins.push(raw.length);
  return { text, cased, origins, undone };
};
