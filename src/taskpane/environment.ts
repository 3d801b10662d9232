import type { Locale } from "../app/api";

/** How Office looks and speaks at the moment; read by whoever knows Office and handed in. */
export interface PaneEnvironment {
  readonly theme: "light" | "dark" | "high-contrast";
  readonly locale: Locale;
}
