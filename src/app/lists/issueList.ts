import { createRuleDesk, normalizeText, type RuleDesk } from "../../core";
import { CustCodeError, type EncodeReport, type EncodeRequest, type Run } from "../api";
import { parseArea } from "../cellAddress";
import { planAgain } from "../planAgain";
import type { CellContent, Ports } from "../ports";
import { printBegun, printList } from "../recovery/journal";
import { blocksOf } from "../workspace/blocks";
import type { Workspace } from "../workspace/workspace";
import { addShare, columnsFor, countRows, type EncodeJob, newTally, noteCounters, planStep, reportOf, ROWS_PER_STEP, type Step, stepsOf, type Tally } from "./encodeList";
import { issueReserved } from "./issueReserved";
import { createAlikeWatch } from "./alikeCustomers";
import { readCodeColumn } from "./codeColumn";
import { areaOfList, firstColumnOf, rowsOf } from "./listColumns";
import { parentsIn } from "./listParents";
import { writeCodes } from "./writeCodes";

interface Dependencies {
  readonly ports: Ports;
  readonly workspace: Workspace;
  /** Rows that are planned and written together; as many as do an Excel good when left out. */
  readonly rowsPerStep?: number | undefined;
}

/** Runs the whole list on a draft: what issuing would do, without a trace. */
export async function dryRunList(dependencies: Dependencies, request: EncodeRequest, run: Run): Promise<EncodeReport> {
  const { ports, workspace } = dependencies;
  await workspace.prepared();
  return alone(workspace, async () => {
    const job = await prepare(dependencies, request, "");
    const desk = deskFor(dependencies, job);
    const tally = newTally();
    const watch = await createAlikeWatch(ports, workspace.register(), job);
    const cancelled = await eachStep(job, run, async (step) => {
      const { rows, inputs } = await planStep({ ports, run }, job, desk, tally, step);
      countRows(tally, job, rows);
      await watch.look(rows, step.from, request.recordKey === undefined ? undefined : inputs.at(-1));
      tally.done += rowsIn(step);
    });
    noteCounters(tally, desk.plan().counters);
    return reportOf(tally, "", cancelled, workspace.snapshot().ruleBook, watch.found);
  });
}

/**
 * Issues codes into a list, step by step: counters, register, cells. Cancelling and failing leave whole steps behind, and at most
 * numbers that were drawn and not used.
 */
export async function issueList(dependencies: Dependencies, request: EncodeRequest, run: Run): Promise<EncodeReport> {
  const { ports, workspace } = dependencies;
  await workspace.prepared();
  return alone(workspace, async () => {
    const draft = await prepare(dependencies, request, ports.person.newBatch());
    const job = { ...draft, target: draft.target ?? (await makeColumn(ports, request)) };
    const tally = newTally();
    const journal = createJournal(dependencies, job);
    let used = 0;
    const cancelled = await eachStep(job, run, async (step) => {
      used += await issueStep(dependencies, job, run, tally, step, journal.begin);
    });
    await journal.end(tally.issued);
    if (used > 0) await workspace.log({ action: "assigned", subject: `${rulesOf(job)} · ${job.batch}`, after: `${used} · ${printList(request.list.sheet, request.list.address)}` });
    return reportOf(tally, job.batch, cancelled, workspace.snapshot().ruleBook);
  });
}

/**
 * What the log tells of one action. It says what was begun before the first number is drawn, so that an action which a crash or an error
 * breaks off can be found and finished; one that registers nothing leaves no trace.
 */
function createJournal({ ports: { person }, workspace }: Dependencies, job: EncodeJob): { begin(): Promise<void>; end(issued: number): Promise<void> } {
  const { request, batch, chooser, columns, target } = job;
  const { list } = request;
  const rules = rulesOf(job);
  let isBegun = false;
  return {
    async begin() {
      if (isBegun) return;
      person.remember(batch);
      const left = firstColumnOf(list);
      const header = list.columns.find(({ index }) => left + index === target)?.header ?? (list.headerRow > 0 ? request.targetHeader : "");
      await workspace.log({
        action: "begun",
        subject: batch,
        after: printBegun({
          rule: rules,
          list: printList(list.sheet, list.address),
          target: target ?? left,
          header,
          columns: chooser.inputs.map((input, at) => [input, left + columns[at]!]),
          recordKey: request.recordKey === undefined ? undefined : left + request.recordKey,
        }),
      });
      isBegun = true;
    },
    async end(issued) {
      if (!isBegun) return;
      await workspace.log({ action: "issued", subject: `${rules} · ${batch}`, after: `${issued} · ${list.sheet}!${list.address}` });
      person.forget(batch);
    },
  };
}

function rulesOf({ chooser }: EncodeJob): string {
  return chooser.rules.map(({ name }) => name).join(", ");
}

/** One action on what the sheets hold now; nobody finds the parents that it drafted once it is over. */
function alone<T>(workspace: Workspace, work: () => Promise<T>): Promise<T> {
  return workspace.exclusive(async () => {
    await workspace.refresh();
    workspace.assertReady();
    try {
      return await work();
    } finally {
      workspace.parents.forget();
    }
  });
}

/** Checks what can be checked before anything is drawn. */
async function prepare({ ports, workspace, rowsPerStep = ROWS_PER_STEP }: Dependencies, request: EncodeRequest, batch: string): Promise<EncodeJob> {
  const chooser = workspace.chooserFor(request.rule);
  const { list } = request;
  const columns = columnsFor(request, chooser);
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
  const codeColumn = await readCodeColumn({ ports, workspace }, list, target === undefined ? undefined : left + target);
  return {
    request,
    chooser,
    batch,
    at: ports.clock.now(),
    columns,
    target: target === undefined ? undefined : left + target,
    ruleOfCode: (code) => workspace.register().find(code)?.rule,
    codeColumn,
    inUse: codesInUse(workspace, codeColumn.all),
    ...(await parentsIn({ ports, workspace }, request, chooser, codeColumn.all)),
    hidden: facts.hiddenRows > 0 ? await ports.lists.hiddenRows(rowsOf(list)) : new Set(),
    rowsPerStep,
  };
}

/**
 * What stands in the code column and is unknown to the register: codes typed by hand, or issued before our sheets were lost. Nobody else
 * may get them, in whichever rows of the list they are.
 */
function codesInUse(workspace: Workspace, contents: readonly CellContent[]): ReadonlySet<string> {
  const register = workspace.register();
  const found = new Set<string>();
  for (const content of contents) {
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

/** Plans, writes and counts one step; plans again when a co-author drew from the same counters meanwhile. Answers how many reserved codes were used. */
async function issueStep(dependencies: Dependencies, job: EncodeJob, run: Run, tally: Tally, step: Step, begin: () => Promise<void>): Promise<number> {
  const { ports, workspace } = dependencies;
  let used = 0;
  const done = await planAgain(async () => {
    const counts = newTally();
    const desk = deskFor(dependencies, job);
    const touches = workspace.touches();
    const plan = await planStep({ ports, run }, job, desk, counts, step);
    const drawn = desk.plan();
    if (drawn.entries.length > 0) await begin();
    const taken = await workspace.commit(drawn);
    noteCounters(counts, drawn.counters);
    const written = await writeCodes(dependencies, job, counts, plan, taken, step, workspace.touches() !== touches);
    countRows(counts, job, written);
    used = await issueReserved(dependencies, job, written);
    return counts;
  }, workspace.refresh);
  add(tally, done);
  tally.done += rowsIn(step);
  return used;
}

/** A desk that knows the list's own codes as parents, and nothing of what an earlier try drafted. */
function deskFor({ ports, workspace }: Dependencies, { batch, at, inUse, coded }: EncodeJob): RuleDesk {
  const { parents } = workspace;
  parents.forget();
  for (const [name, code] of coded) parents.learn(name, code);
  return createRuleDesk({ register: workspace.register(), counters: workspace.counters(), batch, by: ports.person.name(), at, inUse, parents, blocks: blocksOf(ports) });
}

function rowsIn({ count, only }: Step): number {
  return only?.size ?? count;
}

/** Does the steps one after the other; true when the person cancelled between or within them. */
async function eachStep(job: EncodeJob, run: Run, work: (step: Step) => Promise<void>): Promise<boolean> {
  const { rowCount } = job.request.list;
  let done = 0;
  for (const step of stepsOf(job)) {
    if (run.signal.aborted) return true;
    try {
      await work(step);
    } catch (error) {
      if (error instanceof CustCodeError && error.error.kind === "cancelled") return true;
      throw error;
    }
    run.progress((done += rowsIn(step)), rowCount);
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
  for (const share of step.byRule.values()) addShare(total, share);
  noteCounters(total, [...step.counters.values()]);
}
