/** A text as a rule prints it that wants capitals: upper case by Unicode's own tables and half width, with its blanks. */
export const upperText = (text: string): string => text.normalize("NFKC").toUpperCase();
