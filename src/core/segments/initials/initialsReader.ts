/** Reads Chinese and Latin names; given to the core, because the dictionary behind it is large and loaded only where it is needed. */
export interface InitialsReader {
  /** First letters in upper case, A to Z, with the name's own digits; blanks, marks and other scripts are left out. */
  initials(name: string): string;
  /** The reading of each character. */
  syllables(name: string): readonly { readonly char: string; readonly pinyin: string }[];
}
