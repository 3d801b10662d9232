import { renameSheetInFormula, shiftFormula } from "../calc/formulaText";
import { contains, intersection, moveBox } from "../model/boxes";
import type { WorkbookEvent } from "../model/events";
import type { Box } from "../model/values";
import { carryBookChange } from "./bookChanges";
import { carryPieces, carryShift } from "./carryShift";
import { type CellsOperation, type Change, type Content, FormulaText, type Operation } from "./operations";
import { carrySheetChange } from "./sheetChanges";

/** How operations are carried along: how sheets are found by name, and whether the first ones leave cells to the second ones that both write. */
export interface CarryOptions {
  readonly sheetIdOf: (name: string) => string | undefined;
  readonly yields?: boolean;
}

/**
 * Carries two lists of operations past each other, both made on the same state: the answer's first list says on top of `others` what `own`
 * said, the second one says on top of `own` what `others` said. `own` comes later in the agreed order. (The scheme of Jupiter: Nichols et al., 1995.)
 */
export function carryPast(own: readonly Operation[], others: readonly Operation[], options: CarryOptions): readonly [readonly Operation[], readonly Operation[]] {
  if (own.length === 0 || others.length === 0) return [own, others];
  if (!options.yields && !own.some(moves) && !others.some(moves)) return [own, others];
  if (own.length === 1 && others.length === 1) {
    return [carry(own[0]!, others[0]!, true, options), carry(others[0]!, own[0]!, false, { ...options, yields: false })];
  }
  const carried: Operation[] = [];
  let passed = others;
  for (const operation of own) {
    let one: readonly Operation[] = [operation];
    const behind: Operation[] = [];
    for (const other of passed) {
      const [next, past] = carryPast(one, [other], options);
      one = next;
      behind.push(...past);
    }
    carried.push(...one);
    passed = behind;
  }
  return [carried, passed];
}

/** Whether other operations have to be carried past this one at all. */
const moves = (operation: Operation): boolean => operation.kind === "shift" || (operation.kind === "sheet" && operation.change.name !== undefined);

/** A whole change past others, with what it tells listeners. */
export function carryChange(own: Change, others: readonly Operation[], options: CarryOptions): readonly [Change, readonly Operation[]] {
  const [operations, passed] = carryPast(own.operations, others, options);
  if (operations === own.operations) return [own, passed];
  return [{ operations, events: carryEvents(own.events, others) }, passed];
}

/** Events after others' insertions and deletions: those of cells that are gone are gone as well. */
export function carryEvents(events: readonly WorkbookEvent[], others: readonly Operation[]): readonly WorkbookEvent[] {
  let carried = events;
  for (const operation of others) {
    if (operation.kind !== "shift") continue;
    const { edit } = operation;
    carried = carried.flatMap((event): WorkbookEvent[] => {
      if (!("sheetId" in event) || event.sheetId !== edit.sheetId) return [event];
      if (event.kind === "sorted") return [{ ...event, boxes: event.boxes.flatMap((box) => moveBox(box, edit) ?? []) }];
      if (!("box" in event)) return [event];
      const box = moveBox(event.box, edit);
      return box ? [{ ...event, box }] : [];
    });
  }
  return carried;
}

/** One operation past one other. `isLater`: of two insertions at one place, this one comes second in the agreed order. */
function carry(own: Operation, other: Operation, isLater: boolean, options: CarryOptions): readonly Operation[] {
  if (other.kind === "sheet" && other.change.name) return [renamed(own, other.change.name)];
  if (options.yields && own.kind === "cells" && other.kind === "cells") return yielded(own, other);
  if (other.kind !== "shift") return [own];
  const { edit } = other;
  switch (own.kind) {
    case "cells":
      return carryCells(own, edit, options);
    case "shift":
      return own.edit.sheetId === edit.sheetId ? carryShift(own.edit, edit, isLater).map((carried) => ({ ...own, edit: carried })) : [own];
    case "sheet":
      return [own.sheetId === edit.sheetId ? { ...own, change: carrySheetChange(own.change, edit) } : own];
    case "book":
      return [{ ...own, change: carryBookChange(own.change, edit, options.sheetIdOf) }];
    default:
      return [own];
  }
}

function carryCells(own: CellsOperation, edit: Parameters<typeof shiftFormula>[1], options: CarryOptions): readonly Operation[] {
  const follow = (content: Content | undefined): Content | undefined => {
    if (!(content instanceof FormulaText)) return content;
    const text = shiftFormula(content.text, edit, own.sheetId, options.sheetIdOf);
    return text === content.text ? content : new FormulaText(text);
  };
  const followed = mapFormulas(own, follow);
  if (own.sheetId !== edit.sheetId) return [followed];
  const pieces = carryPieces(own.box, edit);
  if (pieces.length === 1 && pieces[0]!.from === own.box && pieces[0]!.to === own.box) return [followed];
  return pieces.map(({ from, to }) => ({ ...cut(followed, from), box: to }));
}

/** Formulas that name a sheet by the name it had. */
function renamed(own: Operation, name: { readonly before: string; readonly after: string }): Operation {
  if (own.kind !== "cells") return own;
  return mapFormulas(own, (content) => {
    if (!(content instanceof FormulaText)) return content;
    const text = renameSheetInFormula(content.text, name.before, name.after);
    return text === content.text ? content : new FormulaText(text);
  });
}

function mapFormulas(own: CellsOperation, map: (content: Content | undefined) => Content | undefined): CellsOperation {
  if (!own.content?.some((line) => line.some((content) => content instanceof FormulaText))) return own;
  let isChanged = false;
  const content = own.content.map((line) =>
    line.map((before) => {
      const after = map(before);
      isChanged ||= after !== before;
      return after;
    }),
  );
  return isChanged ? { ...own, content } : own;
}

/** The part of an operation that lies in a box within its own. */
function cut(own: CellsOperation, box: Box): CellsOperation {
  const part = <T>(matrix: readonly (readonly T[])[] | undefined): readonly (readonly T[])[] | undefined =>
    matrix?.slice(box.row - own.box.row, box.row - own.box.row + box.rows).map((line) => line.slice(box.column - own.box.column, box.column - own.box.column + box.columns));
  return { ...own, box, content: part(own.content), styles: part(own.styles) };
}

/** What is left of an operation when it keeps its hands off cells that another one wrote. */
function yielded(own: CellsOperation, other: CellsOperation): readonly Operation[] {
  if (own.sheetId !== other.sheetId || !intersection(own.box, other.box)) return [own];
  const without = <T, U>(matrix: readonly (readonly (T | undefined)[])[] | undefined, written: readonly (readonly (U | undefined)[])[] | undefined) =>
    matrix && written
      ? matrix.map((line, r) =>
          line.map((value, c) => {
            const cell: Box = { row: own.box.row + r, column: own.box.column + c, rows: 1, columns: 1 };
            return contains(other.box, cell) && written[cell.row - other.box.row]![cell.column - other.box.column] !== undefined ? undefined : value;
          }),
        )
      : matrix;
  return [{ ...own, content: without(own.content, other.content), styles: without(own.styles, other.styles) }];
}
