/**
 * The check digit of GTIN, EAN, UPC, SSCC and ISBN-13 (GS1 General Specifications, section 7.9): weights 3 and 1 in turn from the right.
 * Misses the swap of two neighbours that differ by five, and every swap across one digit.
 *
 * `629104150021` has the check 3.
 */

/** The check's value, 0 to 9, for digits 0 to 9. */
export const gs1 = (values: readonly number[]): number => {
  let sum = 0;
  let weight = 3;
  for (let i = values.length - 1; i >= 0; i--) {
    sum += (values[i] ?? 0) * weight;
    weight = 4 - weight;
  }
  return (10 - (sum % 10)) % 10;
};
