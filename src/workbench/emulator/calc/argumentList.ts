import { CellError, type Scalar } from "../model/values";
import { ERRORS, isBusy, Matrix, Reference, single, type Value } from "./calcValues";
import { toBoolean, toNumber, toText } from "./coercion";
import type { Builtin, Evaluation } from "./evaluation";

/**
 * How a function takes its arguments, one letter each:
 * `s` a single value, `t` a text, `n` a number, `b` TRUE or FALSE (given a block, the function runs for each of its cells);
 * `m` a block of values; `v` a value or block as it is; `r` a reference where there is one.
 * `?` after a letter: may be missing (undefined). `~`: likewise, but an empty place (`F(A1,)`) counts as 0, "" or FALSE.
 * After `|`: letters that repeat to the end.
 */
interface Parameter {
  readonly kind: string;
  readonly mark: string;
}

const known = new Map<string, { fixed: Parameter[]; repeated: Parameter[] }>();

function signature(text: string): { fixed: Parameter[]; repeated: Parameter[] } {
  let parsed = known.get(text);
  if (!parsed) {
    const [fixed = "", repeated = ""] = text.split("|").map((part) => part);
    const read = (part: string): Parameter[] => [...part.matchAll(/([a-z])([?~]?)/g)].map((match) => ({ kind: match[1]!, mark: match[2]! }));
    parsed = { fixed: read(fixed), repeated: read(repeated) };
    known.set(text, parsed);
  }
  return parsed;
}

/** A reference read: one cell gives its value, more give a block. */
export function dereference(value: Value, evaluation: Evaluation): Scalar | Matrix {
  if (!(value instanceof Reference)) return value;
  const [box, ...others] = value.boxes;
  if (!box || others.length > 0) return ERRORS.value;
  if (box.rows === 1 && box.columns === 1) return evaluation.cell(value.sheetId, box.row, box.column);
  return evaluation.range(value.sheetId, box);
}

export const toMatrix = (value: Scalar | Matrix): Matrix => (value instanceof Matrix ? value : single(value));

const isLifted = (kind: string): boolean => kind === "s" || kind === "t" || kind === "n" || kind === "b";

function coerce(kind: string, value: Scalar): unknown {
  return kind === "t" ? toText(value) : kind === "n" ? toNumber(value) : kind === "b" ? toBoolean(value) : value;
}

/** Calls a built-in function: prepares the arguments, hands on errors and waiting, runs it for each cell where it takes single values. */
export function callBuiltin(builtin: Builtin, values: readonly (Value | null | undefined)[], evaluation: Evaluation): Value {
  const { fixed, repeated } = signature(builtin.parameters);
  const required = fixed.filter((parameter) => !parameter.mark).length + (repeated.length > 0 && fixed.length === 0 ? 1 : 0);
  if (values.length < required || (repeated.length === 0 && values.length > fixed.length)) return ERRORS.value;

  const prepared: unknown[] = [];
  const kinds: string[] = [];
  const blocks: number[] = [];
  let failure: CellError | undefined;
  for (let at = 0; at < Math.max(values.length, fixed.length); at++) {
    const parameter = fixed[at] ?? repeated[(at - fixed.length) % repeated.length]!;
    kinds.push(parameter.kind);
    const value = values[at];
    // `undefined` marks an empty place; a blank cell is null.
    if (value === undefined) {
      prepared.push(parameter.mark === "?" || at >= values.length ? undefined : parameter.kind === "r" ? null : emptyPlace(parameter.kind));
      continue;
    }
    if (parameter.kind === "r") {
      if (isBusy(value)) return ERRORS.busy;
      prepared.push(value);
      continue;
    }
    const read = dereference(value, evaluation);
    if (isBusy(read) || (read instanceof Matrix && read.busy)) return ERRORS.busy;
    if (!builtin.takesErrors && read instanceof CellError) failure ??= read;
    if (parameter.kind === "m") prepared.push(toMatrix(read));
    else if (isLifted(parameter.kind) && read instanceof Matrix) {
      if (read.rows === 1 && read.columns === 1) prepared.push(read.at(0, 0));
      else {
        blocks.push(at);
        prepared.push(read);
      }
    } else prepared.push(read);
  }
  if (failure) return failure;
  if (blocks.length > 0) return lift(builtin, prepared, kinds, blocks, evaluation);
  return runOnce(builtin, prepared, kinds, evaluation);
}

const emptyPlace = (kind: string): unknown => (kind === "m" ? single(null) : kind === "t" ? "" : kind === "n" ? 0 : kind === "b" ? false : null);

function runOnce(builtin: Builtin, prepared: readonly unknown[], kinds: readonly string[], evaluation: Evaluation): Value {
  const values = prepared.slice();
  for (let at = 0; at < values.length; at++) {
    if (values[at] === undefined || !isLifted(kinds[at]!)) continue;
    const value = coerce(kinds[at]!, values[at] as Scalar);
    if (value instanceof CellError && !builtin.takesErrors) return value;
    values[at] = value;
  }
  return builtin.run(evaluation, values);
}

function lift(builtin: Builtin, prepared: readonly unknown[], kinds: readonly string[], blocks: readonly number[], evaluation: Evaluation): Matrix {
  const matrices = blocks.map((at) => prepared[at] as Matrix);
  return broadcast(matrices, (cells) => {
    const values = prepared.slice();
    blocks.forEach((at, index) => (values[at] = cells[index]));
    const result = runOnce(builtin, values, kinds, evaluation);
    if (result instanceof Reference) {
      const read = dereference(result, evaluation);
      return read instanceof Matrix ? read.at(0, 0) : read;
    }
    return result instanceof Matrix ? result.at(0, 0) : result;
  });
}

/** One block out of several, cell by cell; single rows and columns repeat, places that one of them lacks are #N/A. */
export function broadcast(matrices: readonly Matrix[], run: (cells: readonly Scalar[]) => Scalar): Matrix {
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const pick = (matrix: Matrix, row: number, column: number): Scalar => {
    const ownRow = matrix.rows === 1 ? 0 : row;
    const ownColumn = matrix.columns === 1 ? 0 : column;
    return ownRow < matrix.rows && ownColumn < matrix.columns ? matrix.at(ownRow, ownColumn) : ERRORS.na;
  };
  const values = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => run(matrices.map((matrix) => pick(matrix, row, column)))),
  );
  return Matrix.of(values);
}
