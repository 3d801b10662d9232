import * as formulajs from "@formulajs/formulajs";
import { CellError, type ErrorCode, type Scalar } from "../../model/values";
import { ERRORS, Matrix, type Value } from "../calcValues";
import { type Builtins, pure } from "../evaluation";
import { utcSerial } from "../serialDates";

/** Functions taken from the library as they are, by how their arguments are prepared (see `callBuiltin`). */
const SIGNATURES: Readonly<Record<string, string>> = {
  n: "ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATANH COS COSH COT COTH CSC CSCH SEC SECH SIN SINH TAN TANH DEGREES RADIANS EXP LN EVEN ODD FACT FACTDOUBLE " +
    "ISEVEN ISODD SQRTPI GAMMA GAMMALN NORMSDIST FISHER FISHERINV",
  nn: "ATAN2 COMBIN COMBINA PERMUT BITAND BITOR BITXOR BITLSHIFT BITRSHIFT DELTA EFFECT NOMINAL",
  "nn?": "ROMAN DEC2BIN DEC2HEX DEC2OCT FIXED DOLLAR",
  "tn?": "HEX2BIN HEX2OCT BIN2HEX BIN2OCT OCT2BIN OCT2HEX",
  t: "HEX2DEC BIN2DEC OCT2DEC ARABIC",
  tn: "DECIMAL",
  "tt?t?": "NUMBERVALUE",
  ntt: "CONVERT",
  "nnnn?n?": "FV PV PMT NPER",
  nnnn: "SYD",
  "": "PI",
  "|m": "GCD LCM MULTINOMIAL DEVSQ AVEDEV GEOMEAN HARMEAN KURT SKEW MODE.SNGL MODE",
  mn: "PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC TRIMMEAN",
  mm: "CORREL PEARSON RSQ SLOPE INTERCEPT STEYX SUMX2MY2 SUMX2PY2 SUMXMY2 MMULT FREQUENCY",
  "mn?": "IRR",
  "n|m": "NPV",
  nmm: "FORECAST",
  "nnm?": "NETWORKDAYS WORKDAY",
  m: "MDETERM MINVERSE",
  nnn: "SLN",
};

type Native = (...values: unknown[]) => unknown;

function native(name: string): Native | undefined {
  let found: unknown = formulajs;
  for (const part of name.split(".")) found = (found as Record<string, unknown> | undefined)?.[part];
  return typeof found === "function" ? (found as Native) : undefined;
}

const toNative = (value: unknown): unknown => (value instanceof Matrix ? value.values.map((row) => [...row]) : value);

/** Turns what the library answers into a value of ours: its errors, dates and plain or nested arrays. */
function fromNative(value: unknown): Value {
  if (Array.isArray(value)) return Matrix.of(Array.isArray(value[0]) ? (value as unknown[][]).map((row) => row.map(scalar)) : [value.map(scalar)]);
  return scalar(value);
}

function scalar(value: unknown): Scalar {
  if (typeof value === "number") return Number.isFinite(value) ? value : ERRORS.num;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return utcSerial(value);
  if (value instanceof Error) return /^#/.test(value.message) ? new CellError(value.message as ErrorCode) : ERRORS.value;
  return value === null || value === undefined ? null : ERRORS.value;
}

function adapt(signature: string, run: Native): Builtins[string] {
  return pure(signature, (...values: unknown[]) => {
    try {
      return fromNative(run(...trimmed(values).map(toNative)));
    } catch {
      // What the library cannot make sense of, Excel answers with #VALUE!.
      return ERRORS.value;
    }
  });
}

/** Without missing arguments at the end, so that the library's defaults hold. */
function trimmed(values: readonly unknown[]): readonly unknown[] {
  let length = values.length;
  while (length > 0 && values[length - 1] === undefined) length--;
  return values.slice(0, length);
}

export const libraryFunctions: Builtins = Object.fromEntries(
  Object.entries(SIGNATURES).flatMap(([signature, names]) =>
    names.split(" ").flatMap((name) => {
      const run = native(name);
      return run ? [[name, adapt(signature, run)] as const] : [];
    }),
  ),
);
