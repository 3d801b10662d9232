/**
 * The check character systems of ISO/IEC 7064:2003 (GB/T 17710-2008), by the recursive methods of its sections 7, 8 and 10.
 *
 * A pure system has one modulus; the whole code, read as a number with `radix`, leaves the remainder 1. Its modulus is larger than its
 * alphabet, so that a system with one check character needs one more for it (`X`, `*`), and others take two characters.
 * A hybrid system works with a modulus and the modulus + 1 in turn; its check is an ordinary character of the alphabet.
 *
 * MOD 11-2: `0794` → 0. MOD 97-10: `794` → 44. MOD 1271-36: `ISO79` → 3W. MOD 11,10: `0794` → 5.
 */

/** How a pure system makes its check of values: a number below `modulus`, or below radix² when there are two check characters. */
export const pureSystem = (modulus: number, radix: number, width: 1 | 2) => (values: readonly number[]): number => {
  let remainder = 0;
  for (const value of values) remainder = (remainder * radix + value) % modulus;
  for (let place = 0; place < width; place++) remainder = (remainder * radix) % modulus;
  const check = modulus + 1 - remainder;
  // Of two checks that leave the remainder 1, such as 01 and 98 of MOD 97-10, the standard's method gives the larger one.
  return width === 1 ? check % modulus : check;
};

/** How a hybrid system makes its check of values below `modulus`: a number below `modulus`. */
export const hybridSystem = (modulus: number) => (values: readonly number[]): number => {
  let carry = modulus;
  for (const value of values) {
    const sum = (carry + value) % modulus || modulus;
    carry = (sum * 2) % (modulus + 1);
  }
  return (modulus + 1 - carry) % modulus;
};

/**
 * MOD 97-10 of letters and digits, as LEI, IBAN and the creditor reference use it: a letter counts as two digits, A = 10 … Z = 35.
 * Finds every swap of two digits or two letters and, of a digit with a letter, all but 1B ↔ B1, 2M ↔ M2 and 3X ↔ X3, which are spelt
 * 111, 222 and 333 either way. A digit typed for a letter moves all characters before it by one place, which in one case of a hundred
 * comes to the same remainder.
 */
export const mod97WithLetters = (values: readonly number[]): number => {
  let remainder = 0;
  for (const value of values) remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  return 98 - ((remainder * 100) % 97);
};
