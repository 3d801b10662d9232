import type { RegisterEntry } from "../../core";
import { CustCodeError, type AppState, type Store } from "../api";
import type { Ports } from "../ports";
import type { WritableStore } from "../store";
import type { Workspace } from "../workspace/workspace";
import type { Recovery } from "./createRecovery";
import type { RecoveryState } from "./recoveryState";

const loadRecovery = () => import(".");

/** Looks after crashes and co-authors by itself, in the background. */
export interface RecoveryWatch {
  /** Looks for unfinished actions once more, if there may be any. */
  lookAgain(): void;
  /** The use cases behind it. */
  recovery(): Promise<Recovery>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  stop(): void;
}

interface Dependencies {
  readonly ports: Ports;
  readonly workspace: Workspace;
  readonly app: Store<AppState>;
  readonly recovery: WritableStore<RecoveryState>;
  readonly forget: (codes: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Somebody is typing into a cell: Excel refuses everything until they are done. */
const EDITING_RETRY_MS = 700;

/**
 * Looks for unfinished actions once after the workbook was read, and issues customers anew whenever codes had to give way. What goes wrong
 * is told and tried again at the next occasion.
 */
export function watchRecovery({ ports, workspace, app, recovery: state, forget, onError }: Dependencies): RecoveryWatch {
  let recovery: Promise<Recovery> | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  /** Whoever gave way and is not issued anew yet. */
  let waiting: readonly RegisterEntry[] = [];

  const load = (): Promise<Recovery> => (recovery ??= loadRecovery().then(({ createRecovery }) => createRecovery({ ports, workspace, forget, state })));

  /** One thing after the other; loaded with the first. */
  function run(work: (recovery: Recovery) => Promise<unknown>): void {
    const ready = load();
    running = running.then(async () => {
      try {
        await patiently(async () => work(await ready));
      } catch (error) {
        if (!isStopped) onError(error);
      }
    });
  }

  async function patiently(work: () => Promise<unknown>): Promise<void> {
    while (!isStopped) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof CustCodeError) || error.error.kind !== "cell-editing") throw error;
        await ports.clock.wait(EDITING_RETRY_MS);
      }
    }
  }

  async function issueAnew(ready: Recovery): Promise<void> {
    const entries = waiting;
    if (entries.length === 0) return;
    await ready.giveWay(entries);
    waiting = waiting.filter((entry) => !entries.includes(entry));
  }

  const stopListening = workspace.gaveWay.subscribe(() => {
    if (isStopped || workspace.gaveWay.get().length === 0) return;
    waiting = [...waiting, ...workspace.takeGivenWay()];
    run(issueAnew);
  });

  /** A workbook that has just been set up has nothing behind it. */
  const stopWaiting = onceRead(app, (phase) => {
    if (phase === "ready" && !isStopped) run((ready) => ready.unfinished());
  });

  return {
    lookAgain() {
      if (isStopped) return;
      if (waiting.length > 0) run(issueAnew);
      if (state.get().unfinished.length > 0 || state.get().unsettled.length > 0 || ports.person.ownBatches().length > 0) run((ready) => ready.unfinished());
    },
    recovery: load,
    async settled() {
      let seen: Promise<void> | undefined;
      while (seen !== running) await (seen = running);
    },
    stop() {
      isStopped = true;
      stopListening();
      stopWaiting();
    },
  };
}

/** Calls back once, with the first phase that comes after reading. */
function onceRead(app: Store<AppState>, then: (phase: AppState["phase"]) => void): () => void {
  let isDone = false;
  const look = (): void => {
    const { phase } = app.get();
    if (isDone || phase === "loading") return;
    isDone = true;
    stop();
    then(phase);
  };
  const stop = app.subscribe(look);
  look();
  return stop;
}
