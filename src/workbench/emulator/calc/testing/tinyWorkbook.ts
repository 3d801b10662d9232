import { type Box, CellError, type Scalar, type StructureEdit } from "../../model/values";
import { type CalcEngine, createCalcEngine } from "../calcEngine";
import type { CalcHost, CalcResult, CalcTable, FunctionCall, FunctionHost } from "../calcHost";
import { cellKey, keyColumn, keyRow, parseBox } from "../references";
import { shiftCell } from "../structureShift";

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
  private readonly values = new Map<string, Map<number, Scalar>>();
  private readonly formulas = new Map<string, Map<number, string>>();
  private readonly spills = new Map<string, Box>();
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
    return this.values.get(sheetId)?.get(cellKey(row, column)) ?? null;
  }

  blocksSpill(sheetId: string, row: number, column: number): boolean {
    if (this.formulas.get(sheetId)?.has(cellKey(row, column))) return true;
    const spilled = [...this.spills.keys()].some((key) => {
      const [sheet, anchor] = key.split("|");
      const box = this.spills.get(key)!;
      return sheet === sheetId && anchor !== undefined && row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
    });
    return !spilled && this.value(sheetId, row, column) !== null;
  }

  usedBox(sheetId: string): Box | undefined {
    let last: { row: number; column: number } | undefined;
    for (const map of [this.values.get(sheetId), this.formulas.get(sheetId)]) {
      for (const key of map?.keys() ?? []) last = { row: Math.max(last?.row ?? 0, keyRow(key)), column: Math.max(last?.column ?? 0, keyColumn(key)) };
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
      this.emptySpill(sheetId, row, column);
      const sheet = this.sheetValues(sheetId);
      values.forEach((line, atRow) => line.forEach((value, atColumn) => sheet.set(cellKey(row + atRow, column + atColumn), value)));
      const box = { row, column, rows: values.length, columns: values[0]!.length };
      if (box.rows * box.columns > 1) this.spills.set(`${sheetId}|${cellKey(row, column)}`, box);
    }
  }

  private emptySpill(sheetId: string, row: number, column: number): void {
    const key = `${sheetId}|${cellKey(row, column)}`;
    const box = this.spills.get(key);
    if (!box) return;
    this.spills.delete(key);
    for (let r = box.row; r < box.row + box.rows; r++) {
      for (let c = box.column; c < box.column + box.columns; c++) if (!this.typed.has(`${sheetId}|${cellKey(r, c)}`)) this.sheetValues(sheetId).delete(cellKey(r, c));
    }
  }

  private readonly typed = new Set<string>();

  private sheetValues(sheetId: string): Map<number, Scalar> {
    let sheet = this.values.get(sheetId);
    if (!sheet) this.values.set(sheetId, (sheet = new Map()));
    return sheet;
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
    const formulas = this.formulas.get(sheetId) ?? new Map<number, string>();
    this.formulas.set(sheetId, formulas);
    if (typeof content === "string" && content.startsWith("=")) {
      formulas.set(key, content);
      this.engine.setFormula(sheetId, row, column, content);
      return;
    }
    if (formulas.delete(key)) {
      this.emptySpill(sheetId, row, column);
      this.engine.setFormula(sheetId, row, column, null);
    }
    if (content === null) {
      this.sheetValues(sheetId).delete(key);
      this.typed.delete(`${sheetId}|${key}`);
    } else {
      this.sheetValues(sheetId).set(key, content);
      this.typed.add(`${sheetId}|${key}`);
    }
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
    const formulas = this.formulas.get(sheetId) ?? new Map<number, string>();
    this.formulas.set(sheetId, formulas.set(cellKey(row, column), text));
    this.sheetValues(sheetId).set(cellKey(row, column), saved);
    this.engine.setFormula(sheetId, row, column, text, [[saved]]);
  }

  /** Inserts or deletes, and recalculates. */
  edit(edit: StructureEdit): void {
    const moveKeys = <Value>(map: Map<number, Value> | undefined): Map<number, Value> => {
      const moved = new Map<number, Value>();
      for (const [key, value] of map ?? []) {
        const place = shiftCell(keyRow(key), keyColumn(key), edit);
        if (place) moved.set(cellKey(place.row, place.column), value);
      }
      return moved;
    };
    this.values.set(edit.sheetId, moveKeys(this.values.get(edit.sheetId)));
    this.formulas.set(edit.sheetId, moveKeys(this.formulas.get(edit.sheetId)));
    for (const change of this.engine.structureEdited(edit)) this.formulas.get(change.sheetId)!.set(cellKey(change.row, change.column), change.text);
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
