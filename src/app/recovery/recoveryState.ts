import type { UnfinishedBatch, UnsettledCode } from "../registerApi";
import { createStore, type WritableStore } from "../store";

/** What crashes and co-authors left for a person to decide. */
export interface RecoveryState {
  readonly unfinished: readonly UnfinishedBatch[];
  readonly unsettled: readonly UnsettledCode[];
}

/** Nothing is known to be left. */
export function createRecoveryState(): WritableStore<RecoveryState> {
  return createStore<RecoveryState>({ unfinished: [], unsettled: [] });
}
