import type { Locale, Store } from "../app/api";
import type { PaneIntent } from "../app/paneIntent";
import type { Messages } from "../messages";

/** How Office looks and speaks at the moment; read by whoever knows Office and handed in. */
export interface PaneEnvironment {
  readonly theme: "light" | "dark" | "high-contrast";
  readonly locale: Locale;
  /** The sentences of that language. */
  readonly words: Messages;
  /** Reading the workbook, begun before the pane was there; what goes wrong in it is told here. */
  readonly started?: Promise<unknown>;
  /** What went wrong without anybody having asked for it; the last is shown. */
  readonly errors?: Store<unknown>;
  /** What ribbon and menus ask for: a tab, beginning with the list around the selection. */
  readonly intents?: Store<PaneIntent | undefined>;
}
