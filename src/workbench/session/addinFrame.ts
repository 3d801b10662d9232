import type { Workbook } from "../emulator/model/workbook";
import { ExcelHost } from "../emulator/protocol/host";
import type { AddinManifest } from "./manifestCommands";
import type { PageWaits } from "./pageWaits";
import { VERSION_SETS, type Settings } from "./settings";

/** One of the add-in's pages beside the grid, and the emulated Excel that it talks to. */
export interface AddinFrame {
  readonly key: "main" | "second";
  readonly host: ExcelHost;
  /** Address of the page, with what office.js reads of its host. */
  readonly address: string;
  /** Counts the page's loads: another number is another document in the frame. */
  readonly generation: number;
  /** The page's window once its host script ran. */
  readonly page?: Window;
  /** What the page is about to do by itself, once it is there. */
  readonly waits?: PageWaits;
}

/** The person at the second pane. */
export const COLLEAGUE = "colleague";

/** A fresh frame for a page, with a host of its own on the workbook. */
export function openFrame(key: AddinFrame["key"], book: Workbook, manifest: AddinManifest | undefined, settings: Settings, generation: number): AddinFrame {
  const host = new ExcelHost(book, {
    locale: settings.language,
    theme: settings.theme,
    sets: VERSION_SETS[settings.version],
    addinId: manifest?.id,
    person: key === "second" ? COLLEAGUE : undefined,
  });
  return { key, host, generation, address: `${manifest?.page ?? "addin/taskpane.html"}?${host.addressQuery}` };
}
