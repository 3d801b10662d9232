import type { CalcHost, CalcResult, CalcTable, FunctionHost } from "../calc/calcHost";
import { createCalcEngine, type CalcEngine } from "../calc/calcEngine";
import { formulaFacts } from "../calc/formulaFacts";
import { parseFormula } from "../calc/formulaParser";
import { contains } from "./boxes";
import { mergedAreaAt } from "./writing";
import type { TableRecord } from "./tables";
import type { Box, Scalar, StructureEdit } from "./values";
import type { Calculation, Workbook } from "./workbook";

/** Joins the formula engine to the workbook: it hears of edits, and its results become the cells' values. */
export class WorkbookCalculation implements Calculation, CalcHost {
  readonly engine: CalcEngine;
  /** Something was written since the last calculation. */
  private isStale = false;

  constructor(private readonly book: Workbook) {
    this.engine = createCalcEngine(this, () => this.functions());
    book.calculation = this;
  }

  // ---- what the workbook tells ----

  formulaWritten(sheetId: string, row: number, column: number, text: string | null): void {
    this.isStale = true;
    this.engine.setFormula(sheetId, row, column, text);
  }

  cellsWritten(sheetId: string, box: Box): void {
    this.isStale = true;
    this.engine.cellsChanged(sheetId, [box]);
  }

  setDirty(sheetId: string, boxes: readonly Box[]): void {
    this.isStale = true;
    this.engine.setDirty(sheetId, boxes);
  }

  structureEdited(edit: StructureEdit): ReturnType<CalcEngine["structureEdited"]> {
    this.isStale = true;
    return this.engine.structureEdited(edit);
  }

  sheetRenamed(sheetId: string, before: string): ReturnType<CalcEngine["sheetRenamed"]> {
    return this.engine.sheetRenamed(sheetId, before);
  }

  sheetRemoved(sheetId: string, name: string): ReturnType<CalcEngine["sheetRemoved"]> {
    this.isStale = true;
    return this.engine.sheetRemoved(sheetId, name);
  }

  definitionsChanged(): void {
    this.isStale = true;
    this.engine.definitionsChanged();
  }

  functionsChanged(): void {
    this.isStale = true;
    this.engine.functionsChanged();
    this.calculate("automatic");
  }

  references(formula: string, sheetId: string, row: number, column: number): readonly { sheetId: string; box: Box }[] {
    return formulaFacts(parseFormula(formula), this, sheetId, row, column).areas;
  }

  evaluate(formula: string, sheetId: string, row: number, column: number): Scalar {
    return this.engine.evaluate(formula, sheetId, row, column);
  }

  settled(): Promise<void> {
    return this.engine.settled();
  }

  calculate(kind: "automatic" | "dirty" | "full" | "rebuild"): void {
    if (kind === "automatic" && (!this.isStale || this.book.meta.calculationMode === "Manual")) return;
    this.isStale = false;
    this.engine.recalculate(kind === "automatic" ? "dirty" : kind);
  }

  // ---- what the engine asks ----

  sheetIdByName(name: string): string | undefined {
    return this.book.sheetByName(name)?.id;
  }

  sheetName(sheetId: string): string {
    return this.book.findSheet(sheetId)?.name ?? "";
  }

  value(sheetId: string, row: number, column: number): Scalar {
    return this.book.findSheet(sheetId)?.value(row, column) ?? null;
  }

  blocksSpill(sheetId: string, row: number, column: number, anchor: { row: number; column: number }): boolean {
    const sheet = this.book.findSheet(sheetId);
    if (!sheet) return true;
    if (sheet.formula(row, column) !== undefined || mergedAreaAt(sheet, row, column) || this.tableAt(sheetId, row, column)) return true;
    if (sheet.value(row, column) === null) return false;
    const spill = sheet.spillOver(row, column);
    return !spill || spill.anchorRow !== anchor.row || spill.anchorColumn !== anchor.column;
  }

  usedBox(sheetId: string): Box | undefined {
    return this.book.findSheet(sheetId)?.usedBox(true);
  }

  definedName(name: string, sheetId: string): string | undefined {
    return this.book.findName(name, sheetId)?.formula;
  }

  table(name: string): CalcTable | undefined {
    const table = this.book.tableByName(name);
    return table && calcTable(table);
  }

  tableAt(sheetId: string, row: number, column: number): CalcTable | undefined {
    const cell: Box = { row, column, rows: 1, columns: 1 };
    const table = this.book.meta.tables.find((candidate) => candidate.sheetId === sheetId && contains(candidate.box, cell));
    return table && calcTable(table);
  }

  publish(results: readonly CalcResult[]): void {
    const calculated = new Map<string, Box>();
    for (const result of results) {
      const sheet = this.book.findSheet(result.sheetId);
      if (!sheet) continue;
      const key = `${result.row},${result.column}`;
      const before = sheet.spills.get(key);
      if (before) sheet.values.clear(before);
      sheet.spills.delete(key);
      const box: Box = { row: result.row, column: result.column, rows: result.values.length, columns: result.values[0]?.length ?? 1 };
      sheet.values.write(box, result.values);
      if (box.rows * box.columns > 1) sheet.spills.set(key, box);
      if (!calculated.has(result.sheetId)) calculated.set(result.sheetId, box);
    }
    this.book.emit([...calculated].map(([sheetId, box]) => ({ kind: "calculated", sheetId, box })));
  }

  /** All pages' functions as one: the first page that knows a name answers for it. */
  private functions(): FunctionHost | undefined {
    const [...hosts] = this.book.functionHosts;
    if (hosts.length <= 1) return hosts[0];
    const ownerOf = (id: string): FunctionHost => hosts.find((host) => host.lookup(id)?.id === id) ?? hosts[0]!;
    return {
      lookup: (name) => hosts.map((host) => host.lookup(name)).find((found) => found !== undefined),
      invoke: (calls) => calls.map((call) => ownerOf(call.functionId).invoke([call])[0]!),
      cancel: (call) => ownerOf(call.functionId).cancel(call),
    };
  }
}

const calcTable = (table: TableRecord): CalcTable => ({
  sheetId: table.sheetId,
  box: table.box,
  hasHeaders: table.showHeaders,
  hasTotals: table.showTotals,
  columns: table.columns.map((column) => column.name),
});
