/**
 * The genuine office.js, unmodified, on the emulated Excel, for tests in jest's jsdom (files named `*.office.test.ts`):
 *
 * ```ts
 * let excel: OpenedExcel;
 * beforeEach(async () => { excel = await openExcel(); });
 * afterEach(() => excel.close());
 *
 * it("writes", async () => {
 *   await excel.run(async (context) => {
 *     context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [["北京", 7]];
 *     await context.sync();
 *   });
 *   expect(excel.workbook.sheets[0]!.value(0, 0)).toBe("北京");
 * });
 * ```
 *
 * Each `openExcel` loads office.js anew into the test's own window (about half a second) and `close` takes it away again, so that tests do
 * not share state; `Excel`, `Office`, `CustomFunctions`, `OfficeExtension` are then globals, as for the add-in's own code. Open once in
 * `beforeAll` where speed matters. While one is open, a further `openExcel` (a co-author: `openExcel({ workbook: first.workbook, person: "Li" })`)
 * lives in a frame; its globals are `second.Excel`, `second.Office` …. Both see one workbook at once; `openCoauthors` gives each a copy.
 * `excel.host` has `faults`, `log`, `functions`, `office`; `excel.settled()` waits for requests, calculation and function answers.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorkbook } from "../createWorkbook";
import type { Workbook } from "../model/workbook";
import type { FunctionMetadata } from "../protocol/functionBridge";
import { ExcelHost, type HostOptions } from "../protocol/host";

export interface OpenOptions extends HostOptions {
  /** The workbook to open; a new one with `Sheet1` when left out. */
  readonly workbook?: Workbook;
  /** Functions of the add-in, as in `functions.json`. */
  readonly functions?: readonly FunctionMetadata[];
  /** `debug` reads better in stack traces and loads slower. */
  readonly build?: "release" | "debug";
}

export interface OpenedExcel {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  readonly window: Window & typeof globalThis;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
  /** `Excel.run` of that page. */
  readonly run: typeof Excel.run;
  /** Resolves when nothing is under way any more: requests, function calls, calculation, events. */
  settled(): Promise<void>;
  close(): void;
}

/** Opens a page on a workbook. Throws when office.js does not find its host. */
export async function openExcel(options: OpenOptions = {}): Promise<OpenedExcel> {
  const workbook = options.workbook ?? createWorkbook();
  const host = new ExcelHost(workbook, options);
  const page = mainIsTaken ? frame() : main();
  const { window: pageWindow } = page;
  host.install(pageWindow as never);
  try {
    loadOfficeJs(pageWindow, options.build === "debug" ? ".debug.js" : ".js");
    await (pageWindow as unknown as { Office: typeof Office }).Office.onReady();
  } catch (error) {
    page.leave();
    throw error;
  }
  if (options.functions) host.functions.register(options.functions);
  const globals = pageWindow as unknown as Record<"Excel" | "Office" | "CustomFunctions" | "OfficeExtension", never>;
  const excel = globals.Excel as typeof Excel;
  return {
    workbook,
    host,
    window: pageWindow,
    Excel: excel,
    Office: globals.Office,
    CustomFunctions: globals.CustomFunctions,
    OfficeExtension: globals.OfficeExtension,
    run: excel.run.bind(excel) as typeof Excel.run,
    settled: () => settled(host),
    close() {
      host.close();
      page.leave();
    },
  };
}

type PageWindow = Window & typeof globalThis;

interface Page {
  readonly window: PageWindow;
  /** Takes away what office.js left behind. */
  leave(): void;
}

let mainIsTaken = false;

/** The test's own window. */
function main(): Page {
  mainIsTaken = true;
  const before = new Set(Object.getOwnPropertyNames(window));
  const scripts = new Set(document.querySelectorAll("script"));
  return {
    window: window as PageWindow,
    leave() {
      for (const name of Object.getOwnPropertyNames(window)) if (!before.has(name)) delete (window as unknown as Record<string, unknown>)[name];
      window.sessionStorage.clear();
      delete (document.head as { appendChild?: unknown }).appendChild;
      for (const script of document.querySelectorAll("script")) if (!scripts.has(script)) script.remove();
      mainIsTaken = false;
    },
  };
}

/** A frame in the test's document, with a window of its own. */
function frame(): Page {
  const element = document.createElement("iframe");
  document.body.append(element);
  const pageWindow = element.contentWindow as PageWindow;
  const outer = window;
  const timers = new Set<number>();
  // One clock for all pages: what waits in a frame keeps its place among what waits elsewhere, and ends with the frame.
  const setTimeoutThere = (work: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]): number => {
    const timer = outer.setTimeout(() => {
      timers.delete(timer);
      work(...given);
    }, milliseconds);
    timers.add(timer);
    return timer;
  };
  const clearTimeoutThere = (timer: number): void => {
    timers.delete(timer);
    outer.clearTimeout(timer);
  };
  Object.assign(pageWindow, { setTimeout: setTimeoutThere, clearTimeout: clearTimeoutThere });
  return {
    window: pageWindow,
    leave() {
      for (const timer of timers) outer.clearTimeout(timer);
      element.remove();
    },
  };
}

const DIST = dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/dist/office.js"));
/** Its own timers and requests would fall among those of a test. */
const TELEMETRY = "telemetry/";
const sources = new Map<string, string>();

function source(name: string): string {
  let text = sources.get(name);
  if (text === undefined) sources.set(name, (text = readFileSync(join(DIST, name), "utf8")));
  return text;
}

/**
 * Runs office.js, and gives it the files it asks for by script elements from the same folder. The telemetry script is not served, as in a
 * closed network.
 */
function loadOfficeJs(page: PageWindow, suffix: string): void {
  const { document } = page;
  const head = document.head;
  const append = head.appendChild.bind(head);
  const serve = (node: Node): void => {
    const script = node as HTMLScriptElement;
    if (script.tagName !== "SCRIPT" || !script.src) return;
    const path = script.src.split("?")[0]!.replace(/^.*\/dist\//, "");
    page.setTimeout(() => {
      try {
        if (path.startsWith(TELEMETRY)) throw new Error("Not served");
        page.eval(source(path));
        script.onload?.(new page.Event("load"));
      } catch {
        // Not in the package, or not served: the same as a script that cannot be fetched.
        script.onerror?.(new page.Event("error"));
      }
    }, 0);
  };
  head.appendChild = <T extends Node>(node: T): T => {
    const added = append(node);
    serve(node);
    return added;
  };
  const own = document.createElement("script");
  own.setAttribute("src", `https://localhost/dist/office${suffix}`);
  append(own);
  page.eval(source(`office${suffix}`));
}

/** Waits until requests, function calls and what they set off have come to rest. */
async function settled(host: ExcelHost): Promise<void> {
  let quiet = 0;
  while (quiet < 2) {
    await host.idle();
    await host.book.calculated();
    await new Promise((resolve) => setTimeout(resolve, 0));
    quiet = host.isIdle && !host.functions.isBusy ? quiet + 1 : 0;
  }
}
