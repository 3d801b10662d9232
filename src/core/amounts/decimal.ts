/** Exact decimals: 1501.8万 is 15018000, without what binary fractions lose on the way. */

/** `digits` × 10 to the power of `exponent`. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The decimal of digits with at most one point: `1501.8`, `.5`. */
export const decimalOf = (text: string): Decimal => {
  const point = text.indexOf(".");
  return point < 0 ? { digits: BigInt(text), exponent: 0 } : { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), exponent: point + 1 - text.length };
};

export const shifted = ({ digits, exponent }: Decimal, powerOfTen: number): Decimal => ({ digits, exponent: exponent + powerOfTen });

export const sumOf = (a: Decimal, b: Decimal): Decimal => {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: a.digits * 10n ** BigInt(a.exponent - exponent) + b.digits * 10n ** BigInt(b.exponent - exponent), exponent };
};

/** The number nearest to the decimal. */
export const numberOf = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`);
