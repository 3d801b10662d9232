import type { RegisterEntry } from "../../core";
import { giveWay, type GivenWay, type GiveWayDependencies } from "../coAuthors/giveWay";
import { settleTwice } from "../coAuthors/settleTwice";
import type { RecoveryUseCases } from "../registerApi";
import type { WritableStore } from "../store";
import { closeBatch, finishBatch } from "./finishBatch";
import type { RecoveryState } from "./recoveryState";
import { findUnfinished } from "./unfinishedBatches";

export interface Recovery extends RecoveryUseCases {
  /** Issues customers anew whose codes co-authors registered first. */
  giveWay(entries: readonly RegisterEntry[]): Promise<void>;
}

export interface RecoveryDependencies extends GiveWayDependencies {
  readonly state: WritableStore<RecoveryState>;
  /** Rows that are written in one go; as many as do an Excel good when left out. */
  readonly rowsPerStep?: number | undefined;
}

/** The use cases for what crashes and co-authors left. What they find is also told in `state`. */
export function createRecovery(dependencies: RecoveryDependencies): Recovery {
  const { workspace, ports, state } = dependencies;

  async function unfinished() {
    const found = await workspace.exclusive(async () => (workspace.phase() === "ready" ? findUnfinished(dependencies) : []));
    await dropSettled();
    state.set({ ...state.get(), unfinished: found });
    return found;
  }

  /** Somebody may have put the new codes into their cells. */
  async function dropSettled(): Promise<void> {
    const { unsettled } = state.get();
    const codes = unsettled.map(({ newCode }) => newCode).filter((code) => code !== "");
    if (codes.length === 0) return;
    const shown = await ports.formulaCells.locate(codes, { shown: true });
    state.set({ ...state.get(), unsettled: state.get().unsettled.filter(({ newCode }) => !shown.has(newCode)) });
  }

  function note({ unsettled }: GivenWay): void {
    if (unsettled.length > 0) state.set({ ...state.get(), unsettled: [...state.get().unsettled, ...unsettled] });
  }

  return {
    unfinished,
    async finish(batch, run) {
      const done = await finishBatch(dependencies, batch, run);
      await unfinished();
      return done;
    },
    async close(batch, how) {
      const done = await closeBatch(dependencies, batch, how);
      await unfinished();
      return done;
    },
    async settleTwice(code) {
      const given = await workspace.exclusive(() => settleTwice(dependencies, code));
      if (!given) return undefined;
      note(given);
      const [settled] = given.settled;
      const [unsettled] = given.unsettled;
      if (settled) return { newCode: settled.newCode, address: settled.address };
      return unsettled && { newCode: unsettled.newCode, address: undefined };
    },
    dismiss(code) {
      state.set({ ...state.get(), unsettled: state.get().unsettled.filter((each) => (each.newCode || each.code) !== code) });
    },
    async giveWay(entries) {
      note(await workspace.exclusive(() => giveWay(dependencies, entries)));
    },
  };
}
