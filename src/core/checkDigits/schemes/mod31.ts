/**
 * The check of China's unified social credit identifier (GB 32100-2015, annex): weights 3^i mod 31 from the left, i from 0, and 31 less
 * the remainder; a difference of 31 is written 0. The alphabet of 31 characters leaves out I, O, S, V and Z.
 * Finds every wrong character. Finds every swap of neighbours as long as the payload does not have 1, 31, 61 … characters: 3^30 is 1
 * modulo 31, so that there the last character weighs as much as the check.
 *
 * `91350100M000100Y4` has the check 3: the sum is 1640, 1640 mod 31 is 28.
 */

/** The check's value, 0 to 30, for values 0 to 30. */
export const mod31 = (values: readonly number[]): number => {
  let sum = 0;
  let weight = 1;
  for (const value of values) {
    sum = (sum + value * weight) % 31;
    weight = (weight * 3) % 31;
  }
  return (31 - sum) % 31;
};
