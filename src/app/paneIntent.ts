import type { Store } from "./api";
import { createStore } from "./store";

/** What a ribbon button or a menu entry asks the pane to do: show a tab and begin with the list around the selection. */
export interface PaneIntent {
  readonly tab: "encode" | "validate";
  /** Counts the requests, so that the same one twice is seen twice. */
  readonly request: number;
}

export interface PaneIntents extends Store<PaneIntent | undefined> {
  ask(tab: PaneIntent["tab"]): void;
}

/** The one letter box between commands and pane; the pane may be opened after the letter came. */
export function createPaneIntents(): PaneIntents {
  const store = createStore<PaneIntent | undefined>(undefined);
  return {
    get: store.get,
    subscribe: store.subscribe,
    ask: (tab) => store.set({ tab, request: (store.get()?.request ?? 0) + 1 }),
  };
}
