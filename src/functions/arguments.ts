import type { FormulaElement } from "../app/api";
import type { InputValue } from "../core";

/** An argument as the runtime hands it over: a matrix, or null (undefined in a direct call) when it was left out. */
export type ArgumentMatrix = readonly (readonly unknown[])[] | null | undefined;

/** Arguments laid side by side: one list of values for each element of the answer, row by row. */
export interface ArgumentGrid {
  readonly rows: number;
  readonly columns: number;
  readonly elements: readonly (readonly InputValue[])[];
}

/** A cell's value as the core takes it. Excel hands over blank cells as "" or null. */
export function toInput(value: unknown): InputValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

/**
 * Lays the arguments side by side as Excel does: the answer is as large as the largest argument, a single cell, row or
 * column is repeated, and where an argument ends before the others its elements are blank, as are those that were left out.
 */
export function argumentGrid(matrices: readonly ArgumentMatrix[]): ArgumentGrid {
  const rows = Math.max(1, ...matrices.map((matrix) => matrix?.length ?? 0));
  const columns = Math.max(1, ...matrices.map((matrix) => matrix?.[0]?.length ?? 0));
  const elements: InputValue[][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) elements.push(matrices.map((matrix) => element(matrix, row, column)));
  }
  return { rows, columns, elements };
}

/** The elements of a call that asks for codes. */
export function formulaElements(
  inputs: readonly ArgumentMatrix[],
  customer: ArgumentMatrix,
): { readonly rows: number; readonly columns: number; readonly elements: readonly FormulaElement[] } {
  const { rows, columns, elements } = argumentGrid([...inputs, customer]);
  return { rows, columns, elements: elements.map((values) => ({ inputs: values.slice(0, -1), customer: customer ? (values.at(-1) ?? null) : undefined })) };
}

/**
 * A repeating argument as a list of matrices. Runtimes hand over the list; where nothing was given it is null, undefined or empty.
 */
export function repeatedArguments(given: unknown): readonly ArgumentMatrix[] {
  return Array.isArray(given) ? (given as readonly unknown[]).map((each) => (Array.isArray(each) ? (each as readonly (readonly unknown[])[]) : null)) : [];
}

function element(matrix: ArgumentMatrix, row: number, column: number): InputValue {
  if (!matrix) return null;
  const line = matrix[matrix.length === 1 ? 0 : row];
  if (!line) return null;
  return toInput(line[line.length === 1 ? 0 : column]);
}
