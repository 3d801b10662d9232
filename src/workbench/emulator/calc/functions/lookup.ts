import { CellError, type Scalar } from "../../model/values";
import { ERRORS, Matrix, Reference, type Value } from "../calcValues";
import { type Builtins, type Evaluation, pure, sited } from "../evaluation";
import { compareScalars, foldText } from "../operators";
import { matcher } from "./criteria";

/** A row or column of a block, by position. */
interface Line {
  readonly matrix: Matrix;
  readonly length: number;
  readonly at: (index: number) => Scalar;
  /** Names the line among those of the matrix. */
  readonly key: string;
}

const columnLine = (matrix: Matrix, column: number): Line => ({ matrix, length: matrix.rows, at: (row) => matrix.at(row, column), key: `c${column}` });
const rowLine = (matrix: Matrix, row: number): Line => ({ matrix, length: matrix.columns, at: (column) => matrix.at(row, column), key: `r${row}` });
const lineOf = (matrix: Matrix): Line | undefined => (matrix.columns === 1 ? columnLine(matrix, 0) : matrix.rows === 1 ? rowLine(matrix, 0) : undefined);

// Blocks are kept while their cells do not change, so the index of one serves all formulas that look into it.
const indexes = new WeakMap<Matrix, Map<string, Map<Scalar, number>>>();

const exactKey = (value: Scalar): Scalar => (typeof value === "string" ? foldText(value) : typeof value === "number" ? Number(value.toPrecision(15)) : value);

function firstPlaces(line: Line): Map<Scalar, number> {
  let ofMatrix = indexes.get(line.matrix);
  if (!ofMatrix) indexes.set(line.matrix, (ofMatrix = new Map()));
  let places = ofMatrix.get(line.key);
  if (!places) {
    places = new Map();
    for (let at = line.length - 1; at >= 0; at--) places.set(exactKey(line.at(at)), at);
    ofMatrix.set(line.key, places);
  }
  return places;
}

/** The first place of a value, -1 when it is not there. Texts may hold wildcards when `wildcards` is set. */
function findExact(wanted: Scalar, line: Line, wildcards: boolean): number {
  if (wildcards && typeof wanted === "string" && /[*?~]/.test(wanted)) {
    const test = matcher(wanted);
    for (let at = 0; at < line.length; at++) if (test(line.at(at))) return at;
    return -1;
  }
  return firstPlaces(line).get(exactKey(wanted ?? 0)) ?? -1;
}

const kindOf = (value: Scalar): string => (value instanceof CellError || value === null ? "other" : typeof value);

/** The last value that is not above the wanted one, in a line that is sorted upwards: Excel's search by halves. */
function findSorted(wanted: Scalar, line: Line): number {
  let low = 0;
  let high = line.length - 1;
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    const start = middle;
    // Blanks and values of other kinds are passed over.
    while (middle <= high && kindOf(line.at(middle)) !== kindOf(wanted)) middle++;
    if (middle > high) {
      high = start - 1;
      continue;
    }
    if (compareScalars(line.at(middle), wanted) <= 0) {
      found = middle;
      low = middle + 1;
    } else {
      high = start - 1;
    }
  }
  return found;
}

/** The nearest value on one side of the wanted one, in any order: XLOOKUP's and MATCH's -1 and 1. */
function findNearest(wanted: Scalar, line: Line, side: -1 | 1): number {
  let best = -1;
  for (let at = 0; at < line.length; at++) {
    const value = line.at(at);
    if (kindOf(value) !== kindOf(wanted)) continue;
    const order = compareScalars(value, wanted);
    if (order === 0) return at;
    if (order * side > 0 && (best < 0 || compareScalars(value, line.at(best)) * side < 0)) best = at;
  }
  return best;
}

function match(wanted: Scalar, range: Matrix, kind = 1): number | CellError {
  const line = lineOf(range);
  if (!line) return ERRORS.na;
  const place = kind === 0 ? findExact(wanted, line, true) : kind > 0 ? findSorted(wanted ?? 0, line) : findNearest(wanted ?? 0, line, 1);
  return place < 0 ? ERRORS.na : place + 1;
}

/** VLOOKUP (over columns) and HLOOKUP (over rows). */
const tableLookup = (over: "columns" | "rows"): Builtins[string] =>
  pure("smnb~", (wanted: Scalar, table: Matrix, index: number, approximate = true) => {
    const place = Math.trunc(index);
    if (place < 1) return ERRORS.value;
    if (place > table[over]) return ERRORS.ref;
    if (wanted instanceof CellError) return wanted;
    const line = over === "columns" ? columnLine(table, 0) : rowLine(table, 0);
    const at = approximate ? findSorted(wanted ?? 0, line) : findExact(wanted, line, true);
    if (at < 0) return ERRORS.na;
    return (over === "columns" ? table.at(at, place - 1) : table.at(place - 1, at)) ?? 0;
  }, { takesErrors: true });

/** XLOOKUP's and XMATCH's search: 0 exact, -1 or the next smaller, 1 or the next larger, 2 wildcards; backwards when `last`. */
function place(wanted: Scalar, line: Line, mode: number, last: boolean): number {
  if (last && (mode === 0 || mode === 2)) {
    const test = mode === 2 && typeof wanted === "string" ? matcher(wanted) : (value: Scalar) => exactKey(value) === exactKey(wanted ?? 0);
    for (let at = line.length - 1; at >= 0; at--) if (test(line.at(at))) return at;
    return -1;
  }
  if (mode === 1 || mode === -1) return findNearest(wanted ?? 0, line, mode);
  return findExact(wanted, line, mode === 2);
}

function xlookup(wanted: Scalar, range: Matrix, answers: Matrix, missing?: Scalar | Matrix, mode = 0, direction = 1): Value {
  if (wanted instanceof CellError) return wanted;
  const line = lineOf(range);
  if (!line) return ERRORS.value;
  const byColumn = range.columns === 1;
  const at = place(wanted, line, mode, direction < 0);
  if (at < 0) return missing ?? ERRORS.na;
  return byColumn ? Matrix.of([answers.values[at] ?? []]) : Matrix.of(answers.values.map((row) => [row[at] ?? null]));
}

/** LOOKUP: the last value not above the wanted one, its fellow in the second line. */
function lookup(wanted: Scalar, range: Matrix, answers?: Matrix): Value {
  const tall = range.rows >= range.columns;
  const line = tall ? columnLine(range, 0) : rowLine(range, 0);
  const at = findSorted(wanted ?? 0, line);
  if (at < 0) return ERRORS.na;
  if (answers) return lineOf(answers)?.at(at) ?? ERRORS.na;
  return tall ? range.at(at, range.columns - 1) : range.at(range.rows - 1, at);
}

/** INDEX: a cell, or with 0 a whole row or column; of a reference it answers a reference, so that `A1:INDEX(…)` works. */
function index(_evaluation: Evaluation, source: Value, row: number, column?: number): Value {
  if (source instanceof CellError) return source;
  const box = source instanceof Reference ? source.boxes[0] : undefined;
  const rows = box ? box.rows : source instanceof Matrix ? source.rows : 1;
  const columns = box ? box.columns : source instanceof Matrix ? source.columns : 1;
  const flat = column === undefined && rows === 1 && columns > 1;
  const atRow = Math.trunc(flat ? 1 : row);
  const atColumn = Math.trunc(flat ? row : column ?? (columns === 1 ? 1 : 0));
  if (atRow < 0 || atColumn < 0) return ERRORS.value;
  if (atRow > rows || atColumn > columns) return ERRORS.ref;
  const part = {
    row: atRow === 0 ? 0 : atRow - 1,
    rows: atRow === 0 ? rows : 1,
    column: atColumn === 0 ? 0 : atColumn - 1,
    columns: atColumn === 0 ? columns : 1,
  };
  if (box && source instanceof Reference) return new Reference(source.sheetId, [{ ...part, row: box.row + part.row, column: box.column + part.column }]);
  if (!(source instanceof Matrix)) return source as Scalar;
  const cut = source.values.slice(part.row, part.row + part.rows).map((line) => line.slice(part.column, part.column + part.columns));
  return part.rows === 1 && part.columns === 1 ? cut[0]![0]! : Matrix.of(cut);
}

export const lookupFunctions: Builtins = {
  MATCH: pure("smn~", (wanted: Scalar, range: Matrix, kind?: number) => (wanted instanceof CellError ? wanted : match(wanted, range, kind)), { takesErrors: true }),
  XMATCH: pure("smn?n?", (wanted: Scalar, range: Matrix, mode: number = 0, direction: number = 1) => {
    if (wanted instanceof CellError) return wanted;
    const line = lineOf(range);
    const at = line ? place(wanted, line, mode, direction < 0) : -1;
    return at < 0 ? ERRORS.na : at + 1;
  }, { takesErrors: true }),
  VLOOKUP: tableLookup("columns"),
  HLOOKUP: tableLookup("rows"),
  XLOOKUP: pure("smmv?n?n?", xlookup, { takesErrors: true }),
  LOOKUP: pure("smm?", lookup),
  INDEX: sited("rnn?", index),
};
