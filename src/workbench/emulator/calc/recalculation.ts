import { type Box, CellError, MAX_COLUMNS, MAX_ROWS, type Scalar } from "../model/values";
import { AddinCalls } from "./addinCalls";
import { dereference } from "./argumentList";
import type { CalcHost, CalcResult, FunctionHost } from "./calcHost";
import { ERRORS, isBusy, Matrix } from "./calcValues";
import { DependencyIndex } from "./dependencyIndex";
import type { Evaluation } from "./evaluation";
import { evaluate } from "./evaluator";
import type { FormulaCell, Values } from "./formulaCell";
import { isSingleCell } from "./references";
import { SheetReader } from "./sheetReader";
import { nowSerial } from "./serialDates";

/** Spills can push each other away for ever; after so many turns in one pass a formula keeps its value. */
const MAX_TURNS = 20;

/** Thrown by the reader to leave an evaluation that needs other cells first; they wait in `needed`. */
const NOT_YET = new Error("other cells must be evaluated first");

/** Evaluates dirty formulas in an order in which each finds its precedents ready, and publishes what changed. */
export class Recalculation {
  readonly calls: AddinCalls;
  readonly reader: SheetReader;
  readonly index = new DependencyIndex();
  readonly watchers = new DependencyIndex();
  readonly dirty = new Set<FormulaCell>();
  readonly circular = new Set<FormulaCell>();
  private readonly resumed = new Set<FormulaCell>();
  private needed: readonly FormulaCell[] = [];
  private stack: FormulaCell[] = [];
  /** The formulas that this pass evaluates; those that become dirty meanwhile join. */
  private work: Set<FormulaCell> | undefined;
  /** Goes up whenever a formula becomes clean: as long as it stays, whoever was marked is still dirty. */
  private round = 1;
  private pass = 0;
  private answered: FormulaCell[] = [];
  private changed = new Set<FormulaCell>();
  private resumeScheduled = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly host: CalcHost, functions: () => FunctionHost | undefined) {
    this.calls = new AddinCalls(functions);
    this.reader = new SheetReader(host, (cells) => this.need(cells));
  }

  /** To be called when a clean formula has come into the index: it has to be found although its ranges were visited. */
  newRound(): void {
    this.round++;
  }

  /** Marks a formula and all that depends on it; calls to the add-in that it waits for are cancelled. */
  markDirty(first: FormulaCell): void {
    const open = [first];
    for (let cell = open.pop(); cell; cell = open.pop()) {
      if (cell.calls.size > 0) this.calls.cancel(cell.calls);
      if (cell.state === "dirty" && !cell.resuming) continue;
      cell.state = "dirty";
      cell.resuming = false;
      this.dirty.add(cell);
      this.reader.markUnclean(cell);
      this.work?.add(cell);
      this.reader.touch(cell.sheetId, cell.box);
      this.index.dependents(cell.sheetId, cell.box, (dependent) => open.push(dependent), this.round);
    }
  }

  /** Marks what depends on these cells, and what would spill into them. */
  markDependents(sheetId: string, box: Box, except?: FormulaCell): void {
    // A round must leave nobody out, so that with an exception it is none.
    this.index.dependents(sheetId, box, (dependent) => dependent !== except && this.markDirty(dependent), except ? 0 : this.round);
    this.watchers.dependents(sheetId, box, (watcher) => {
      if (watcher === except) return;
      watcher.published = undefined;
      this.markDirty(watcher);
    });
  }

  /** Evaluates the given formulas (and dirty ones that they need), publishes, and sends the calls that came up. */
  run(cells: Iterable<FormulaCell>): void {
    this.work = new Set(cells);
    this.pass++;
    try {
      do {
        for (const cell of this.work) this.solve(cell);
        this.work = new Set();
        this.markAfterAnswers();
      } while (this.work.size > 0);
    } finally {
      this.work = undefined;
      this.stack = [];
    }
    this.publish();
    this.calls.flush();
    this.wakeWaiting();
  }

  /** What depends on formulas that have their answers now. All at once, since each of a thousand answers may lie in one range. */
  private markAfterAnswers(): void {
    const answered = this.answered;
    this.answered = [];
    for (const cell of answered) this.index.dependents(cell.sheetId, cell.box, (dependent) => this.markDirty(dependent), this.round);
  }

  private solve(cell: FormulaCell): void {
    this.stack.push(cell);
    while (this.stack.length > 0) {
      const top = this.stack[this.stack.length - 1]!;
      if (top.state === "clean") {
        this.stack.pop();
        continue;
      }
      top.state = "visiting";
      try {
        this.finish(top, this.valueOf(top));
      } catch (error) {
        if (error !== NOT_YET) throw error;
        this.stack.push(...this.needed);
      }
    }
  }

  private valueOf(cell: FormulaCell): Scalar | Matrix {
    if (!cell.expression) return ERRORS.name;
    const evaluation = this.evaluation(cell);
    return dereference(evaluate(cell.expression, evaluation), evaluation);
  }

  private need(cells: readonly FormulaCell[]): void {
    if (!this.work) return;
    const ready: FormulaCell[] = [];
    for (const cell of cells) {
      if (cell.state === "visiting") this.markCircle(cell);
      else ready.push(cell);
    }
    if (ready.length === 0) return;
    this.needed = ready;
    throw NOT_YET;
  }

  /** All formulas that wait on the way from this one back to itself show 0. */
  private markCircle(from: FormulaCell): void {
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const cell = this.stack[at]!;
      if (cell.state === "visiting") {
        cell.circular = true;
        this.circular.add(cell);
      }
      if (cell === from) return;
    }
  }

  private evaluation(cell: FormulaCell): Evaluation {
    return this.evaluationAt(cell.sheetId, cell.row, cell.column, (call, parameters, evaluation) =>
      this.calls.call(call, parameters, evaluation, { calls: cell.calls, mayBind: cell.mayBind, preview: false, onAnswer: () => this.resume(cell) }),
    );
  }

  /** The workbook as seen from one cell. */
  evaluationAt(
    sheetId: string,
    row: number,
    column: number,
    callAddin: (...parameters: [...Parameters<Evaluation["callAddin"]>, Evaluation]) => Scalar | Matrix,
  ): Evaluation {
    const { reader, host } = this;
    const evaluation: Evaluation = {
      host,
      sheetId,
      row,
      column,
      now: nowSerial(),
      random: Math.random,
      cell: (sheet, atRow, atColumn) => reader.cell(sheet, atRow, atColumn),
      range: (sheet, box) => reader.range(sheet, box),
      spillBox: (sheet, atRow, atColumn) => {
        const formula = reader.formulaAt(sheet, atRow, atColumn);
        return formula?.spills ? formula.box : undefined;
      },
      hasFormula: (sheet, atRow, atColumn) => reader.formulaAt(sheet, atRow, atColumn) !== undefined,
      callAddin: (call, parameters) => callAddin(call, parameters, evaluation),
    };
    return evaluation;
  }

  private finish(cell: FormulaCell, value: Scalar | Matrix): void {
    const before = cell.box;
    const wasResuming = cell.resuming;
    if (!cell.circular) this.circular.delete(cell);
    const values = cell.circular ? [[0]] : resultValues(value);
    cell.circular = false;
    cell.state = "clean";
    this.newRound();
    cell.resuming = false;
    this.dirty.delete(cell);
    this.reader.markClean(cell);
    this.setValues(cell, values);
    const after = cell.box;
    this.changed.add(cell);
    cell.turns = cell.lastPass === this.pass ? cell.turns + 1 : 1;
    cell.lastPass = this.pass;
    if (cell.turns > MAX_TURNS) return;
    if (before.rows !== after.rows || before.columns !== after.columns) {
      this.markDependents(cell.sheetId, before, cell);
      this.markDependents(cell.sheetId, after, cell);
    } else if (wasResuming && !isBusy(cell.values[0]![0])) {
      this.answered.push(cell);
    }
  }

  /** Gives the formula its result, or #SPILL! where the block has no room. */
  setValues(cell: FormulaCell, values: Values): void {
    const before = cell.box;
    const wanted: Box = { ...before, rows: values.length, columns: values[0]!.length };
    const fits = isSingleCell(wanted) || this.hasRoom(cell, wanted);
    const watchedBefore = cell.blocked ?? before;
    cell.values = fits ? values : [[ERRORS.spill]];
    cell.blocked = fits ? undefined : wanted;
    if (!isSingleCell(before) || !isSingleCell(cell.box)) this.reader.moveSpill(cell, before, cell.box);
    else this.reader.touch(cell.sheetId, before);
    if (!isSingleCell(watchedBefore)) this.watchers.remove(cell, [{ sheetId: cell.sheetId, box: watchedBefore }]);
    if (!isSingleCell(wanted)) this.watchers.add(cell, [{ sheetId: cell.sheetId, box: wanted }]);
  }

  private hasRoom(cell: FormulaCell, box: Box): boolean {
    if (box.row + box.rows > MAX_ROWS || box.column + box.columns > MAX_COLUMNS) return false;
    if (this.host.tableAt(cell.sheetId, cell.row, cell.column)) return false;
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        if (row === cell.row && column === cell.column) continue;
        if (this.reader.formulaAt(cell.sheetId, row, column)) return false;
        const owner = this.reader.spillOwner(cell.sheetId, row, column);
        if (owner && owner !== cell) return false;
        if (this.reader.isVacated(cell.sheetId, row, column)) continue;
        if (this.host.blocksSpill(cell.sheetId, row, column, cell)) return false;
      }
    }
    return true;
  }

  private publish(): void {
    const results: CalcResult[] = [];
    for (const cell of this.changed) {
      if (this.reader.formulaAt(cell.sheetId, cell.row, cell.column) !== cell) continue;
      if (cell.published && sameValues(cell.published, cell.values)) continue;
      cell.published = cell.values;
      results.push({ sheetId: cell.sheetId, row: cell.row, column: cell.column, values: cell.values });
    }
    this.changed = new Set();
    this.reader.published();
    if (results.length > 0) this.host.publish(results);
  }

  /** A call was answered: the formula goes on, together with the others whose answers come in the same moment. */
  private resume(cell: FormulaCell): void {
    if (cell.state === "clean") {
      cell.state = "dirty";
      cell.resuming = true;
      this.dirty.add(cell);
      this.reader.markUnclean(cell);
      this.reader.touch(cell.sheetId, cell.box);
    }
    this.resumed.add(cell);
    if (this.resumeScheduled) return;
    this.resumeScheduled = true;
    queueMicrotask(() => {
      this.resumeScheduled = false;
      const cells = [...this.resumed].filter((answered) => answered.resuming);
      this.resumed.clear();
      this.run(cells);
    });
  }

  /** Resolves when nothing waits for the add-in. */
  settled(): Promise<void> {
    if (this.calls.pending === 0 && !this.resumeScheduled) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** To be called when calls may have come to an end without an answer: cancelled ones. */
  wakeWaiting(): void {
    if (this.calls.pending > 0 || this.resumeScheduled) return;
    const resolves = this.waiting;
    this.waiting = [];
    for (const resolve of resolves) resolve();
  }
}

/** The block of values that cells show: a blank is 0, one awaited value makes all of it wait, an empty block is #CALC!. */
export function resultValues(value: Scalar | Matrix): Values {
  if (!(value instanceof Matrix)) return [[cellValue(value)]];
  if (value.busy) return [[ERRORS.busy]];
  if (value.rows === 0 || value.columns === 0) return [[ERRORS.calc]];
  return value.values.map((row) => row.map(cellValue));
}

const cellValue = (value: Scalar): Scalar => (value === null ? 0 : typeof value === "number" && !Number.isFinite(value) ? ERRORS.num : value);

function sameValues(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((row, at) => row.length === b[at]!.length && row.every((value, column) => sameScalar(value, b[at]![column]!)));
}

const sameScalar = (a: Scalar, b: Scalar): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code && a.message === b.message);
