import { type Builtins, pure, sited } from "../evaluation";
import { ERRORS } from "../calcValues";
import { type CellError } from "../../model/values";

/** Rounds as Excel does: half away from zero, on the decimal digits that people see rather than on the binary fraction. */
function roundBy(number: number, digits: number, round: (size: number) => number): number {
  const places = Math.trunc(digits);
  if (places > 20 || number === 0) return number;
  const shifted = Number(`${Math.abs(number).toPrecision(15)}e${places}`.replace(/e([+-]?\d+)e([+-]?\d+)$/, (_all, a: string, b: string) => `e${Number(a) + Number(b)}`));
  const rounded = round(shifted);
  return (Math.sign(number) * rounded) / 10 ** places;
}

const toMultiple = (round: (ratio: number) => number) => (number: number, step: number): number | CellError => {
  if (step === 0) return 0;
  if (number > 0 && step < 0) return ERRORS.num;
  return Number((round(Number((number / step).toPrecision(15))) * step).toPrecision(15));
};

function logarithm(number: number, base: number): number | CellError {
  if (number <= 0 || base <= 0) return ERRORS.num;
  if (base === 1) return ERRORS.div0;
  return base === 10 ? Math.log10(number) : base === 2 ? Math.log2(number) : Math.log(number) / Math.log(base);
}

export const mathFunctions: Builtins = {
  ABS: pure("n", Math.abs),
  SIGN: pure("n", Math.sign),
  INT: pure("n", Math.floor),
  SQRT: pure("n", (number: number) => (number < 0 ? ERRORS.num : Math.sqrt(number))),
  LOG10: pure("n", (number: number) => (number <= 0 ? ERRORS.num : Math.log10(number))),
  LOG: pure("nn?", (number: number, base: number = 10) => logarithm(number, base)),
  BASE: pure("nnn?", (number: number, radix: number, length: number = 0) =>
    number < 0 || radix < 2 || radix > 36 ? ERRORS.num : Math.trunc(number).toString(Math.trunc(radix)).toUpperCase().padStart(Math.trunc(length), "0")),
  POWER: pure("nn", (base: number, exponent: number) => (base === 0 && exponent <= 0 ? (exponent === 0 ? ERRORS.num : ERRORS.div0) : base ** exponent)),
  MOD: pure("nn", (number: number, divisor: number) => (divisor === 0 ? ERRORS.div0 : number - divisor * Math.floor(number / divisor))),
  QUOTIENT: pure("nn", (number: number, divisor: number) => (divisor === 0 ? ERRORS.div0 : Math.trunc(number / divisor))),
  ROUND: pure("nn", (number: number, digits: number) => roundBy(number, digits, Math.round)),
  ROUNDUP: pure("nn", (number: number, digits: number) => roundBy(number, digits, Math.ceil)),
  ROUNDDOWN: pure("nn", (number: number, digits: number) => roundBy(number, digits, Math.floor)),
  TRUNC: pure("nn?", (number: number, digits: number = 0) => roundBy(number, digits, Math.floor)),
  CEILING: pure("nn", toMultiple(Math.ceil)),
  FLOOR: pure("nn", toMultiple(Math.floor)),
  MROUND: pure("nn", (number: number, step: number) => (number * step < 0 ? ERRORS.num : toMultiple(Math.round)(number, step))),
  RAND: sited("", (evaluation) => evaluation.random(), { isVolatile: true }),
  RANDBETWEEN: sited("nn", (evaluation, low: number, high: number) => (high < low ? ERRORS.num : Math.ceil(low) + Math.floor(evaluation.random() * (Math.floor(high) - Math.ceil(low) + 1))), {
    isVolatile: true,
  }),
};
