import type { Language } from "../texts";

/** The Excel that is played: what its requirement sets answer. */
export type ExcelVersion = "current" | "2021" | "2019" | "minimal";

/** What a person sets for the workbench; kept for the tab. */
export interface Settings {
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly version: ExcelVersion;
  /** Width of the add-in's pane in pixels. */
  readonly paneWidth: number;
  readonly paneOpen: boolean;
}

/** The pane's narrowest and widest, as Excel lets it. */
export const PANE_WIDTHS = { least: 300, usual: 350, most: 600 } as const;

/** Requirement sets of each version over today's; an empty text takes a set away. */
export const VERSION_SETS: Readonly<Record<ExcelVersion, Readonly<Record<string, string>>>> = {
  current: {},
  "2021": { ExcelApi: "1.14", CustomFunctionsRuntime: "1.3", SharedRuntime: "1.1", ExcelApiUndo: "", RibbonApi: "1.1" },
  "2019": { ExcelApi: "1.9", CustomFunctionsRuntime: "1.1", SharedRuntime: "1.1", ExcelApiUndo: "", RibbonApi: "", KeyboardShortcuts: "" },
  minimal: { ExcelApi: "1.1", CustomFunctionsRuntime: "1.1", SharedRuntime: "1.1", ExcelApiUndo: "", RibbonApi: "", KeyboardShortcuts: "", CustomXmlParts: "" },
};

const KEY = "workbench-settings";

/** The settings at the start: the address (`?lang=en-US&theme=dark&version=2019&pane=320`) before what this tab had before the browser's language. */
export function initialSettings(address: URLSearchParams, storage: Storage, browserLanguage: string): Settings {
  const kept = parsed(storage.getItem(KEY));
  const pick = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value);
  const languages = ["zh-CN", "en-US"] as const;
  const width = Number(address.get("pane") ?? kept["paneWidth"] ?? PANE_WIDTHS.usual);
  return {
    language: pick(address.get("lang"), languages) ?? pick(kept["language"], languages) ?? (browserLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US"),
    theme: pick(address.get("theme"), ["light", "dark"]) ?? pick(kept["theme"], ["light", "dark"]) ?? "light",
    version: pick(address.get("version"), Object.keys(VERSION_SETS) as ExcelVersion[]) ?? pick(kept["version"], Object.keys(VERSION_SETS) as ExcelVersion[]) ?? "current",
    paneWidth: clampWidth(width),
    paneOpen: kept["paneOpen"] !== false,
  };
}

/** Keeps the settings for the tab. */
export function keepSettings(settings: Settings, storage: Storage): void {
  storage.setItem(KEY, JSON.stringify(settings));
}

/** A pane width that Excel would allow. */
export function clampWidth(width: number): number {
  return Number.isFinite(width) ? Math.min(PANE_WIDTHS.most, Math.max(PANE_WIDTHS.least, Math.round(width))) : PANE_WIDTHS.usual;
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    return (JSON.parse(text ?? "{}") ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
