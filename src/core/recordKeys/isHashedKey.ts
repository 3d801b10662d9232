/** Apart from what makes hashes, so that whoever only tells them from names need not load that. */
import { normalizeText } from "../text/normalizeText";

/** `#` and 26 characters of base 32. */
const shape = /^#[A-Z2-7]{26}$/;

/** True for what `hashKey` makes, whatever its case, width and blanks. */
export const isHashedKey = (text: string): boolean => shape.test(normalizeText(text));
