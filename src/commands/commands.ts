import type { PaneIntents } from "../app/paneIntent";

/** What the commands need of Office; `addin.ts` hands it in. */
export interface CommandServices {
  readonly intents: PaneIntents;
  /** Opens the pane, or brings it to the front. */
  showPane(): Promise<void>;
}

/** What Office hands to a command; `completed` must be called, or Excel waits for it and says so. */
export interface CommandEvent {
  completed(): void;
}

export type Command = (event: CommandEvent) => Promise<void>;

/**
 * The ribbon's and the cell menu's commands, by the ids that the manifest names.
 * Both lead to the pane, which shows the dry run first: nothing is written at the click of a button that cannot be undone.
 */
export function createCommands({ intents, showPane }: CommandServices): Readonly<Record<"encodeSelection" | "validateSelection", Command>> {
  const open = (tab: "encode" | "validate"): Command => async (event) => {
    try {
      intents.ask(tab);
      await showPane();
    } finally {
      event.completed();
    }
  };
  return { encodeSelection: open("encode"), validateSelection: open("validate") };
}
