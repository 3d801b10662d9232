import { toCol } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, type Scalar } from "../../model/values";
import { ERRORS, Matrix, Reference, type Value } from "../calcValues";
import { type Builtins, type Evaluation, pure, sited } from "../evaluation";
import { parseBox, quoteSheetName } from "../references";

/** ROW and COLUMN: of one cell a number, of more the numbers of all its rows or columns. */
const positions = (axis: "row" | "column"): Builtins[string] =>
  sited("r?", (evaluation, value?: Value) => {
    if (value === undefined) return evaluation[axis] + 1;
    const box = value instanceof Reference ? value.boxes[0] : undefined;
    if (!box) return ERRORS.value;
    const count = axis === "row" ? box.rows : box.columns;
    if (count === 1) return box[axis] + 1;
    const numbers = Array.from({ length: count }, (_item, at) => box[axis] + 1 + at);
    return Matrix.of(axis === "row" ? numbers.map((number) => [number]) : [numbers]);
  });

const size = (axis: "rows" | "columns"): Builtins[string] =>
  pure("r", (value: Value) => {
    if (value instanceof Reference) return value.boxes[0]?.[axis] ?? ERRORS.ref;
    return value instanceof Matrix ? value[axis] : 1;
  });

function offset(_evaluation: Evaluation, value: Value, rows: number, columns: number, height?: number, width?: number): Value {
  const box = value instanceof Reference ? value.boxes[0] : undefined;
  if (!box || !(value instanceof Reference)) return ERRORS.value;
  const moved = {
    row: box.row + Math.trunc(rows),
    column: box.column + Math.trunc(columns),
    rows: Math.trunc(height ?? box.rows),
    columns: Math.trunc(width ?? box.columns),
  };
  const inside = moved.row >= 0 && moved.column >= 0 && moved.rows > 0 && moved.columns > 0 && moved.row + moved.rows <= MAX_ROWS && moved.column + moved.columns <= MAX_COLUMNS;
  return inside ? new Reference(value.sheetId, [moved]) : ERRORS.ref;
}

function indirect(evaluation: Evaluation, text: string): Value {
  const at = text.lastIndexOf("!");
  const sheet = at < 0 ? undefined : text.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'");
  const sheetId = sheet === undefined ? evaluation.sheetId : evaluation.host.sheetIdByName(sheet);
  const address = text.slice(at + 1);
  // A name may stand for a range.
  const box = parseBox(address) ?? parseBox(namedAddress(evaluation, address));
  return sheetId !== undefined && box ? new Reference(sheetId, [box]) : ERRORS.ref;
}

const namedAddress = (evaluation: Evaluation, name: string): string => evaluation.host.definedName(name, evaluation.sheetId)?.replace(/^=.*!/, "") ?? "";

function address(row: number, column: number, kind = 1, _a1: Scalar = true, sheet?: string): Value {
  if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return ERRORS.value;
  const text = `${kind === 1 || kind === 3 ? "$" : ""}${toCol(column - 1)}${kind <= 2 ? "$" : ""}${row}`;
  return sheet === undefined ? text : `${quoteSheetName(sheet)}!${text}`;
}

export const referenceFunctions: Builtins = {
  ROW: positions("row"),
  COLUMN: positions("column"),
  ROWS: size("rows"),
  COLUMNS: size("columns"),
  OFFSET: sited("rnnn?n?", offset, { isVolatile: true }),
  INDIRECT: sited("tb?", indirect, { isVolatile: true }),
  ADDRESS: pure("nnn?s?t?", address),
};
