/**
 * The check schemes of `checkDigits` as expressions over the characters of a payload of known length. Each character and each state stands in
 * an expression once, so that it grows with the length of the payload only: sums of weighted values modulo a number, or look-ups in a table
 * around one another.
 */
import { checkSchemes, type CheckSchemeId } from "../../checkDigits";
import { digits } from "../../checkDigits/schemes/alphabets";
import { equal, minus, number, padded, part, pick, rest, sum, times, valueIn, type Condition, type NumberExpression, type TextExpression } from "./expression";

/** A payload's characters, each an expression. */
interface Payload {
  readonly characters: readonly TextExpression[];
  /** The text that was filled up to so many characters, and the lengths that it can have; undefined for a payload of known length. */
  readonly filled: { readonly text: TextExpression; readonly lengths: readonly number[] } | undefined;
}

/** The value of the check. */
type Value = (payload: Payload, alphabet: string) => NumberExpression;

interface Scheme {
  readonly value: Value;
  /** A payload of any length is filled up with a character that changes nothing; by default zeros on the left. */
  readonly fill?: { readonly side?: "left" | "right"; readonly character?: string };
}

const powerOf = (base: number, exponent: number, modulus: number): number => {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = (power * base) % modulus;
  return power;
};

/** The check that makes a sum a multiple of the modulus. */
const complement = (total: NumberExpression, modulus: number): NumberExpression => rest(minus(modulus, rest(total, modulus)), modulus);

/** The sum of the values, each times its weight; `fromRight` counts from 0. */
const weighted = (characters: readonly TextExpression[], alphabet: string, weight: (fromLeft: number, fromRight: number) => number): NumberExpression =>
  sum(...characters.map((character, i) => times(weight(i, characters.length - 1 - i), valueIn(character, alphabet))));

/** The digits in the order of their doubles' digit sums: 5 doubled is 10, which counts 1. */
const byDouble = "0516273849";

const luhn: Value = ({ characters }, alphabet) =>
  complement(sum(...characters.map((character, i) => valueIn(character, (characters.length - i) % 2 === 1 ? byDouble : alphabet))), 10);

const gs1: Value = ({ characters }, alphabet) => complement(weighted(characters, alphabet, (_, fromRight) => (fromRight % 2 === 0 ? 3 : 1)), 10);

const digitSum: Value = ({ characters }, alphabet) => complement(weighted(characters, alphabet, () => 1), 10);

const mod31: Value = ({ characters }, alphabet) => complement(weighted(characters, alphabet, (fromLeft) => powerOf(3, fromLeft, 31)), 31);

const pureSystem = (modulus: number, radix: number, width: 1 | 2): Value => ({ characters }, alphabet) => {
  const remainder = rest(weighted(characters, alphabet, (_, fromRight) => powerOf(radix, fromRight + width, modulus)), modulus);
  const check = minus(modulus + 1, remainder);
  return width === 1 ? rest(check, modulus) : check;
};

/** The carry with which a hybrid system begins, so that after some zeros, each of which doubles it, it is the modulus. */
const carryBefore = (zeros: number, modulus: number): number => {
  let carry = modulus;
  // Half of an odd carry is half of it and the modulus + 1, which is odd.
  for (let i = 0; i < zeros; i++) carry = (carry % 2 === 0 ? carry : carry + modulus + 1) / 2;
  return carry;
};

const hybridSystem = (modulus: number): Value => ({ characters, filled }, alphabet) => {
  const start: NumberExpression = filled === undefined
    ? number(modulus)
    : { kind: "by-length", of: filled.text, cases: filled.lengths.map((length) => [length, carryBefore(characters.length - length, modulus)] as const) };
  // The carry is never 0, so that carry + value − 1 is not negative.
  const carry = characters.reduce<NumberExpression>(
    (before, character) => rest(times(2, sum(rest(sum(before, valueIn(character, alphabet), number(-1)), modulus), number(1))), modulus + 1),
    start,
  );
  return rest(minus(modulus + 1, carry), modulus);
};

/** A letter counts as two digits. */
const mod97: Value = ({ characters }, alphabet) => {
  const remainder = characters.reduce<NumberExpression>((before, character, i) => {
    if (i === 0) return valueIn(character, alphabet);
    const factor: NumberExpression = { kind: "choose", when: { kind: "consists", of: character, characters: digits }, then: number(10), otherwise: number(100) };
    return rest(sum({ kind: "product", factors: [before, factor] }, valueIn(character, alphabet)), 97);
  }, number(0));
  return minus(98, rest(times(100, remainder), 97));
};

/** The state after each character, looked up in a table with so many columns. */
const states = (characters: readonly TextExpression[], table: string, columns: number, alphabetAt: (place: number) => string): NumberExpression =>
  characters.reduce<NumberExpression>((state, character, i) => {
    const column = valueIn(character, alphabetAt(i));
    return valueIn(pick(table, i === 0 ? column : sum(times(columns, state), column)), digits);
  }, number(0));

/** A scheme's own answer for every state and digit: what it makes of one digit after the digits that lead to the state. */
const dammTable = (): string => {
  const { compute } = checkSchemes.damm;
  // In Damm's table a digit alone leads from 0 to its own state, and every state is met.
  const digitTo = new Map([...digits].map((digit) => [compute(digit), digit]));
  return [...digits].flatMap((state) => [...digits].map((digit) => compute((digitTo.get(state) ?? "") + digit))).join("");
};

/** Fills a payload where a zero would count. */
const blank = "_";

/** The products of the dihedral group of order ten; an eleventh column, for blanks, leaves everything as it is. */
const dihedral = [...digits].flatMap((a) => [
  ...[...digits].map((b) => {
    const [left, right] = [Number(a), Number(b)];
    const turned = left < 5 ? (left + (right % 5)) % 5 : (left - (right % 5) + 5) % 5;
    return left < 5 === right < 5 ? turned : turned + 5;
  }),
  a,
]).join("");

/** The digits in an order in which the place of each is what Verhoeff's permutation makes of it, for the places 0 to 7 left of the check. */
const verhoeffOrders = ((): readonly string[] => {
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permutations = [[...digits].map(Number)];
  while (permutations.length < 8) permutations.push((permutations.at(-1) as number[]).map((digit) => step[digit] as number));
  return permutations.map((permutation) => [...digits].map((value) => permutation.indexOf(Number(value))).join(""));
})();

/** Turning back undoes a turn; a reflection undoes itself. */
const inverses = "0432156789";

const verhoeff: Value = ({ characters }) =>
  valueIn(pick(inverses, states([...characters].reverse(), dihedral, 11, (i) => (verhoeffOrders[(i + 1) % 8] as string) + blank)), digits);

const schemes: Readonly<Record<CheckSchemeId, Scheme>> = {
  luhn: { value: luhn },
  gs1: { value: gs1 },
  "digit-sum": { value: digitSum },
  verhoeff: { value: verhoeff, fill: { character: blank } },
  damm: { value: ({ characters }) => states(characters, dammTable(), 10, () => digits) },
  mod31: { value: mod31, fill: { side: "right" } },
  "mod11-2": { value: pureSystem(11, 2, 1) },
  "mod37-2": { value: pureSystem(37, 2, 1) },
  "mod661-26": { value: pureSystem(661, 26, 2) },
  "mod1271-36": { value: pureSystem(1271, 36, 2) },
  "mod97-10": { value: mod97 },
  "mod11-10": { value: hybridSystem(10) },
  "mod27-26": { value: hybridSystem(26) },
  "mod37-36": { value: hybridSystem(36) },
};

/**
 * The value of the check of a payload of known length.
 *
 * @param characters at least one, all of the scheme's payload.
 */
export const checkValue = (scheme: CheckSchemeId, characters: readonly TextExpression[]): NumberExpression =>
  schemes[scheme].value({ characters, filled: undefined }, checkSchemes[scheme].payload);

/**
 * The value of the check of a payload of one of several lengths: it is filled up to the longest, so that one expression serves for all.
 *
 * @param lengths ascending, from 1 on.
 */
export const checkValueOfAny = (scheme: CheckSchemeId, text: TextExpression, lengths: readonly number[]): NumberExpression => {
  const { value, fill } = schemes[scheme];
  const alphabet = checkSchemes[scheme].payload;
  const longest = lengths.at(-1) ?? 1;
  const full = padded(text, longest, fill?.character ?? alphabet.charAt(0), fill?.side ?? "left");
  return value({ characters: Array.from({ length: longest }, (_, i) => part(full, i + 1, 1)), filled: { text, lengths } }, alphabet);
};

/** True when check characters say a value. */
export const checkIs = (scheme: CheckSchemeId, check: TextExpression, value: NumberExpression): readonly Condition[] => {
  const { alphabet, width } = checkSchemes[scheme];
  if (width === 1) return [equal(valueIn(check, alphabet), value)];
  const [first, second] = [part(check, 1, 1), part(check, 2, 1)];
  return [{ kind: "consists", of: check, characters: alphabet }, equal(sum(times(alphabet.length, valueIn(first, alphabet)), valueIn(second, alphabet)), value)];
};
