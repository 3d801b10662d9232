import { type Box, CellError, type Scalar, type StructureEdit } from "../../model/values";
import { type CalcEngine, createCalcEngine } from "../calcEngine";
import type { CalcHost, CalcResult, CalcTable, FunctionCall, FunctionHost } from "../calcHost";
import { cellKey, keyColumn, keyRow, parseBox } from "../references";
import { shiftCell } from "../structureShift";

/** A sheet's map, made when it is first asked for. */
function of<Value>(maps: Map<string, Map<number, Value>>, sheetId: string): Map<number, Value> {
  let map = maps.get(sheetId);
  if (!map) maps.set(sheetId, (map = new Map()));
  return map;
}

type Answer = readonly (readonly Scalar[])[];

/** An add-in's functions under the test's hand: calls wait until the test answers them, unless `answer` does at once. */
export class FakeFunctions implements FunctionHost {
  readonly batches: FunctionCall[][] = [];
  readonly cancelled: FunctionCall[] = [];
  private readonly open = new Map<string, (values: Answer) => void>();

  constructor(
    private readonly names: Readonly<Record<string, { allowErrors?: boolean }>>,
    private readonly answer?: (call: FunctionCall) => Answer,
  ) {}

  get calls(): FunctionCall[] {
    return this.batches.flat();
  }

  lookup(name: string): { id: string; allowErrors: boolean } | undefined {
    const found = this.names[name];
    return found && { id: name, allowErrors: found.allowErrors ?? false };
  }

  invoke(calls: readonly FunctionCall[]): Promise<Answer>[] {
    this.batches.push([...calls]);
    return calls.map((call) => (this.answer ? Promise.resolve(this.answer(call)) : new Promise<Answer>((resolve) => this.open.set(call.id, resolve))));
  }

  cancel(call: FunctionCall): void {
    this.cancelled.push(call);
  }

  /** Answers one of the calls that wait. */
  resolve(call: FunctionCall, values: Answer): void {
    this.open.get(call.id)!(values);
  }
}

/** The least workbook that the engine needs: sheets of values and formulas. Cells are named `A1` (first sheet) or `Sheet2!A1`. */
export class TinyWorkbook implements CalcHost {
  readonly engine: CalcEngine;
  readonly sheets: { id: string; name: string }[] = [{ id: "s1", name: "Sheet1" }, { id: "s2", name: "Sheet2" }];
  readonly names = new Map<string, string>();
  readonly tables: (CalcTable & { name: string })[] = [];
  readonly publications: CalcResult[][] = [];
  private readonly typed = new Map<string, Map<number, Scalar>>();
  private readonly formulas = new Map<string, Map<number, string>>();
  /** What the engine published: the blocks by their first cell. */
  private readonly results = new Map<string, Map<number, CalcResult["values"]>>();
  private readonly shown = new Map<string, Map<number, Scalar>>();
  functions: FunctionHost | undefined;

  constructor(functions?: FunctionHost) {
    this.functions = functions;
    this.engine = createCalcEngine(this, () => this.functions);
  }

  sheetIdByName(name: string): string | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;
  }

  sheetName(sheetId: string): string {
    return this.sheets.find((sheet) => sheet.id === sheetId)?.name ?? "";
  }

  value(sheetId: string, row: number, column: number): Scalar {
    const key = cellKey(row, column);
    return of(this.typed, sheetId).get(key) ?? of(this.shown, sheetId).get(key) ?? null;
  }

  blocksSpill(sheetId: string, row: number, column: number): boolean {
    const key = cellKey(row, column);
    return of(this.formulas, sheetId).has(key) || of(this.typed, sheetId).has(key);
  }

  usedBox(sheetId: string): Box | undefined {
    let last: { row: number; column: number } | undefined;
    for (const map of [of(this.typed, sheetId), of(this.formulas, sheetId)]) {
      for (const key of map.keys()) last = { row: Math.max(last?.row ?? 0, keyRow(key)), column: Math.max(last?.column ?? 0, keyColumn(key)) };
    }
    return last && { row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 };
  }

  definedName(name: string): string | undefined {
    return this.names.get(name.toLowerCase());
  }

  table(name: string): CalcTable | undefined {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  tableAt(sheetId: string, row: number, column: number): CalcTable | undefined {
    return this.tables.find(({ sheetId: id, box }) => id === sheetId && row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns);
  }

  publish(results: readonly CalcResult[]): void {
    this.publications.push([...results]);
    for (const { sheetId, row, column, values } of results) {
      this.empty(sheetId, row, column);
      of(this.results, sheetId).set(cellKey(row, column), values);
      values.forEach((line, atRow) => line.forEach((value, atColumn) => of(this.shown, sheetId).set(cellKey(row + atRow, column + atColumn), value)));
    }
  }

  private empty(sheetId: string, row: number, column: number): void {
    const values = of(this.results, sheetId).get(cellKey(row, column)) ?? [];
    values.forEach((line, atRow) => line.forEach((_value, atColumn) => of(this.shown, sheetId).delete(cellKey(row + atRow, column + atColumn))));
    of(this.results, sheetId).delete(cellKey(row, column));
  }

  private place(address: string): { sheetId: string; row: number; column: number } {
    const [sheet, cell] = address.includes("!") ? address.split("!") : ["Sheet1", address];
    const box = parseBox(cell!)!;
    return { sheetId: this.sheetIdByName(sheet!)!, row: box.row, column: box.column };
  }

  /** Types values or formulas into cells, without recalculation. */
  enter(cells: Readonly<Record<string, Scalar>>): void {
    for (const [address, content] of Object.entries(cells)) {
      const { sheetId, row, column } = this.place(address);
      this.enterAt(sheetId, row, column, content);
    }
  }

  enterAt(sheetId: string, row: number, column: number, content: Scalar): void {
    const key = cellKey(row, column);
    of(this.typed, sheetId).delete(key);
    if (typeof content === "string" && content.startsWith("=")) {
      of(this.formulas, sheetId).set(key, content);
      this.engine.setFormula(sheetId, row, column, content);
      return;
    }
    if (of(this.formulas, sheetId).delete(key)) {
      this.empty(sheetId, row, column);
      this.engine.setFormula(sheetId, row, column, null);
    }
    if (content !== null) of(this.typed, sheetId).set(key, content);
    this.engine.cellsChanged(sheetId, [{ row, column, rows: 1, columns: 1 }]);
  }

  /** Types and recalculates. */
  type(cells: Readonly<Record<string, Scalar>>): void {
    this.enter(cells);
    this.engine.recalculate("dirty");
  }

  /** A formula as a file has it, with the value saved there. */
  load(address: string, text: string, saved: Scalar): void {
    const { sheetId, row, column } = this.place(address);
    of(this.formulas, sheetId).set(cellKey(row, column), text);
    of(this.shown, sheetId).set(cellKey(row, column), saved);
    this.engine.setFormula(sheetId, row, column, text, [[saved]]);
  }

  /** Inserts or deletes, and recalculates. */
  edit(edit: StructureEdit): void {
    const move = <Value>(maps: Map<string, Map<number, Value>>): void => {
      const moved = new Map<number, Value>();
      for (const [key, value] of of(maps, edit.sheetId)) {
        const place = shiftCell(keyRow(key), keyColumn(key), edit);
        if (place) moved.set(cellKey(place.row, place.column), value);
      }
      maps.set(edit.sheetId, moved);
    };
    // Spilled blocks are emptied; the engine publishes them again at their new place.
    for (const [key, values] of of(this.results, edit.sheetId)) if (values.length > 1 || values[0]!.length > 1) this.empty(edit.sheetId, keyRow(key), keyColumn(key));
    move(this.typed);
    move(this.formulas);
    move(this.results);
    move(this.shown);
    for (const change of this.engine.structureEdited(edit)) of(this.formulas, change.sheetId).set(cellKey(change.row, change.column), change.text);
    this.engine.recalculate("dirty");
  }

  /** What a cell shows: errors as their code. */
  get(address: string): Scalar {
    const { sheetId, row, column } = this.place(address);
    const value = this.value(sheetId, row, column);
    return value instanceof CellError ? value.code : value;
  }

  /** The values of a range, row by row. */
  grid(address: string): Scalar[][] {
    const box = parseBox(address)!;
    return Array.from({ length: box.rows }, (_row, r) =>
      Array.from({ length: box.columns }, (_cell, c) => {
        const value = this.value("s1", box.row + r, box.column + c);
        return value instanceof CellError ? value.code : value;
      }),
    );
  }

  formula(address: string): string | undefined {
    const { sheetId, row, column } = this.place(address);
    return this.engine.formula(sheetId, row, column);
  }
}
