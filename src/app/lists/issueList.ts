import { createIssuer, normalizeText, type InputValue } from "../../core";
import { CustCodeError, type EncodeReport, type EncodeRequest, type ListSource, type Run } from "../api";
import { parseArea } from "../cellAddress";
import type { ActiveRule } from "../formulas/issuingWorkspace";
import { planAgain } from "../planAgain";
import type { Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { columnsFor, countRows, type EncodeJob, newTally, type PlannedRow, planStep, refuse, reportOf, ROWS_PER_STEP, type StepPlan, type Tally } from "./encodeList";
import { areaOfList, firstColumnOf, readColumns, rowsOf } from "./listColumns";

interface Dependencies {
  readonly ports: Ports;
  readonly workspace: Workspace;
}

/** Runs the whole list on a draft: what issuing would do, without a trace. */
export async function dryRunList(dependencies: Dependencies, request: EncodeRequest, run: Run): Promise<EncodeReport> {
  const { ports, workspace } = dependencies;
  return workspace.exclusive(async () => {
    await workspace.refresh();
    workspace.assertReady();
    const job = await prepare(dependencies, request, "");
    const issuer = issuerFor(dependencies, job);
    const tally = newTally();
    const cancelled = await eachStep(request, run, async (from, count) => {
      countRows(tally, job, (await planStep({ ports, run }, job, issuer, tally, from, count)).rows);
      tally.done += count;
    });
    return reportOf(tally, "", cancelled);
  });
}

/**
 * Issues codes into a list, step by step: counters, register, cells. Cancelling and failing leave whole steps behind, and at most
 * numbers that were drawn and not used.
 */
export async function issueList(dependencies: Dependencies, request: EncodeRequest, run: Run): Promise<EncodeReport> {
  const { ports, workspace } = dependencies;
  return workspace.exclusive(async () => {
    await workspace.refresh();
    workspace.assertReady();
    const draft = await prepare(dependencies, request, ports.person.newBatch());
    const job = { ...draft, target: draft.target ?? (await makeColumn(ports, request)) };
    const tally = newTally();
    const cancelled = await eachStep(request, run, (from, count) => issueStep(dependencies, job, run, tally, from, count));
    if (tally.issued > 0) {
      await workspace.log({ action: "issued", subject: `${job.rule.name} · ${job.batch}`, after: `${tally.issued} · ${request.list.sheet}!${request.list.address}` });
    }
    return reportOf(tally, job.batch, cancelled);
  });
}

/** Checks what can be checked before anything is drawn. */
async function prepare({ ports, workspace }: Dependencies, request: EncodeRequest, batch: string): Promise<EncodeJob> {
  const rule: ActiveRule = workspace.ruleFor(request.rule);
  const { list } = request;
  const columns = columnsFor(request, rule);
  const target = request.target ?? list.columns.find(({ header }) => header !== "" && header === request.targetHeader)?.index;
  const facts = await ports.lists.facts(list.sheet, areaOfList(list));
  const left = firstColumnOf(list);
  const touched = (target === undefined ? columns : [...columns, target]).map((column) => left + column);
  const merged = facts.merged.find((address) => {
    const area = parseArea(address);
    return area && area.row + area.rows > list.firstRow - 1 && area.row < list.firstRow - 1 + list.rowCount && touched.some((column) => column >= area.column && column < area.column + area.columns);
  });
  if (merged !== undefined) throw new CustCodeError({ kind: "merged-cells", params: { address: merged, sheet: list.sheet } });
  if (target !== undefined && list.rowCount > 0) await ports.lists.assertWritable(rowsOf(list), left + target);
  return {
    request,
    rule,
    batch,
    at: ports.clock.now(),
    columns,
    target: target === undefined ? undefined : left + target,
    inUse: target === undefined ? new Set() : await codesInUse({ ports, workspace }, list, left + target),
    hidden: facts.hiddenRows > 0 ? await ports.lists.hiddenRows(rowsOf(list)) : new Set(),
  };
}

/**
 * What stands in the code column and is unknown to the register: codes typed by hand, or issued before our sheets were lost. Nobody else
 * may get them, in whichever rows of the list they are.
 */
async function codesInUse({ ports, workspace }: Dependencies, list: ListSource, column: number): Promise<ReadonlySet<string>> {
  const { firstRow, rowCount } = areaOfList(list);
  const register = workspace.register();
  const found = new Set<string>();
  for (const content of await ports.lists.contents({ sheet: list.sheet, firstRow, rowCount }, column)) {
    if (content.kind !== "blank" && !register.has(content.text)) found.add(normalizeText(content.text));
  }
  return found;
}

function makeColumn(ports: Ports, { list, targetHeader }: EncodeRequest): Promise<number> {
  const area = areaOfList(list);
  const top = list.headerRow > 0 ? list.headerRow + 1 : area.firstRow;
  const rows = { sheet: list.sheet, firstRow: top, rowCount: Math.max(1, area.firstRow + area.rowCount - top) };
  return ports.lists.addColumn({ rows, table: list.table, headerRow: list.headerRow, after: area.firstColumn + area.columnCount - 1 }, targetHeader);
}

/** Plans, writes and counts one step; plans again when a co-author drew from the same counters meanwhile. */
async function issueStep(dependencies: Dependencies, job: EncodeJob, run: Run, tally: Tally, from: number, count: number): Promise<void> {
  const { ports, workspace } = dependencies;
  const step = await planAgain(async () => {
    const counts = newTally();
    const issuer = issuerFor(dependencies, job);
    const plan = await planStep({ ports, run }, job, issuer, counts, from, count);
    const taken = await workspace.commit(issuer.plan());
    countRows(counts, job, await writeCells(dependencies, job, counts, plan, taken, from, count));
    return counts;
  }, workspace.refresh);
  add(tally, step);
  tally.done += count;
}

/**
 * Writes codes into the cells that are still blank, beside inputs that are still those that were planned. A row that was sorted away,
 * filled or changed in the meantime gets nothing; its new code becomes void. Answers the rows that were written.
 */
async function writeCells({ ports, workspace }: Dependencies, job: EncodeJob, tally: Tally, plan: StepPlan, taken: ReadonlySet<string>, from: number, count: number): Promise<PlannedRow[]> {
  if (plan.rows.length === 0) return [];
  const { list } = job.request;
  const target = job.target!;
  const inputs = await readColumns(ports.lists, list, job.columns, from, count);
  const contents = await ports.lists.contents(rowsOf(list, from, count), target);
  const written: PlannedRow[] = [];
  const spoilt: PlannedRow[] = [];
  for (const row of plan.rows) {
    const offset = row.index - from;
    const unchanged = contents[offset]?.kind === "blank" && inputs.every((column, at) => same(column[offset], plan.inputs[at]?.[offset]));
    if (unchanged && !taken.has(row.code)) written.push(row);
    else {
      if (!unchanged && !row.known && !taken.has(row.code)) spoilt.push(row);
      refuse(tally, job, row.index, inputs.map((column) => column[offset] ?? null), [{ kind: "row-changed", params: { code: row.code } }]);
    }
  }
  const texts = new Array<string | null>(count).fill(null);
  for (const row of written) texts[row.index - from] = row.code;
  const first = texts.findIndex((text) => text !== null);
  const last = texts.findLastIndex((text) => text !== null);
  if (first >= 0) await ports.lists.write(list.sheet, target, list.firstRow + from + first, texts.slice(first, last + 1));
  if (spoilt.length > 0) await workspace.release(spoilt.map(({ code }) => code), "void");
  return written;
}

function same(a: InputValue | undefined, b: InputValue | undefined): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return a.error === b.error;
  return (a ?? null) === (b ?? null);
}

function issuerFor({ ports, workspace }: Dependencies, job: EncodeJob): ReturnType<typeof createIssuer> {
  const { rule, name, version } = job.rule;
  return createIssuer({ rule, name, version, register: workspace.register(), counters: workspace.counters(), batch: job.batch, by: ports.person.name(), at: job.at, inUse: job.inUse });
}

/** Does the steps one after the other; true when the person cancelled between or within them. */
async function eachStep({ list }: EncodeRequest, run: Run, work: (from: number, count: number) => Promise<void>): Promise<boolean> {
  for (let from = 0; from < list.rowCount; from += ROWS_PER_STEP) {
    if (run.signal.aborted) return true;
    const count = Math.min(ROWS_PER_STEP, list.rowCount - from);
    try {
      await work(from, count);
    } catch (error) {
      if (error instanceof CustCodeError && error.error.kind === "cancelled") return true;
      throw error;
    }
    run.progress(from + count, list.rowCount);
  }
  return false;
}

function add(total: Tally, step: Tally): void {
  total.issued += step.issued;
  total.known += step.known;
  total.kept += step.kept;
  total.refused += step.refused;
  total.skippedHidden += step.skippedHidden;
  if (total.odd === 0) total.firstOdd = step.firstOdd;
  total.odd += step.odd;
  total.samples.push(...step.samples.slice(0, 10 - total.samples.length));
  for (const refusal of step.refusals) total.refusals.push(refusal);
}
