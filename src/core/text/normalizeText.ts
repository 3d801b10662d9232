/**
 * The form in which texts are compared: NFKC (full width becomes half width), blanks and invisible characters removed,
 * upper case by Unicode's own tables, never by the machine's language.
 *
 * `normalizeText(" ｂｊ－０１\u200B")` is `"BJ-01"`.
 */

/** Blanks, control and format characters, and what Unicode calls ignorable by default (variation selectors, Hangul fillers); the Braille blank. */
const ignored = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** True when every character is its own comparison form: printable ASCII without lower case, and the common ideographs. */
const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x7f && (unit < 0x4e00 || unit > 0x9fff))) return false;
  }
  return true;
};

/** The comparison form of a text; the same again when applied twice. */
export const normalizeText = (value: string): string => {
  if (isPlain(value)) return value;
  let text = value;
  // Removing a blank may put a letter next to its accent, which then compose: go on until nothing changes.
  for (let round = 0; round < 4; round++) {
    const next = text.normalize("NFKC").toUpperCase().replace(ignored, "");
    if (next === text) break;
    text = next;
  }
  return text;
};

/**
 * For each unit of `normalizeText(text)` the place in `text` that it came from, with the text's length at the end; undefined when
 * characters of the text melt together, so that no such map exists.
 */
export const originsOf = (text: string): readonly number[] | undefined => {
  const origins: number[] = [];
  let joined = "";
  let at = 0;
  for (const character of text) {
    const form = normalizeText(character);
    for (let i = 0; i < form.length; i++) origins.push(at);
    joined += form;
    at += character.length;
  }
  origins.push(at);
  return joined === normalizeText(text) ? origins : undefined;
};
