import type { CellContent } from "../app/ports";
import type { InputValue } from "../core";

/** True when a value may be an Excel error; text that merely begins with "#" is told apart by its value type. */
export function looksLikeError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}

/** A value of office.js as the core takes it. Without a type, a text is a text. */
export function inputValue(value: unknown, type: Excel.RangeValueType | undefined): InputValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return type === Excel.RangeValueType.error ? { error: String(value) } : String(value);
}

/** What stands in a cell, from its value, its formula text and, where it looks like an error, its type. */
export function contentOf(value: unknown, formula: unknown, type: Excel.RangeValueType | undefined): CellContent {
  // Text that begins with "=" in a cell formatted as text reads the same both ways; a formula and its value do not.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { kind: "formula", text: String(value), formula };
  if (value === "" || value === null) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", text: String(value) };
  if (typeof value === "boolean") return { kind: "boolean", text: value ? "TRUE" : "FALSE" };
  return { kind: type === Excel.RangeValueType.error ? "error" : "text", text: String(value) };
}
