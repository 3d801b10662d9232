/**
 * The order in which rows whose codes contain their parent's code are issued: roots first, then level by level, each in row order.
 */
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { Finding, InputValue } from "../types";

export interface ParentOrder {
  /** Rows by level: those of level 0 wait for no other row, those of level 1 for rows of level 0, and so on; each level in row order. */
  readonly levels: readonly (readonly number[])[];
  /** The finding of a row whose parent has no code, said more exactly where the list itself is the reason. */
  explain(row: number, finding: Finding): Finding;
}

const unseen = -1;
const onPath = -2;

/**
 * Orders the rows of a list.
 *
 * @param names who each row is; of two rows with one name the first is the parent.
 * @param parents what each row's parent cell says; rows above which nobody in the list stands are roots, whatever their cell says.
 */
export const orderByParent = (names: readonly InputValue[], parents: readonly InputValue[]): ParentOrder => {
  const count = parents.length;
  const rowOf = new Map<string, number>();
  names.forEach((name, row) => {
    const form = normalizeText(cellText(name));
    if (form !== "" && !rowOf.has(form)) rowOf.set(form, row);
  });
  const parentRow = parents.map((parent) => rowOf.get(normalizeText(cellText(parent))) ?? -1);
  const level = new Array<number>(count).fill(unseen);
  const circular = new Set<number>();

  for (let start = 0; start < count; start++) {
    const path: number[] = [];
    let row = start;
    while (row >= 0 && level[row] === unseen) {
      level[row] = onPath;
      path.push(row);
      row = parentRow[row] as number;
    }
    // Whoever meets the own path again goes in a circle; those who lead into it are not in it.
    const from = row >= 0 && level[row] === onPath ? path.indexOf(row) : path.length;
    for (const each of path.slice(from)) {
      circular.add(each);
      level[each] = 0;
    }
    let below = from < path.length ? 0 : row >= 0 ? (level[row] as number) : -1;
    for (const each of path.slice(0, from).reverse()) level[each] = ++below;
  }

  const levels: number[][] = [];
  level.forEach((each, row) => (levels[each] ??= []).push(row));
  return {
    levels,
    explain: (row, finding) => {
      if (finding.kind !== "parent-missing" || (parentRow[row] ?? -1) < 0) return finding;
      return { ...finding, kind: circular.has(row) ? "parent-circular" : "parent-uncoded" };
    },
  };
};
