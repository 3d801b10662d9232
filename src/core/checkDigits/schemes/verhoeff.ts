/**
 * Verhoeff's scheme (J. Verhoeff, Error detecting decimal codes, Mathematical Centre Tracts 29, Amsterdam 1969): the digits, permuted by
 * their place, are multiplied in the dihedral group of order ten, whose product depends on the order. Read from the right, the check at
 * the right end, as everyone does. Finds every wrong digit and every swap of neighbours.
 *
 * `236` has the check 3.
 */

/** The product of two symmetries of the pentagon: 0–4 turns, 5–9 reflections. */
const product = (a: number, b: number): number => {
  const turned = a < 5 ? (a + (b % 5)) % 5 : (a - (b % 5)) % 5;
  return (a < 5) === (b < 5) ? turned : turned + 5;
};

const multiplication = Array.from({ length: 10 }, (_, a) => Array.from({ length: 10 }, (_, b) => product(a, b)));

/** Verhoeff's permutation of the digits at the first place left of the check; further left it is applied again and again. */
const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;
const identity = Array.from({ length: 10 }, (_, digit) => digit);
const permutations: (readonly number[])[] = [identity];
while (permutations.length < 8) permutations.push((permutations.at(-1) ?? identity).map((digit) => step[digit] ?? digit));

/** The check's value, 0 to 9, for digits 0 to 9. */
export const verhoeff = (values: readonly number[]): number => {
  let state = 0;
  for (let place = 1; place <= values.length; place++) {
    const digit = permutations[place % 8]?.[values[values.length - place] ?? 0] ?? 0;
    state = multiplication[state]?.[digit] ?? 0;
  }
  // The check is the inverse: a turn is undone by turning back, a reflection by itself.
  return state < 5 ? (5 - state) % 5 : state;
};
