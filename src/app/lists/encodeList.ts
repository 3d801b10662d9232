import { cellText, type createIssuer, type Finding, type InputValue, type IssueOutcome } from "../../core";
import { CustCodeError, type EncodeReport, type EncodeRequest, type RowFindings, type Run } from "../api";
import { cellAddress } from "../cellAddress";
import { callsCustCode } from "../formulas/formulaText";
import type { ActiveRule } from "../formulas/issuingWorkspace";
import type { CellContent, Ports } from "../ports";
import { firstColumnOf, readColumns, rowsOf } from "./listColumns";

/** Rows that are planned, written and shown as done together: about a megabyte of register. */
export const ROWS_PER_STEP = 8_000;
/** Milliseconds of planning after which the page may breathe. */
const BREATH_MS = 40;
const SAMPLES = 10;
/** Refusals that are named one by one; beyond these only their number is told. */
const NAMED_REFUSALS = 10_000;

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
}

export interface EncodeJob {
  readonly request: EncodeRequest;
  readonly rule: ActiveRule;
  readonly batch: string;
  readonly at: string;
  /** Sheet column (0-based) of the codes; undefined while it is still to be made. */
  readonly target: number | undefined;
  readonly hidden: ReadonlySet<number>;
  /** Codes that stand in the code column though the register does not know them, in comparison form. */
  readonly inUse: ReadonlySet<string>;
  readonly columns: readonly number[];
}

export function newTally(): Tally {
  return { issued: 0, known: 0, kept: 0, refused: 0, skippedHidden: 0, odd: 0, firstOdd: "", done: 0, samples: [], refusals: [] };
}

/** Columns of the list that feed the rule's inputs, in its order, and the record key's, if any. Throws `no-input-column`. */
export function columnsFor(request: EncodeRequest, rule: ActiveRule): number[] {
  const columns = rule.rule.inputs.map((input) => {
    const column = request.columns[input];
    if (column === undefined) throw new CustCodeError({ kind: "no-input-column", params: { input } });
    return column;
  });
  return request.recordKey === undefined ? columns : [...columns, request.recordKey];
}

/**
 * Plans some rows: reads them, passes over what is hidden or has a code, and draws codes on the issuer's draft. Nothing is written.
 * The answer is what has to be written; the tally knows the refusals.
 */
export async function planStep(
  { ports, run }: { readonly ports: Ports; readonly run: Run },
  job: EncodeJob,
  issuer: ReturnType<typeof createIssuer>,
  tally: Tally,
  from: number,
  count: number,
): Promise<StepPlan> {
  const { request, rule, hidden } = job;
  const { list } = request;
  const inputs = await readColumns(ports.lists, list, job.columns, from, count);
  const contents: readonly CellContent[] = job.target === undefined ? [] : await ports.lists.contents(rowsOf(list, from, count), job.target);
  const rows: PlannedRow[] = [];
  // `客户名单!F`, to which only the row is added: writing a hundred thousand addresses one by one takes its time.
  const place = job.target === undefined ? "" : cellAddress(list.sheet, 0, job.target).slice(0, -1);
  let breath = ports.clock.elapsed();
  for (let offset = 0; offset < count; offset++) {
    if (ports.clock.elapsed() - breath > BREATH_MS) {
      await ports.clock.pause();
      breath = ports.clock.elapsed();
      throwIfCancelled(run);
    }
    const index = from + offset;
    const row = list.firstRow + index;
    if (!request.includeHidden && hidden.has(row)) tally.skippedHidden++;
    else if ((contents[offset]?.kind ?? "blank") !== "blank") {
      tally.kept++;
      if (isOdd(contents[offset]) && tally.odd++ === 0) tally.firstOdd = place + row;
    }
    else {
      const values = rule.rule.inputs.map((_, input) => inputs[input]?.[offset] ?? null);
      const recordKey = request.recordKey === undefined ? null : (inputs.at(-1)?.[offset] ?? null);
      const cell = place === "" ? "" : place + row;
      const outcome: IssueOutcome = issuer.add({ inputs: values, recordKey, cell });
      if (outcome.status === "refused") refuse(tally, job, index, values, outcome.findings);
      else rows.push({ index, code: outcome.code, known: outcome.status === "known" });
    }
  }
  return { rows, inputs };
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
  for (const { index, code, known } of rows) {
    if (known) tally.known++;
    else tally.issued++;
    if (tally.samples.length >= SAMPLES) continue;
    const row = job.request.list.firstRow + index;
    const column = job.target ?? firstColumnOf(job.request.list) + job.request.list.columns.length;
    tally.samples.push({ address: cellAddress(job.request.list.sheet, row - 1, column), code });
  }
}

export function reportOf(tally: Tally, batch: string, cancelled: boolean): EncodeReport {
  const { samples, refusals, done, odd, firstOdd, ...counts } = tally;
  return { batch, rows: done, ...counts, cancelled, samples, refusals, oddCells: { count: odd, first: firstOdd } };
}

export function throwIfCancelled(run: Run): void {
  if (run.signal.aborted) throw new CustCodeError({ kind: "cancelled", params: {} });
}
