import { cellText, type Counter, type Finding, type InputValue, type ParentOrder, type RuleChooser, type RuleDesk } from "../../core";
import { CustCodeError, type EncodeReport, type EncodeRequest, type RowFindings, type RuleShare, type Run } from "../api";
import { createBreath } from "../breath";
import { cellAddress } from "../cellAddress";
import { callsCustCode } from "../formulas/formulaText";
import type { CellContent, Ports } from "../ports";
import { nearlyFull } from "../workspace/counterFill";
import type { RuleBook } from "../workspace/ruleBook";
import type { CodeColumn } from "./codeColumn";
import { firstColumnOf, readColumns } from "./listColumns";

/** Rows that are planned, written and shown as done together: about a megabyte of register. */
export const ROWS_PER_STEP = 8_000;
const SAMPLES = 10;
/** Refusals that are named one by one; beyond these only their number is told. */
const NAMED_REFUSALS = 10_000;

/** Rows that are planned, written and counted together. */
export interface Step {
  /** 0-based within the list. */
  readonly from: number;
  readonly count: number;
  /** The rows that are meant; undefined: all of them. */
  readonly only?: ReadonlySet<number>;
}

/** What the rows of one step are to get. */
export interface StepPlan {
  /** Rows of the step, with what they held when they were planned. */
  readonly rows: readonly PlannedRow[];
  readonly inputs: readonly (readonly InputValue[])[];
}

export interface PlannedRow {
  /** 0-based within the list. */
  readonly index: number;
  readonly code: string;
  readonly known: boolean;
  /** Where conditions choose: the rule that gave the code. */
  readonly rule?: string;
}

/** Counts of one run over a list, as they grow. */
export interface Tally {
  issued: number;
  known: number;
  kept: number;
  refused: number;
  skippedHidden: number;
  /** Cells of the code column that hold a number, a formula or an error, and the first one's address. */
  odd: number;
  firstOdd: string;
  done: number;
  readonly samples: { address: string; code: string }[];
  readonly refusals: RowFindings[];
  /** Counters from which codes were drawn, as they stand. */
  readonly counters: Map<string, Counter>;
  readonly byRule: Map<string, RuleShare>;
  /** Where conditions choose: the rules of codes that are only drafted so far. */
  readonly drafted: Map<string, string>;
}

export interface EncodeJob {
  readonly request: EncodeRequest;
  readonly chooser: RuleChooser;
  readonly batch: string;
  readonly at: string;
  /** Sheet column (0-based) of the codes; undefined while it is still to be made. */
  readonly target: number | undefined;
  readonly hidden: ReadonlySet<number>;
  readonly codeColumn: CodeColumn;
  /** Codes that stand in the code column though the register does not know them, in comparison form. */
  readonly inUse: ReadonlySet<string>;
  readonly columns: readonly number[];
  /** The rule under which the register has a code. */
  ruleOfCode(code: string): string | undefined;
  /** The order of rows whose codes contain those of other rows; undefined: row order. */
  readonly order: ParentOrder | undefined;
  /** Customers of the list with their codes, which the register may not know by name. */
  readonly coded: readonly (readonly [name: string, code: string])[];
  readonly rowsPerStep: number;
}

export function newTally(): Tally {
  return { issued: 0, known: 0, kept: 0, refused: 0, skippedHidden: 0, odd: 0, firstOdd: "", done: 0, samples: [], refusals: [], counters: new Map(), byRule: new Map(), drafted: new Map() };
}

/** Columns of the list that feed the rules' inputs, in their order, and the record key's, if any. Throws `no-input-column`. */
export function columnsFor(request: EncodeRequest, chooser: RuleChooser): number[] {
  const columns = chooser.inputs.map((input) => {
    const column = request.columns[input];
    if (column === undefined) throw new CustCodeError({ kind: "no-input-column", params: { input } });
    return column;
  });
  return request.recordKey === undefined ? columns : [...columns, request.recordKey];
}

/** The steps in which a list is worked through: piece by piece or, where rows wait for others, so for one level after the other. */
export function stepsOf({ request, order, rowsPerStep }: EncodeJob): readonly Step[] {
  const { rowCount } = request.list;
  const pieces = Array.from({ length: Math.ceil(rowCount / rowsPerStep) }, (_, piece): Step => {
    const from = piece * rowsPerStep;
    return { from, count: Math.min(rowsPerStep, rowCount - from) };
  });
  if (!order) return pieces;
  return order.levels.flatMap((rows) => {
    const byPiece = new Map<number, number[]>();
    for (const row of rows) {
      const piece = Math.floor(row / rowsPerStep);
      const known = byPiece.get(piece);
      if (known) known.push(row);
      else byPiece.set(piece, [row]);
    }
    return [...byPiece.values()].map((some): Step => {
      const from = some[0]!;
      return { from, count: some.at(-1)! - from + 1, only: new Set(some) };
    });
  });
}

/**
 * Plans some rows: reads them, passes over what is hidden or has a code, and draws codes on the desk's draft. Nothing is written.
 * The answer is what has to be written; the tally knows the refusals.
 */
export async function planStep(
  { ports, run }: { readonly ports: Ports; readonly run: Run },
  job: EncodeJob,
  desk: RuleDesk,
  tally: Tally,
  { from, count, only }: Step,
): Promise<StepPlan> {
  const { request, chooser, hidden } = job;
  const { list } = request;
  const inputs = await readColumns(ports.lists, list, job.columns, from, count);
  const contents: readonly CellContent[] = job.target === undefined ? [] : await job.codeColumn.of(job.target, from, count);
  const rows: PlannedRow[] = [];
  // `客户名单!F`, to which only the row is added: writing a hundred thousand addresses one by one takes its time.
  const place = job.target === undefined ? "" : cellAddress(list.sheet, 0, job.target).slice(0, -1);
  const breathe = createBreath(ports.clock, () => throwIfCancelled(run));
  for (let offset = 0; offset < count; offset++) {
    const pause = breathe();
    if (pause) await pause;
    const index = from + offset;
    if (only && !only.has(index)) continue;
    const row = list.firstRow + index;
    if (!request.includeHidden && hidden.has(row)) tally.skippedHidden++;
    else if ((contents[offset]?.kind ?? "blank") !== "blank") {
      tally.kept++;
      if (isOdd(contents[offset]) && tally.odd++ === 0) tally.firstOdd = place + row;
    }
    else {
      const values = chooser.inputs.map((_, input) => inputs[input]?.[offset] ?? null);
      const recordKey = request.recordKey === undefined ? null : (inputs.at(-1)?.[offset] ?? null);
      const cell = place === "" ? "" : place + row;
      const outcome = desk.add(chooser, { inputs: values, recordKey, cell });
      if (outcome.status === "refused") refuse(tally, job, index, values, outcome.findings.map((finding) => job.order?.explain(index, finding) ?? finding));
      else rows.push({ index, code: outcome.code, known: outcome.status === "known", rule: chooser.isAutomatic ? ruleOf(tally, job, values, outcome) : undefined });
    }
  }
  return { rows, inputs };
}

/** The rule that gave a code, be it now or long ago. */
function ruleOf(tally: Tally, { chooser, ruleOfCode }: EncodeJob, values: readonly InputValue[], { status, code }: { readonly status: "issued" | "known"; readonly code: string }): string {
  const known = status === "known" ? (tally.drafted.get(code) ?? ruleOfCode(code)) : undefined;
  const rule = known ?? chooser.choose(values).choice?.name ?? chooser.name;
  if (status === "issued") tally.drafted.set(code, rule);
  return rule;
}

/** True for what is no code: numbers, errors, and formulas other than those that look codes up. */
function isOdd(content: CellContent | undefined): boolean {
  return content !== undefined && content.kind !== "text" && !(content.kind === "formula" && callsCustCode(content.formula));
}

/** Notes that a row gets no code, and why. */
export function refuse(tally: Tally, job: EncodeJob, index: number, inputs: readonly InputValue[], findings: readonly Finding[]): void {
  tally.refused++;
  if (tally.refusals.length >= NAMED_REFUSALS) return;
  const { list } = job.request;
  const row = list.firstRow + index;
  const first = job.columns[0];
  const column = job.target ?? firstColumnOf(list) + (first ?? 0);
  tally.refusals.push({ row, address: cellAddress(list.sheet, row - 1, column), text: inputs.map(cellText).filter((text) => text !== "").join(" | ").slice(0, 200), findings });
}

/** Counts rows that got their codes, and keeps the first ones to show. */
export function countRows(tally: Tally, job: EncodeJob, rows: readonly PlannedRow[]): void {
  for (const { index, code, known, rule } of rows) {
    if (known) tally.known++;
    else tally.issued++;
    if (rule !== undefined) addShare(tally, { rule, issued: known ? 0 : 1, known: known ? 1 : 0, sample: code });
    if (tally.samples.length >= SAMPLES) continue;
    const row = job.request.list.firstRow + index;
    const column = job.target ?? firstColumnOf(job.request.list) + job.request.list.columns.length;
    tally.samples.push({ address: cellAddress(job.request.list.sheet, row - 1, column), code });
  }
}

/** Counts rows for the rule that codes them. */
export function addShare({ byRule }: Tally, share: RuleShare): void {
  const before = byRule.get(share.rule);
  byRule.set(share.rule, before ? { ...before, issued: before.issued + share.issued, known: before.known + share.known } : share);
}

/** Notes counters from which codes were drawn. */
export function noteCounters(tally: Tally, counters: readonly Counter[]): void {
  for (const counter of counters) tally.counters.set(`${counter.rule}\u0000${counter.key}`, counter);
}

export function reportOf(tally: Tally, batch: string, cancelled: boolean, ruleBook: RuleBook, alike: EncodeReport["alike"] = { count: 0, rows: [] }): EncodeReport {
  const { samples, refusals, done, odd, firstOdd, counters, byRule, drafted: _, ...counts } = tally;
  // Levels are worked off one after the other; people read the list from the top.
  refusals.sort((a, b) => a.row - b.row);
  const oddCells = { count: odd, first: firstOdd };
  return { batch, rows: done, ...counts, cancelled, samples, byRule: [...byRule.values()], refusals, oddCells, alike, nearlyFull: nearlyFull(ruleBook, counters.values(), true) };
}

export function throwIfCancelled(run: Run): void {
  if (run.signal.aborted) throw new CustCodeError({ kind: "cancelled", params: {} });
}
