import type { Box, Scalar } from "../model/values";
import type { Expression } from "./formulaParser";
import type { FormulaFacts } from "./formulaFacts";
import type { AddinCall } from "./addinCalls";

export type Values = readonly (readonly Scalar[])[];

/** A cell with a formula, and all that the engine knows about it. */
export class FormulaCell {
  expression: Expression | undefined;
  facts: FormulaFacts | undefined;
  /** "visiting" while it is being evaluated or waits for cells that must be evaluated before it. */
  state: "clean" | "dirty" | "visiting" = "clean";
  values: Values = [[null]];
  /** What the host has been given; undefined when it must be told again. */
  published: Values | undefined;
  /** The block that the formula wants but may not use (#SPILL!). */
  blocked: Box | undefined;
  /** Calls of add-in functions in this formula, by the place in it; kept until the formula is evaluated afresh. */
  readonly calls = new Map<Expression, AddinCall>();
  /** True when a call was answered and the formula is to go on, rather than to begin again. */
  resuming = false;
  circular = false;
  /** The pass that evaluated it last, and how often: bounds the to and fro of spills that push each other away. */
  lastPass = 0;
  turns = 0;

  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly column: number,
    readonly text: string,
    /** False when the add-in's function was unknown as the formula was typed: it stays #NAME? until it is entered again. */
    public mayBind: boolean,
  ) {}

  /** The cells that the result fills. */
  get box(): Box {
    return { row: this.row, column: this.column, rows: this.values.length, columns: this.values[0]?.length ?? 1 };
  }

  get spills(): boolean {
    return this.values.length > 1 || (this.values[0]?.length ?? 1) > 1;
  }
}
