import { CellError, type Scalar } from "../../model/values";
import { ERRORS, Reference, type Value } from "../calcValues";
import { type Builtins, pure, sited } from "../evaluation";

const is = (test: (value: Scalar) => boolean): Builtins[string] => pure("s", (value: Scalar) => test(value), { takesErrors: true });

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1, "#DIV/0!": 2, "#VALUE!": 3, "#REF!": 4, "#NAME?": 5, "#NUM!": 6, "#N/A": 7, "#SPILL!": 9, "#CONNECT!": 10,
  "#BLOCKED!": 11, "#UNKNOWN!": 12, "#FIELD!": 13, "#CALC!": 14,
};

/** ISBLANK, ISERROR, TYPE … */
export const informationFunctions: Builtins = {
  ISBLANK: is((value) => value === null),
  ISERROR: is((value) => value instanceof CellError),
  ISERR: is((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: is((value) => value instanceof CellError && value.code === "#N/A"),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISREF: pure("r", (value: Value) => value instanceof Reference, { takesErrors: true }),
  ISFORMULA: sited("r", (evaluation, value: Value) => {
    const box = value instanceof Reference ? value.boxes[0] : undefined;
    return box && value instanceof Reference ? evaluation.hasFormula(value.sheetId, box.row, box.column) : ERRORS.value;
  }),
  "ERROR.TYPE": pure("s", (value: Scalar) => (value instanceof CellError ? ERROR_NUMBERS[value.code] ?? ERRORS.na : ERRORS.na), { takesErrors: true }),
  TYPE: pure("s", (value: Scalar) => (value instanceof CellError ? 16 : typeof value === "boolean" ? 4 : typeof value === "string" ? 2 : 1), { takesErrors: true }),
  N: pure("s", (value: Scalar) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: pure("s", (value: Scalar) => (typeof value === "string" ? value : "")),
  NA: pure("", () => ERRORS.na),
};
