import { CellError, type Scalar } from "../../model/values";
import { dereference } from "../argumentList";
import { ERRORS, Matrix, Reference, type Value } from "../calcValues";
import { toNumber } from "../coercion";
import { type Builtins, type Evaluation, sited } from "../evaluation";

/** Calls `visit` for every value of an argument; `direct` tells values written in the formula from those in cells. */
function forEachValue(values: readonly (Value | undefined)[], evaluation: Evaluation, visit: (value: Scalar, direct: boolean) => void): void {
  const scan = (value: Scalar | Matrix): void => {
    if (!(value instanceof Matrix)) return visit(value, true);
    value.forEach((cell) => visit(cell, false));
  };
  for (const value of values) {
    if (!(value instanceof Reference)) scan(value ?? null);
    else for (const box of value.boxes) scan(evaluation.range(value.sheetId, box));
  }
}

/** The numbers of the arguments: in cells only numbers count, written ones may be texts or truth values. The first error wins. */
export function numbersOf(values: readonly (Value | undefined)[], evaluation: Evaluation): number[] | CellError {
  const numbers: number[] = [];
  let failure: CellError | undefined;
  forEachValue(values, evaluation, (value, direct) => {
    const number = direct || value instanceof CellError ? toNumber(value) : value;
    if (typeof number === "number") numbers.push(number);
    // Waiting goes before any error: the error may be gone when the answer is there.
    else if (number instanceof CellError && (!failure || number.code === "#BUSY!")) failure = number;
  });
  return failure ?? numbers;
}

const overNumbers = (run: (numbers: number[]) => number | CellError): Builtins[string] =>
  sited("|r", (evaluation, ...values: (Value | undefined)[]) => {
    const numbers = numbersOf(values, evaluation);
    return numbers instanceof CellError ? numbers : run(numbers);
  });

const counting = (counts: (value: Scalar, direct: boolean) => boolean): Builtins[string] =>
  sited("|r", (evaluation, ...values: (Value | undefined)[]) => {
    let count = 0;
    let busy = false;
    forEachValue(values, evaluation, (value, direct) => {
      if (value instanceof CellError && value.code === "#BUSY!") busy = true;
      if (counts(value, direct)) count++;
    });
    return busy ? ERRORS.busy : count;
  });

const total = (numbers: readonly number[]): number => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
};

const extreme = (numbers: readonly number[], better: (a: number, b: number) => boolean): number => {
  let best = numbers[0] ?? 0;
  for (const number of numbers) if (better(number, best)) best = number;
  return best;
};

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function median(numbers: readonly number[]): number | CellError {
  if (numbers.length === 0) return ERRORS.num;
  const order = sorted(numbers);
  const middle = order.length >> 1;
  return order.length % 2 === 1 ? order[middle]! : (order[middle - 1]! + order[middle]!) / 2;
}

/** Sample variance (`spare` 1) or that of a whole population (0). */
function variance(numbers: readonly number[], spare: 0 | 1): number | CellError {
  if (numbers.length <= spare) return ERRORS.div0;
  const mean = total(numbers) / numbers.length;
  return numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (numbers.length - spare);
}

function deviation(numbers: readonly number[], spare: 0 | 1): number | CellError {
  const squared = variance(numbers, spare);
  return squared instanceof CellError ? squared : Math.sqrt(squared);
}

/** LARGE and SMALL: the k-th number from one end. */
const ranked = (pick: (order: readonly number[], k: number) => number | undefined): Builtins[string] =>
  sited("rn", (evaluation, values: Value, k: number) => {
    const numbers = numbersOf([values], evaluation);
    if (numbers instanceof CellError) return numbers;
    return k < 1 ? ERRORS.num : pick(sorted(numbers), Math.ceil(k)) ?? ERRORS.num;
  });

const multiply = (values: readonly Value[], evaluation: Evaluation): Scalar => {
  const matrices = values.map((value) => dereference(value, evaluation)).map((value) => (value instanceof Matrix ? value : Matrix.of([[value]])));
  const first = matrices[0]!;
  if (matrices.some((matrix) => matrix.busy)) return ERRORS.busy;
  const failure = matrices.find((matrix) => matrix.firstError)?.firstError;
  if (failure) return failure;
  if (matrices.some((matrix) => matrix.rows !== first.rows || matrix.columns !== first.columns)) return ERRORS.value;
  let sum = 0;
  for (let row = 0; row < first.rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      sum += matrices.reduce((product, matrix) => {
        const value = matrix.at(row, column);
        return typeof value === "number" ? product * value : 0;
      }, 1);
    }
  }
  return sum;
};

const SUM = overNumbers(total);
const COUNT = counting((value, direct) => typeof value === "number" || (direct && !(value instanceof CellError) && typeof toNumber(value) === "number"));
const COUNTA = counting((value) => value !== null);
const AVERAGE = overNumbers((numbers) => (numbers.length === 0 ? ERRORS.div0 : total(numbers) / numbers.length));
const MAX = overNumbers((numbers) => extreme(numbers, (a, b) => a > b));
const MIN = overNumbers((numbers) => extreme(numbers, (a, b) => a < b));
const PRODUCT = overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1)));
const STDEV = overNumbers((numbers) => deviation(numbers, 1));
const STDEVP = overNumbers((numbers) => deviation(numbers, 0));
const VAR = overNumbers((numbers) => variance(numbers, 1));
const VARP = overNumbers((numbers) => variance(numbers, 0));

/** What SUBTOTAL's first argument stands for; 101–111 mean the same here, since rows are not hidden from formulas. */
const SUBTOTALS = [AVERAGE, COUNT, COUNTA, MAX, MIN, PRODUCT, STDEV, STDEVP, SUM, VAR, VARP];

export const aggregateFunctions: Builtins = {
  SUM, COUNT, COUNTA, AVERAGE, MAX, MIN, PRODUCT,
  MEDIAN: overNumbers(median),
  SUMSQ: overNumbers((numbers) => total(numbers.map((number) => number * number))),
  STDEV, "STDEV.S": STDEV, STDEVP, "STDEV.P": STDEVP, VAR, "VAR.S": VAR, VARP, "VAR.P": VARP,
  COUNTBLANK: counting((value) => value === null || value === ""),
  LARGE: ranked((order, k) => order[order.length - k]),
  SMALL: ranked((order, k) => order[k - 1]),
  RANK: sited("nrn?", (evaluation, number: number, values: Value, ascending = 0) => {
    const numbers = numbersOf([values], evaluation);
    if (numbers instanceof CellError) return numbers;
    return numbers.includes(number) ? numbers.filter((other) => (ascending ? other < number : other > number)).length + 1 : ERRORS.na;
  }),
  SUMPRODUCT: sited("|v", (evaluation, ...values: Value[]) => multiply(values, evaluation)),
  SUBTOTAL: sited("n|r", (evaluation, kind: number, ...values: Value[]) => SUBTOTALS[(kind > 100 ? kind - 100 : kind) - 1]?.run(evaluation, values) ?? ERRORS.value),
};
