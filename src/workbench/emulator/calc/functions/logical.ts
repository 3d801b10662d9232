import { CellError, type Scalar } from "../../model/values";
import { broadcast, dereference, toMatrix } from "../argumentList";
import { ERRORS, isBusy, Matrix, type Value } from "../calcValues";
import { toBoolean, toNumber } from "../coercion";
import type { Evaluation, LazyBuiltin } from "../evaluation";
import type { Expression } from "../formulaParser";
import { compareScalars } from "../operators";

type Evaluate = (expression: Expression | null) => Value;

/** The value of an argument, read; a Matrix only when it has more than one cell. */
function read(expression: Expression | null | undefined, evaluate: Evaluate, evaluation: Evaluation): Scalar | Matrix {
  const value = dereference(evaluate(expression ?? null), evaluation);
  if (!(value instanceof Matrix)) return value;
  if (value.busy) return ERRORS.busy;
  return value.rows === 1 && value.columns === 1 ? value.at(0, 0) : value;
}

const chooseIf: LazyBuiltin = (parameters, evaluate, evaluation) => {
  if (parameters.length < 2 || parameters.length > 3) return ERRORS.value;
  const condition = read(parameters[0], evaluate, evaluation);
  const otherwise = (): Value => (parameters.length < 3 ? false : evaluate(parameters[2]!) ?? 0);
  if (condition instanceof Matrix) {
    const yes = read(parameters[1], evaluate, evaluation);
    const no = parameters.length < 3 ? false : read(parameters[2], evaluate, evaluation);
    if (isBusy(yes) || isBusy(no)) return ERRORS.busy;
    return broadcast([condition, toMatrix(yes), toMatrix(no)], ([test, a, b]) => {
      const chosen = toBoolean(test!);
      return chosen instanceof CellError ? chosen : chosen ? a! : b!;
    });
  }
  const chosen = toBoolean(condition);
  if (chosen instanceof CellError) return chosen;
  return chosen ? evaluate(parameters[1]!) ?? 0 : otherwise();
};

/** IFERROR and IFNA: the second argument for the errors that `applies` names. */
const insteadOf =
  (applies: (error: CellError) => boolean): LazyBuiltin =>
  (parameters, evaluate, evaluation) => {
    if (parameters.length !== 2) return ERRORS.value;
    const value = read(parameters[0], evaluate, evaluation);
    if (isBusy(value)) return value;
    if (value instanceof Matrix) {
      if (!value.firstError) return value;
      const other = read(parameters[1], evaluate, evaluation);
      if (isBusy(other)) return other;
      return broadcast([value, toMatrix(other)], ([cell, replacement]) => (cell instanceof CellError && applies(cell) ? replacement! : cell!));
    }
    return value instanceof CellError && applies(value) ? evaluate(parameters[1]!) ?? 0 : value ?? 0;
  };

const ifs: LazyBuiltin = (parameters, evaluate, evaluation) => {
  for (let at = 0; at + 1 < parameters.length; at += 2) {
    const condition = read(parameters[at], evaluate, evaluation);
    const chosen = condition instanceof Matrix ? ERRORS.value : toBoolean(condition);
    if (chosen instanceof CellError) return chosen;
    if (chosen) return evaluate(parameters[at + 1]!) ?? 0;
  }
  return ERRORS.na;
};

const switchOn: LazyBuiltin = (parameters, evaluate, evaluation) => {
  const subject = read(parameters[0], evaluate, evaluation);
  if (subject instanceof Matrix) return ERRORS.value;
  if (subject instanceof CellError) return subject;
  let at = 1;
  for (; at + 1 < parameters.length; at += 2) {
    const candidate = read(parameters[at], evaluate, evaluation);
    if (candidate instanceof CellError) return candidate;
    if (!(candidate instanceof Matrix) && compareScalars(subject, candidate) === 0) return evaluate(parameters[at + 1]!) ?? 0;
  }
  return at < parameters.length ? evaluate(parameters[at]!) ?? 0 : ERRORS.na;
};

const choose: LazyBuiltin = (parameters, evaluate, evaluation) => {
  const index = read(parameters[0], evaluate, evaluation);
  if (index instanceof Matrix) return ERRORS.value;
  const number = toNumber(index);
  if (number instanceof CellError) return number;
  const place = Math.trunc(number);
  return place >= 1 && place < parameters.length ? evaluate(parameters[place]!) ?? 0 : ERRORS.value;
};

/** AND, OR, XOR: texts and blanks in cells do not count; without any condition #VALUE!. */
const combine =
  (reduce: (found: readonly boolean[]) => boolean): LazyBuiltin =>
  (parameters, evaluate, evaluation) => {
    const found: boolean[] = [];
    let failure: CellError | undefined;
    for (const parameter of parameters) {
      const value = dereference(evaluate(parameter), evaluation);
      if (isBusy(value) || (value instanceof Matrix && value.busy)) return ERRORS.busy;
      const cells = value instanceof Matrix ? value.values.flat() : [value];
      for (const cell of cells) {
        if (value instanceof Matrix && (cell === null || typeof cell === "string")) continue;
        const condition = toBoolean(cell);
        if (condition instanceof CellError) failure ??= condition;
        else found.push(condition);
      }
    }
    return failure ?? (found.length === 0 ? ERRORS.value : reduce(found));
  };

const not: LazyBuiltin = (parameters, evaluate, evaluation) => {
  if (parameters.length !== 1) return ERRORS.value;
  const value = read(parameters[0], evaluate, evaluation);
  const negate = (cell: Scalar): Scalar => {
    const condition = toBoolean(cell);
    return condition instanceof CellError ? condition : !condition;
  };
  return value instanceof Matrix ? broadcast([value], ([cell]) => negate(cell!)) : negate(value);
};

export const logicalFunctions: Readonly<Record<string, LazyBuiltin>> = {
  IF: chooseIf,
  IFERROR: insteadOf(() => true),
  IFNA: insteadOf((error) => error.code === "#N/A"),
  IFS: ifs,
  SWITCH: switchOn,
  CHOOSE: choose,
  AND: combine((found) => found.every(Boolean)),
  OR: combine((found) => found.some(Boolean)),
  XOR: combine((found) => found.filter(Boolean).length % 2 === 1),
  NOT: not,
  TRUE: () => true,
  FALSE: () => false,
};
