/**
 * What a segment can print, described exactly enough to prove things about all codes of a rule at once: that none of them reads as a
 * number or a date in Excel, that no two rows can get the same.
 */
export type Language =
  /** One of these texts. */
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  /** So many characters, each one of the alphabet. `most` may be Infinity. */
  | { readonly kind: "characters"; readonly alphabet: string; readonly least: number; readonly most: number }
  /** So many characters of any kind, as copied from a cell. `most` may be Infinity. */
  | { readonly kind: "anything"; readonly least: number; readonly most: number }
  /** One after the other. */
  | { readonly kind: "sequence"; readonly items: readonly Language[] };

/** The language of one fixed text. */
export const fixedText = (text: string): Language => ({ kind: "texts", texts: [text] });

/** The language of numbers written with so many digits. */
export const digits = (least: number, most = least): Language => ({ kind: "characters", alphabet: "0123456789", least, most });
