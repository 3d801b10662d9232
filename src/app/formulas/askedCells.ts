import type { Register } from "../../core";
import { CustCodeError, type AppState, type AskedOf } from "../api";
import type { ClockPort, FormulaCellsPort } from "../ports";
import type { RuleBook } from "../workspace/ruleBook";
import type { QueryWorkspace } from "./queryAnswers";

/** The cells that asked something, so that they can be calculated anew. */
export interface AskedCells {
  note(address: string | undefined, of?: AskedOf): void;
  /** Begins to listen to the workbook. */
  start(): void;
  /** Resolves when no cell is still to be calculated anew. */
  settled(): Promise<void>;
}

interface AskedDependencies {
  readonly workspace: Pick<QueryWorkspace, "phase" | "snapshot" | "defaultRuleName" | "register" | "subscribe">;
  readonly cells: Pick<FormulaCellsPort, "recalculate">;
  readonly clock: Pick<ClockPort, "wait">;
  readonly onError: (error: unknown) => void;
}

/** What cells were answered by. */
interface Answerer {
  readonly phase: AppState["phase"];
  readonly book: RuleBook;
  readonly first: string | undefined;
  readonly register: Register;
  readonly revision: number;
}

/** Somebody is typing into a cell: Excel refuses everything until they are done. */
const EDITING_RETRY_MS = 700;
/** The register changes with every piece of a long list; so many milliseconds after the last change cells are calculated anew, once. */
const CALM_MS = 300;

/**
 * Has cells calculated anew when what they were answered by changes: all of them with rules and codebooks, at once; with the register only
 * those that asked of it, since a workbook may hold a hundred thousand others.
 */
export function createAskedCells({ workspace, cells, clock, onError }: AskedDependencies): AskedCells {
  let answeredBy = answerer();
  let ofRules = new Set<string>();
  let ofRegister = new Set<string>();
  let changes = 0;
  const running = new Set<Promise<void>>();

  function answerer(): Answerer {
    const register = workspace.register();
    return { phase: workspace.phase(), book: workspace.snapshot().ruleBook, first: workspace.defaultRuleName(), register, revision: register.revision };
  }

  function changed(): void {
    const before = answeredBy;
    const now = (answeredBy = answerer());
    if (now.phase !== before.phase || now.book !== before.book || now.first !== before.first) {
      // What waits for the register's calm is done with it.
      changes++;
      // Of a register that is still being read nobody learns anything new.
      const isRead = now.phase !== "loading";
      const addresses = [...new Set(isRead ? [...ofRules, ...ofRegister] : ofRules)];
      // Whoever still asks is noted again.
      ofRules = new Set();
      if (isRead) ofRegister = new Set();
      follow(recalculate(addresses));
    } else if ((now.register !== before.register || now.revision !== before.revision) && ofRegister.size > 0) {
      follow(recalculateWhenCalm(++changes));
    }
  }

  async function recalculateWhenCalm(change: number): Promise<void> {
    await clock.wait(CALM_MS);
    if (change !== changes) return;
    const addresses = [...ofRegister];
    ofRegister = new Set();
    await recalculate(addresses);
  }

  async function recalculate(addresses: readonly string[]): Promise<void> {
    while (addresses.length > 0) {
      try {
        return await cells.recalculate(addresses);
      } catch (error) {
        if (!(error instanceof CustCodeError) || error.error.kind !== "cell-editing") throw error;
        await clock.wait(EDITING_RETRY_MS);
      }
    }
  }

  function follow(work: Promise<void>): void {
    const done: Promise<void> = work.catch(onError).finally(() => running.delete(done));
    running.add(done);
  }

  return {
    note(address, of = "rules") {
      if (address !== undefined) (of === "register" ? ofRegister : ofRules).add(address);
    },
    start() {
      workspace.subscribe(changed);
      // Excel asks as soon as the page is there, before the workbook is read.
      changed();
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
