/**
 * Damm's scheme (H. M. Damm, Total anti-symmetrische Quasigruppen, dissertation, Marburg 2004): each digit moves a state through a table
 * in which no two neighbours can be swapped unnoticed; the last state is the check, and the check itself leads to the state 0. Finds
 * every wrong digit and every swap of neighbours. Zeros in front do not change the check.
 *
 * `572` has the check 4.
 */

/** Damm's quasigroup of order ten, as usually published; a row is the state, a column the digit. */
const quasigroup = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
].map((row) => [...row].map(Number));

/** The check's value, 0 to 9, for digits 0 to 9. */
export const damm = (values: readonly number[]): number => values.reduce((state, value) => quasigroup[state]?.[value] ?? 0, 0);
