/**
 * Luhn's formula (ISO/IEC 7812-1, annex B; US patent 2 950 048): from the right every other digit counts twice, with the digits of the
 * product added up; the check makes the sum a multiple of ten. Misses the swap 09 ↔ 90 and the twins 22 ↔ 55, 33 ↔ 66, 44 ↔ 77.
 *
 * `7992739871` has the check 3.
 */

/** 2 × n with its digits added up. */
const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9] as const;

/** The check's value, 0 to 9, for digits 0 to 9. */
export const luhn = (values: readonly number[]): number => {
  let sum = 0;
  let twice = true;
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i] ?? 0;
    sum += twice ? (doubled[value] ?? 0) : value;
    twice = !twice;
  }
  return (10 - (sum % 10)) % 10;
};
