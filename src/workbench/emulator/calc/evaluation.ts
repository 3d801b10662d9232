import type { Box, Scalar } from "../model/values";
import type { CalcHost } from "./calcHost";
import type { Matrix, Value } from "./calcValues";
import type { Expression } from "./formulaParser";

export type CallExpression = Extract<Expression, { kind: "call" }>;

/** The world as one formula sees it while it is evaluated. */
export interface Evaluation {
  readonly host: CalcHost;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Date and time now, as a serial number. */
  readonly now: number;
  random(): number;
  cell(sheetId: string, row: number, column: number): Scalar;
  /** The values of a box, cut to the used part of the sheet (for whole columns). */
  range(sheetId: string, box: Box): Matrix;
  /** The block that the formula in this cell spilled into; undefined when it has none. */
  spillBox(sheetId: string, row: number, column: number): Box | undefined;
  /** True when the cell holds a formula. */
  hasFormula(sheetId: string, row: number, column: number): boolean;
  /** The answer of an add-in function, #BUSY! while it is awaited; null stands for an omitted argument. */
  callAddin(call: CallExpression, parameters: readonly (Value | null)[]): Scalar | Matrix;
}

/** A built-in function. `parameters` says how its arguments are prepared, see `prepareArguments`. */
export interface Builtin {
  readonly parameters: string;
  readonly isVolatile?: boolean;
  /** It looks at errors itself (ISERROR, COUNT) instead of handing them on. */
  readonly takesErrors?: boolean;
  readonly run: (evaluation: Evaluation, parameters: readonly unknown[]) => Value;
}

/** A function that chooses which of its arguments are evaluated: IF, IFERROR, CHOOSE … */
export type LazyBuiltin = (parameters: readonly (Expression | null)[], evaluate: (expression: Expression | null) => Value, evaluation: Evaluation) => Value;

export type Builtins = Readonly<Record<string, Builtin>>;

/** Defines a function that needs only its arguments. */
export const pure = <Parameters extends readonly unknown[]>(
  parameters: string,
  run: (...values: Parameters) => Value,
  options: { readonly takesErrors?: boolean } = {},
): Builtin => ({ parameters, ...options, run: (_evaluation, values) => run(...(values as unknown as Parameters)) });

/** Defines a function that looks at the workbook, the clock or chance too. */
export const sited = <Parameters extends readonly unknown[]>(
  parameters: string,
  run: (evaluation: Evaluation, ...values: Parameters) => Value,
  options: { readonly takesErrors?: boolean; readonly isVolatile?: boolean } = {},
): Builtin => ({ parameters, ...options, run: (evaluation, values) => run(evaluation, ...(values as unknown as Parameters)) });

