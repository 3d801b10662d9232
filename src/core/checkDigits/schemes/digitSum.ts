/**
 * The digit that makes the sum of all digits a multiple of ten, as office articles and some form builders have it. A sum does not know
 * the order of its terms, so no swap is ever noticed: for codes that have this check already.
 *
 * `015001` has the check 3: 0 + 1 + 5 + 0 + 0 + 1 = 7.
 */

/** The check's value, 0 to 9, for digits 0 to 9. */
export const digitSum = (values: readonly number[]): number => (10 - (values.reduce((sum, value) => sum + value, 0) % 10)) % 10;
