import { CellError, type Scalar } from "../../model/values";
import { ERRORS, Matrix, type Value } from "../calcValues";
import { toBoolean } from "../coercion";
import { type Builtins, pure, sited } from "../evaluation";
import { compareScalars, foldText } from "../operators";

type Rows = readonly (readonly Scalar[])[];

/** How many cells an array function may make. */
const MAX_CELLS = 5_000_000;

const transpose = (rows: Rows): Scalar[][] => (rows[0] ?? []).map((_cell, column) => rows.map((row) => row[column] ?? null));

/** Runs over rows, or over columns when `byColumn`. */
const along = (matrix: Matrix, byColumn: boolean, run: (rows: Rows) => Rows | CellError): Value => {
  const result = run(byColumn ? transpose(matrix.values) : matrix.values);
  if (result instanceof CellError) return result;
  return result.length === 0 ? ERRORS.calc : Matrix.of(byColumn ? transpose(result) : result);
};

const identity = (row: readonly Scalar[]): string =>
  JSON.stringify(row.map((value) => (typeof value === "string" ? foldText(value) : value instanceof CellError ? [value.code] : value)));

function unique(matrix: Matrix, byColumn = false, onceOnly = false): Value {
  return along(matrix, byColumn, (rows) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(identity(row), (counts.get(identity(row)) ?? 0) + 1);
    const seen = new Set<string>();
    return rows.filter((row) => {
      const key = identity(row);
      if (seen.has(key) || (onceOnly && counts.get(key)! > 1)) return false;
      seen.add(key);
      return true;
    });
  });
}

/** The order of Excel's sorting: numbers, texts, truth values, errors; blanks always last. */
function sortOrder(a: Scalar, b: Scalar, direction: number): number {
  const group = (value: Scalar): number => (value === null ? 2 : value instanceof CellError ? 1 : 0);
  if (group(a) === 2 || group(b) === 2) return group(a) - group(b);
  if (group(a) !== group(b)) return (group(a) - group(b)) * direction;
  return group(a) === 1 ? 0 : compareScalars(a, b) * direction;
}

function sort(matrix: Matrix, index?: Matrix, order?: Matrix, byColumn = false): Value {
  const keys = index?.values.flat().map(Number) ?? [1];
  const directions = order?.values.flat().map(Number) ?? [1];
  const limit = byColumn ? matrix.rows : matrix.columns;
  if (keys.some((key) => !(key >= 1 && key <= limit))) return ERRORS.value;
  return along(matrix, byColumn, (rows) =>
    [...rows].sort((a, b) => {
      for (let at = 0; at < keys.length; at++) {
        const result = sortOrder(a[keys[at]! - 1]!, b[keys[at]! - 1]!, directions[at] ?? directions[0] ?? 1);
        if (result !== 0) return result;
      }
      return 0;
    }),
  );
}

function sortBy(matrix: Matrix, ...keys: (Matrix | undefined)[]): Value {
  const criteria: { values: Scalar[]; direction: number }[] = [];
  for (let at = 0; at < keys.length; at += 2) criteria.push({ values: keys[at]!.values.flat(), direction: Number(keys[at + 1]?.at(0, 0) ?? 1) });
  const byColumn = keys[0]!.rows === 1 && matrix.rows !== 1;
  return along(matrix, byColumn, (rows) => {
    if (criteria.some(({ values }) => values.length !== rows.length)) return ERRORS.value;
    const places = rows.map((_row, at) => at);
    places.sort((a, b) => {
      for (const { values, direction } of criteria) {
        const result = sortOrder(values[a]!, values[b]!, direction);
        if (result !== 0) return result;
      }
      return 0;
    });
    return places.map((place) => rows[place]!);
  });
}

function filter(matrix: Matrix, include: Matrix, ifEmpty?: Scalar | Matrix): Value {
  const byColumn = include.rows === 1 && include.columns === matrix.columns && matrix.rows !== 1;
  const flags = include.values.flat().map(toBoolean);
  const failure = flags.find((flag) => flag instanceof CellError);
  if (failure) return failure;
  if (flags.length !== (byColumn ? matrix.columns : matrix.rows)) return ERRORS.value;
  if (!flags.includes(true)) return ifEmpty ?? ERRORS.calc;
  return along(matrix, byColumn, (rows) => rows.filter((_row, at) => flags[at]));
}

function fill(rows: number, columns: number, value: (row: number, column: number) => Scalar): Value {
  if (rows < 1 || columns < 1) return ERRORS.calc;
  if (rows * columns > MAX_CELLS) return ERRORS.num;
  return Matrix.of(Array.from({ length: Math.trunc(rows) }, (_row, row) => Array.from({ length: Math.trunc(columns) }, (_cell, column) => value(row, column))));
}

/** TAKE and DROP: so many from the start, or from the end when negative. */
const span = (length: number, count: number | undefined, keep: boolean): [number, number] => {
  if (count === undefined) return [0, length];
  const size = Math.min(Math.abs(Math.trunc(count)), length);
  if (keep) return count < 0 ? [length - size, length] : [0, size];
  return count < 0 ? [0, length - size] : [size, length];
};

const part = (keep: boolean): Builtins[string] =>
  pure("mn?n?", (matrix: Matrix, rows?: number, columns?: number) => {
    const [top, bottom] = span(matrix.rows, rows, keep);
    const [left, right] = span(matrix.columns, columns, keep);
    return bottom > top && right > left ? Matrix.of(matrix.values.slice(top, bottom).map((row) => row.slice(left, right))) : ERRORS.calc;
  });

function stack(matrices: readonly Rows[]): Scalar[][] {
  const width = Math.max(...matrices.map((rows) => rows[0]?.length ?? 0));
  return matrices.flatMap((rows) => rows.map((row) => Array.from({ length: width }, (_cell, at) => (at < row.length ? row[at]! : ERRORS.na))));
}

const chooseLines = (rows: Rows, places: readonly Matrix[]): Rows | CellError => {
  const chosen: (readonly Scalar[])[] = [];
  for (const place of places.flatMap((matrix) => matrix.values.flat()).map(Number)) {
    const line = rows[place < 0 ? rows.length + place : place - 1];
    if (!line) return ERRORS.value;
    chosen.push(line);
  }
  return chosen;
};

function splitText(text: string, columnDelimiter?: string, rowDelimiter?: string, skipEmpty = false): Value {
  const cut = (value: string, delimiter?: string): string[] => (delimiter ? value.split(delimiter).filter((item) => !skipEmpty || item !== "") : [value]);
  return Matrix.of(stack(cut(text, rowDelimiter).map((line) => [cut(line, columnDelimiter)])));
}

/** Functions that answer with arrays, which spill. */
export const arrayFunctions: Builtins = {
  TRANSPOSE: pure("m", (matrix: Matrix) => Matrix.of(transpose(matrix.values)), { takesErrors: true }),
  UNIQUE: pure("mb?b?", unique, { takesErrors: true }),
  SORT: pure("mm?m?b?", sort, { takesErrors: true }),
  SORTBY: pure("m|mm", sortBy, { takesErrors: true }),
  FILTER: pure("mmv?", filter, { takesErrors: true }),
  SEQUENCE: pure("nn?n?n?", (rows: number, columns: number = 1, start: number = 1, step: number = 1) => fill(rows, columns, (row, column) => start + step * (row * Math.trunc(columns) + column))),
  RANDARRAY: sited("n?n?n?n?b?", (evaluation, rows: number = 1, columns: number = 1, low: number = 0, high: number = 1, whole: boolean = false) =>
    fill(rows, columns, () => (whole ? Math.floor(low + evaluation.random() * (high - low + 1)) : low + evaluation.random() * (high - low))), { isVolatile: true }),
  TAKE: part(true),
  DROP: part(false),
  VSTACK: pure("|m", (...matrices: Matrix[]) => Matrix.of(stack(matrices.map((matrix) => matrix.values))), { takesErrors: true }),
  HSTACK: pure("|m", (...matrices: Matrix[]) => Matrix.of(transpose(stack(matrices.map((matrix) => transpose(matrix.values))))), { takesErrors: true }),
  TOCOL: pure("m", (matrix: Matrix) => Matrix.of(matrix.values.flat().map((value) => [value])), { takesErrors: true }),
  TOROW: pure("m", (matrix: Matrix) => Matrix.of([matrix.values.flat()]), { takesErrors: true }),
  CHOOSEROWS: pure("m|m", (matrix: Matrix, ...places: Matrix[]) => along(matrix, false, (rows) => chooseLines(rows, places)), { takesErrors: true }),
  CHOOSECOLS: pure("m|m", (matrix: Matrix, ...places: Matrix[]) => along(matrix, true, (rows) => chooseLines(rows, places)), { takesErrors: true }),
  TEXTSPLIT: pure("tt?t?b?", splitText),
};
