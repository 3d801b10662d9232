import { fullAddress } from "../model/address";
import { CellError, type Scalar } from "../model/values";
import { ExcelError } from "../model/excelError";
import { Handle, wireClass, type Call, type WireClass } from "../protocol/registry";
import { rangeArgument } from "./range";
import { wireValue } from "./rangeContent";

/** `workbook.functions`: Excel's built-in functions, called without a cell. */
export const functionsHandle = (): Handle => new Handle<unknown>(functionsClass, null);

interface ResultRef {
  readonly value: Scalar;
}

const resultClass = wireClass<ResultRef>("FunctionResult", {
  properties: {
    Value: (self) => (self.value instanceof CellError ? null : wireValue(self.value)),
    Error: (self) => (self.value instanceof CellError ? self.value.code : null),
  },
});

/** An argument as it would be written into a formula. */
function written(value: unknown, call: Call): string {
  if (value === null || value === undefined) return "";
  const range = rangeArgument(value);
  if (range) return `(${range.boxes.map((box) => fullAddress(call.session.book.sheet(range.sheetId).name, box)).join(",")})`;
  if (value instanceof Handle && value.type === (resultClass as unknown)) return literal((value.self as ResultRef).value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return literal(value);
  throw new ExcelError("InvalidArgument");
}

function literal(value: Scalar): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** `Beta_Dist` → `BETA.DIST`: a formula of the function is calculated, as if it stood in A1 of the active sheet. */
function callFunction(name: string, args: readonly unknown[], call: Call): Handle {
  const given = args.flat();
  while (given.length > 0 && (given.at(-1) === null || given.at(-1) === undefined)) given.pop();
  const formula = `=${name.toUpperCase().replaceAll("_", ".")}(${given.map((value) => written(value, call)).join(",")})`;
  const value = call.session.book.calculation?.evaluate(formula, call.session.view.activeSheetId, 0, 0) ?? null;
  return new Handle(resultClass, { value }) as Handle;
}

const functionsClass: WireClass<unknown> = {
  name: "Functions",
  properties: {},
  methods: new Proxy({}, { get: (_target, name) => ({ run: (_self: unknown, args: readonly unknown[], call: Call) => callFunction(String(name), args, call) }) }),
};
