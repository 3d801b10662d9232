import { ExcelError } from "../model/excelError";
import type { Box } from "../model/values";
import type { CellInput } from "../model/writing";

/** Reads what came over the wire; each throws `InvalidArgument` when it is something else. */

export function text(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

export function integer(value: unknown, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function flag(value: unknown, fallback: boolean): boolean {
  if (value === null || value === undefined) return fallback;
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value as Record<string, unknown>;
}

/** A property of an options object, whatever the case of its name. */
export function option(options: Readonly<Record<string, unknown>>, name: string): unknown {
  const wanted = name.toLowerCase();
  const key = Object.keys(options).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : options[key];
}

/** One of the words of an enumeration, in Excel's spelling whatever the case it came in. */
export function oneOf<T extends string>(value: unknown, words: readonly T[], fallback?: T): T {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
  if (!found) throw new ExcelError("InvalidArgument");
  return found;
}

/**
 * A matrix as large as the box: what came is one, or a single value for all cells, or one row or column to be repeated.
 * `null` inside leaves its cell as it is and comes back as undefined. Throws `InvalidArgument` when the shape does not fit.
 * Of a single value all rows are one and the same line.
 */
export function matrixFor(value: unknown, box: Box): readonly (readonly CellInput[])[] {
  if (!Array.isArray(value)) return new Array<readonly CellInput[]>(box.rows).fill(new Array<CellInput>(box.columns).fill(cell(value)));
  const rows = value as unknown[];
  const fits = rows.length === box.rows && rows.every((line) => Array.isArray(line) && line.length === box.columns);
  if (!fits) {
    throw new ExcelError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return rows.map((line) => (line as unknown[]).map(cell));
}

function cell(value: unknown): CellInput {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument");
}
