import { CellError, type Scalar } from "../../model/values";
import { ERRORS, type Matrix } from "../calcValues";
import { type Builtins, pure } from "../evaluation";
import { criterion, type Test } from "./criteria";

/** The tests of `range1, criterion1, range2, criterion2 …`; the ranges must have one size. */
function conditions(pairs: readonly unknown[]): { ranges: Matrix[]; tests: Test[] } | CellError {
  const ranges: Matrix[] = [];
  const tests: Test[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    ranges.push(pairs[at] as Matrix);
    tests.push(criterion(pairs[at + 1] as Scalar));
  }
  return pairs.length % 2 === 1 || ranges.length === 0 ? ERRORS.value : { ranges, tests };
}

/** The values of `source` where all conditions hold. Cut ranges (whole columns) count as blank beyond their end. */
function chosen(source: Matrix, { ranges, tests }: { ranges: Matrix[]; tests: Test[] }): Scalar[] {
  const first = ranges[0]!;
  const found: Scalar[] = [];
  for (let row = 0; row < first.rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      if (tests.every((test, at) => test(ranges[at]!.at(row, column)))) found.push(source.at(row, column));
    }
  }
  return found;
}

type Summary = (numbers: readonly number[]) => number | CellError;

const sum: Summary = (numbers) => numbers.reduce((total, number) => total + number, 0);
const average: Summary = (numbers) => (numbers.length === 0 ? ERRORS.div0 : (sum(numbers) as number) / numbers.length);
const highest: Summary = (numbers) => numbers.reduce((top, number) => (number > top ? number : top), numbers[0] ?? 0);
const lowest: Summary = (numbers) => numbers.reduce((bottom, number) => (number < bottom ? number : bottom), numbers[0] ?? 0);

function summarise(found: readonly Scalar[], summary: Summary): Scalar {
  const error = found.find((value) => value instanceof CellError);
  return error ?? summary(found.filter((value) => typeof value === "number"));
}

/** SUMIF and AVERAGEIF: one condition, the summed range last. */
const overOne = (summary: Summary): Builtins[string] =>
  pure("msm?", (range: Matrix, wanted: Scalar, source: Matrix = range) => summarise(chosen(source, { ranges: [range], tests: [criterion(wanted)] }), summary), {
    takesErrors: true,
  });

/** SUMIFS and the like: the range first, then conditions. */
const overMany = (summary: Summary): Builtins[string] =>
  pure(
    "m|ms",
    (source: Matrix, ...pairs: unknown[]) => {
      const asked = conditions(pairs);
      return asked instanceof CellError ? asked : summarise(chosen(source, asked), summary);
    },
    { takesErrors: true },
  );

const countIf = (range: Matrix, wanted: Scalar): number => {
  const test = criterion(wanted);
  let count = 0;
  range.forEach((value) => {
    if (test(value)) count++;
  });
  return count;
};

export const conditionalFunctions: Builtins = {
  COUNTIF: pure("ms", countIf, { takesErrors: true }),
  SUMIF: overOne(sum),
  AVERAGEIF: overOne(average),
  COUNTIFS: pure(
    "|ms",
    (...pairs: unknown[]) => {
      const asked = conditions(pairs);
      return asked instanceof CellError ? asked : chosen(asked.ranges[0]!, asked).length;
    },
    { takesErrors: true },
  ),
  SUMIFS: overMany(sum),
  AVERAGEIFS: overMany(average),
  MAXIFS: overMany(highest),
  MINIFS: overMany(lowest),
};
