import { createRuleDesk, type Finding, type IssuerOptions, type RuleChooser } from "../../core";
import { CustCodeError, type FormulaAnswer, type FormulaCall, type WaitingFormula } from "../api";
import type { CellsChange, ClockPort, FormulaCell, FormulaCellsPort, PersonPort } from "../ports";
import { cellAddress, parseArea } from "../cellAddress";
import { planAgain } from "../planAgain";
import { createEditTrail } from "./editTrail";
import { elementCell } from "./elementCell";
import { callsCustCode } from "./formulaText";
import type { IssuedCall } from "./handOutCodes";
import { reservedToIssued } from "../reservedToIssued";
import type { RowChange } from "../workspace/changeEntries";
import type { IssuingWorkspace } from "./issuingWorkspace";
import { customerText, lookUp, rowOf } from "./lookUp";
import { createPendingCalls, type PendingCall } from "./pendingCalls";
import type { StampWatch } from "./stampWatch";

/**
 * Issues the codes that formulas wait for.
 *
 * A function only looks up, because Excel evaluates it in previews, after row insertions and on every co-author's machine.
 * What it could not find is noted here. Once calculation has settled, the queue reads the calling cells in one round trip,
 * keeps those that really hold the formula and were entered here, issues all their codes in one plan, and hands them out.
 */
export interface IssuingQueue {
  /** Takes note of a call and of what it was answered. */
  note(call: FormulaCall, answers: readonly FormulaAnswer[]): void;
  cellsChanged(change: CellsChange): void;
  /** Issues what waits, whoever entered it. Returns how many codes were issued. */
  issueNow(): Promise<number>;
  waiting(): readonly WaitingFormula[];
  /**
   * Has Excel ask again for every cell that waits, and for `others`: rules or codebooks changed, or codes came from elsewhere. For those in `lost`, whose
   * codes became void, nothing is issued until somebody asks for it.
   */
  askAgain(others?: readonly string[], lost?: readonly string[]): Promise<void>;
  /** Resolves when nothing is scheduled or running. */
  settled(): Promise<void>;
}

export interface IssuingDependencies {
  readonly workspace: IssuingWorkspace;
  readonly cells: FormulaCellsPort;
  readonly clock: ClockPort;
  readonly person: PersonPort;
  readonly watch: StampWatch;
  readonly autoIssue: () => boolean;
  /** The blocks of numbers from which whoever works here draws, if any. */
  readonly blocks: () => IssuerOptions["blocks"];
  readonly onChanged: () => void;
  /** Takes what stopped a run that nobody waits for. */
  readonly onError: (error: unknown) => void;
}

/** Excel hands over calls in batches up to half a second apart; a pause this long means that a batch is through. */
const SETTLE_MS = 150;
/** Issues after so many pauses even while calls keep coming. */
const MOST_PAUSES = 12;
/** Somebody is typing into a cell: Excel refuses every read until they are done. */
const EDITING_RETRY_MS = 700;

/** A queue with nothing in it. */
export function createIssuingQueue(dependencies: IssuingDependencies): IssuingQueue {
  const { workspace, cells, clock, person, watch } = dependencies;
  const pending = createPendingCalls();
  const trail = createEditTrail();
  let activity = 0;
  let running: Promise<unknown> | undefined;
  let telling = false;

  function schedule(): void {
    activity += 1;
    if (running) return;
    running = runWhenQuiet().finally(() => {
      running = undefined;
      dependencies.onChanged();
    });
  }

  /** Once for the thousand calls that come in a row. */
  function tellSoon(): void {
    if (telling) return;
    telling = true;
    void clock.pause().then(() => {
      telling = false;
      dependencies.onChanged();
    });
  }

  async function runWhenQuiet(): Promise<void> {
    for (;;) {
      let seen = -1;
      for (let pause = 0; seen !== activity && pause < MOST_PAUSES; pause += 1) {
        seen = activity;
        await clock.wait(SETTLE_MS);
      }
      const before = activity;
      const outcome = await attempt(false);
      if (outcome === "editing") await clock.wait(EDITING_RETRY_MS);
      else if (before === activity) return;
    }
  }

  /** One run that never throws: what went wrong is told beside each waiting formula. */
  async function attempt(force: boolean): Promise<"done" | "editing"> {
    try {
      await run(force);
    } catch (error) {
      if (error instanceof CustCodeError && error.error.kind === "cell-editing") return "editing";
      for (const { address, reason } of pending.list()) if (reason === "being-issued") pending.explain(address, "failed");
      dependencies.onError(error);
    }
    return "done";
  }

  function run(force: boolean): Promise<number> {
    return workspace.exclusive(async () => {
      await watch.look();
      if (watch.isRestless()) schedule();
      const calls = pending.list();
      if (calls.length === 0) return 0;
      const found = await cells.read(calls.map(({ address }) => address));
      const chosen = calls.filter((call, index) => choose(call, found[index], force));
      if (chosen.length === 0) return 0;
      const cellsFound = new Map(found.map((cell) => [cell.address, cell]));
      await workspace.refresh();
      return planAgain(async () => {
        if (workspace.phase() !== "ready") return 0;
        // A code from memory must be in the register as well before its cell shows it.
        await workspace.restoreMissing();
        return issue(chosen, cellsFound);
      }, workspace.refresh);
    });
  }

  /** True for a call whose code may be issued now; notes why for one that may not. */
  function choose(pendingCall: PendingCall, cell: FormulaCell | undefined, force: boolean): boolean {
    const { address, call, areas } = pendingCall;
    if (!cell?.exists || !callsCustCode(cell.formula)) {
      pending.settle([address]);
      return false;
    }
    if (pendingCall.reason === "bad-input") return false;
    if (!force && !dependencies.autoIssue()) pending.explain(address, "auto-issue-off");
    else if (!force && !trail.enteredHere(areas)) pending.explain(address, "entered-elsewhere");
    else if (cell.protected && needsStamp(call)) pending.explain(address, "protected");
    else return true;
    return false;
  }

  async function issue(calls: readonly PendingCall[], found: ReadonlyMap<string, FormulaCell>): Promise<number> {
    // Needed at the end, but nothing is drawn when it cannot be loaded.
    const { handOutCodes } = await import("./handOutCodes");
    const { parents } = workspace;
    parents.forget();
    const [batch, by, at] = [person.newBatch(), person.name(), clock.now()];
    const register = workspace.register();
    const desk = createRuleDesk({
      register,
      counters: workspace.counters(),
      batch,
      by,
      at,
      parents,
      blocks: dependencies.blocks(),
    });
    const issued: IssuedCall[] = [];
    const used = new Map<string, RowChange>();
    for (const { call, address } of calls) {
      const chooser: RuleChooser | undefined = workspace.chooser(call.rule);
      if (!chooser) continue;
      const answers = call.elements.map((element, index) => lookUp(workspace, chooser, watch.memory, element, { address, element: index, spilled: call.elements.length > 1 }));
      const refused = refusals(answers);
      if (refused.length > 0) {
        // All or nothing: a stamped array has no formula left that could ask for the missing ones later.
        pending.explain(address, "bad-input", refused);
        continue;
      }
      const drawn = call.elements.map((element, index) => {
        const answer = answers[index]!;
        if (answer.kind !== "waiting") return answer;
        const place = elementCell(call, index);
        const cell = place ? cellAddress(place.sheet, place.row, place.column) : "";
        const outcome = desk.add(chooser, { inputs: rowOf(chooser, element), recordKey: customerText(element.customer) ?? null, cell });
        if (outcome.status === "known" && !used.has(outcome.code) && register.isReserved(outcome.code)) {
          used.set(outcome.code, reservedToIssued(register.find(outcome.code)?.batch ?? "", outcome.code, { batch, by, at, cell }));
        }
        return outcome.status === "refused" ? { kind: "refused" as const, findings: outcome.findings } : { kind: "code" as const, code: outcome.code };
      });
      const full = refusals(drawn);
      if (full.length > 0) pending.explain(address, "bad-input", full);
      issued.push({ call, chooser, address, codes: drawn.map((answer) => (answer.kind === "code" ? answer.code : "")), complete: full.length === 0, stamp: needsStamp(call), formula: found.get(address)?.formula ?? "" });
    }
    const plan = desk.plan();
    parents.forget();
    const lost = plan.entries.length + used.size > 0 ? await workspace.commit({ ...plan, changes: [...used.values()] }) : new Set<string>();
    const kept = issued.filter(({ codes }) => !codes.some((code) => lost.has(code)));
    pending.settle(await handOutCodes(kept, { cells, watch }));
    if (watch.isRestless()) schedule();
    if (kept.length < issued.length) {
      // These ask again at once; what else their arrays drew belongs to nobody.
      watch.suspect(issued.filter((one) => !kept.includes(one)).flatMap(({ codes }) => codes.filter((code) => code !== "" && !lost.has(code))));
      schedule();
    }
    return plan.entries.length - lost.size + used.size;
  }

  return {
    note(call, answers) {
      pending.note(call, answers);
      if (answers.some((answer) => answer.kind === "waiting")) schedule();
      else if (answers.some((answer) => answer.kind === "refused" || answer.kind === "not-ready")) tellSoon();
    },
    cellsChanged(change) {
      trail.note(change);
      const watched = watch.cellsChanged(change);
      const area = parseArea(change.address, change.sheet);
      const concerned = area !== undefined && pending.concern(area.sheet);
      if (watched || concerned) schedule();
    },
    async issueNow() {
      await running;
      try {
        return await run(true);
      } finally {
        dependencies.onChanged();
      }
    },
    waiting: () => pending.list().map(({ address, reason, findings }) => ({ address, reason, findings })),
    async askAgain(others = [], lost = []) {
      for (const address of lost) trail.note({ sheet: "", address, source: "remote", type: "edited" });
      const addresses = [...new Set([...pending.list().map(({ address }) => address), ...others])];
      if (addresses.length > 0) await cells.recalculate(addresses);
    },
    async settled() {
      while (running) await running;
    },
  };
}

function refusals(answers: readonly FormulaAnswer[]): readonly Finding[] {
  return answers.flatMap((answer) => (answer.kind === "refused" ? answer.findings : []));
}

/** A call that names no customer stands for a class of them: its cell must stop being a formula once it has a code. */
function needsStamp(call: FormulaCall): boolean {
  return call.elements.some((element) => customerText(element.customer) === undefined);
}
