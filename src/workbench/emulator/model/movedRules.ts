import { shiftFormula, translateFormula } from "../calc/formulaText";
import { moveBox } from "./boxes";
import type { Box, StructureEdit } from "./values";

/** What lies on cells with formulas that are written for the first of them: validations and conditional formats. */
interface Ruled {
  readonly boxes: readonly Box[];
  readonly rule: Readonly<Record<string, unknown>>;
}

/** Such things after rows, columns or cells were inserted or deleted; those whose cells are all gone are left out. */
export function movedRules<T extends Ruled>(items: readonly T[], edit: StructureEdit, sheetIdOf: (name: string) => string | undefined): T[] {
  return items.flatMap((item) => {
    const boxes = item.boxes.flatMap((box) => moveBox(box, edit) ?? []);
    if (boxes.length === 0) return [];
    const [origin] = item.boxes;
    const survivor = item.boxes.find((box) => moveBox(box, edit) !== undefined);
    if (!origin || !survivor) return [];
    const first = firstLeft(survivor, edit);
    const rule = mapFormulas(item.rule, (formula) => shiftFormula(translateFormula(formula, origin, first), edit, edit.sheetId, sheetIdOf)) as T["rule"];
    return [{ ...item, boxes, rule }];
  });
}

/** The first cell of a box that the edit leaves. */
function firstLeft(box: Box, edit: StructureEdit): { readonly row: number; readonly column: number } {
  const { row, column } = box;
  if (edit.count > 0) return { row, column };
  const after = edit.at - edit.count;
  if (edit.axis === "row") return { row: row >= edit.at && row < after ? after : row, column };
  return { row, column: column >= edit.at && column < after ? after : column };
}

/** The same rule when no formula changes: a file's own form of it is known by the object. */
function mapFormulas(rule: unknown, change: (formula: string) => string): unknown {
  if (typeof rule === "string") return rule.startsWith("=") ? change(rule) : rule;
  if (typeof rule !== "object" || rule === null) return rule;
  const before = Object.entries(rule);
  const after = before.map(([key, value]) => [key, mapFormulas(value, change)] as const);
  if (after.every(([, value], at) => value === before[at]![1])) return rule;
  return Array.isArray(rule) ? after.map(([, value]) => value) : Object.fromEntries(after);
}
