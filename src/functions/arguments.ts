import type { FormulaElement } from "../app/api";
import type { InputValue } from "../core";

/** An argument as the runtime hands it over: a matrix, or null (undefined in a direct call) when it was left out. */
export type ArgumentMatrix = readonly (readonly unknown[])[] | null | undefined;

/** A cell's value as the core takes it. Excel hands over blank cells as "" or null. */
export function toInput(value: unknown): InputValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

/**
 * Lays the arguments side by side as Excel does: the answer is as large as the largest argument, a single cell, row or
 * column is repeated, and where an argument ends before the others its elements are blank.
 */
export function formulaElements(
  inputs: readonly ArgumentMatrix[],
  customer: ArgumentMatrix,
): { readonly rows: number; readonly columns: number; readonly elements: readonly FormulaElement[] } {
  const all = [...inputs, customer];
  const rows = Math.max(1, ...all.map((matrix) => matrix?.length ?? 0));
  const columns = Math.max(1, ...all.map((matrix) => matrix?.[0]?.length ?? 0));
  const elements: FormulaElement[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      elements.push({
        inputs: inputs.map((matrix) => element(matrix, row, column)),
        customer: customer ? element(customer, row, column) : undefined,
      });
    }
  }
  return { rows, columns, elements };
}

function element(matrix: ArgumentMatrix, row: number, column: number): InputValue {
  if (!matrix) return null;
  const line = matrix[matrix.length === 1 ? 0 : row];
  if (!line) return null;
  return toInput(line[line.length === 1 ? 0 : column]);
}
