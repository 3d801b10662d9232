import { fullAddress } from "../model/address";
import { ExcelError } from "../model/excelError";
import type { Box } from "../model/values";
import { query } from "../protocol/query";
import type { Call } from "../protocol/registry";
import { record } from "./arguments";
import { requireCellCount } from "../protocol/limits";
import { rangeHandle, sheetOf } from "./range";
import { rangeFormatHandle } from "./rangeFormat";
import { RangeRef } from "./rangeRef";

/** `getCellProperties` and its siblings: formats of many cells in one answer, and many formats set in one request. */
type Runner = (range: RangeRef, args: readonly unknown[], call: Call) => unknown;

/** The boxes that the answer has one entry for: cells, whole columns' parts, or whole rows' parts. */
const PARTS = {
  cell: (box: Box): Box[][] =>
    Array.from({ length: box.rows }, (_, r) => Array.from({ length: box.columns }, (_, c) => ({ row: box.row + r, column: box.column + c, rows: 1, columns: 1 }))),
  column: (box: Box): Box[][] => [Array.from({ length: box.columns }, (_, c) => ({ ...box, column: box.column + c, columns: 1 }))],
  row: (box: Box): Box[][] => [Array.from({ length: box.rows }, (_, r) => ({ ...box, row: box.row + r, rows: 1 }))],
} as const;

/** Select paths of the options that are true: `{ format: { fill: { color: true } } }` → `format/fill/color`. */
function paths(options: Readonly<Record<string, unknown>>, prefix = ""): string[] {
  return Object.entries(options).flatMap(([key, value]) =>
    value === true ? [`${prefix}${key}`] : typeof value === "object" && value !== null ? paths(record(value), `${prefix}${key}/`) : [],
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** An answer of the wire in the page's own spelling. */
function camelCased(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith("_")).map(([key, inner]) => [lowerFirst(key), camelCased(inner)]));
}

const reader = (part: keyof typeof PARTS): Runner => (range, [options], call) => {
  requireCellCount(range.box.rows * range.box.columns);
  const select = paths(record(options));
  const wanted = select.filter((path) => path !== "address" && path !== "addressLocal");
  const entries = PARTS[part](range.box).map((line) =>
    line.map((box) => {
      const cells = rangeHandle(call.session, range.sheetId, box);
      const answer = (wanted.length === 0 ? {} : camelCased(query(cells, { Select: wanted }, call))) as Record<string, unknown>;
      if (select.includes("address")) answer.address = fullAddress(sheetOf(range, call).name, box);
      return answer;
    }),
  );
  return part === "cell" ? entries : entries[0];
};

const writer = (part: keyof typeof PARTS): Runner => (range, [data], call) => {
  const boxes = PARTS[part](range.box);
  const matrix = (part === "cell" ? data : [data]) as unknown;
  const fits = Array.isArray(matrix) && matrix.length === boxes.length && matrix.every((line, r) => Array.isArray(line) && line.length === boxes[r]!.length);
  if (!fits) throw new ExcelError("InvalidArgument");
  call.session.edit("format", () => {
    boxes.forEach((line, r) =>
      line.forEach((box, c) => {
        const { format, ...own } = record((matrix as unknown[][])[r]![c]);
        const cell = rangeHandle(call.session, range.sheetId, box);
        if (format) call.session.assign(rangeFormatHandle(call.session, new RangeRef(range.sheetId, [box])), record(format));
        call.session.assign(cell, own);
      }),
    );
  });
  return null;
};

/** Methods of Range. */
export const cellProperties: Readonly<Record<string, Runner>> = {
  GetCellProperties: reader("cell"),
  GetColumnProperties: reader("column"),
  GetRowProperties: reader("row"),
  SetCellProperties: writer("cell"),
  SetColumnProperties: writer("column"),
  SetRowProperties: writer("row"),
};
