import { boxAddress, fullAddress } from "./emulator/model/address";
import type { Sheet } from "./emulator/model/sheet";
import { CellError, type Box, type Scalar } from "./emulator/model/values";
import type { FaultInjector } from "./emulator/protocol/faults";
import type { RequestLog } from "./emulator/protocol/requestLog";
import { displayText } from "./emulator/model/display";
import type { AddinFrame } from "./session/addinFrame";
import type { ExcelVersion } from "./session/settings";
import type { Workbench } from "./session/workbench";
import type { Language } from "./texts";

/** A cell as `read` answers it: plain data, fit to leave the page. */
export interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** What the cell shows under its number format. */
  readonly text: string;
  readonly numberFormat: string;
  /** The add-in's sentence behind an error. */
  readonly message?: string;
}

/** How long a page may take until it asks Excel for the first time; one that is broken never does. */
const STARTING = 15_000;

/** How long the workbench must be quiet before it counts as settled, in milliseconds, when the add-in's pages wait for nothing. */
const QUIET = 50;
/** So many turns of the pages' event loop go by in the meantime, at least. */
const QUIET_TURNS = 4;
/** So long at most is a page waited for that waits without end. */
const LONG_QUIET = 1_000;

/**
 * `window.workbench`: the workbench as a script uses it, through the same methods as its page. For end-to-end tests and the curious.
 * Addresses are Excel's (`A1`, `'My List'!B2:B9`, `C:C`, names and tables); without a sheet they mean the one in front.
 */
export function automationOf(workbench: Workbench) {
  const { actions, editing } = workbench;
  const place = (address: string): { readonly sheet: Sheet; readonly box: Box } => {
    const found = workbench.placeOf(address);
    const box = found?.boxes[0];
    if (!found || !box) throw new Error(`No such address: ${address}`);
    return { sheet: found.sheet, box };
  };
  const select = (address: string): void => {
    const found = workbench.placeOf(address);
    if (!found) throw new Error(`No such address: ${address}`);
    workbench.select(found.sheet.id, found.boxes);
  };
  const frame = (key: AddinFrame["key"] = "main"): AddinFrame => {
    const found = workbench.frames.find((one) => one.key === key);
    if (!found) throw new Error(`There is no frame "${key}"`);
    return found;
  };

  return {
    /** Opens the bytes of an .xlsx file. Rejects when they are none. */
    openFile: (bytes: Uint8Array | readonly number[], name = "workbook.xlsx"): Promise<void> => workbench.openFile(Uint8Array.from(bytes), name),
    /** The workbook as the bytes of an .xlsx file. */
    saveFile: (): Promise<Uint8Array> => workbench.saveFile(),
    newSample: (): Promise<void> => workbench.newSample(),

    /** Names of the sheets from left to right, and whether they show. */
    sheets: () => workbench.book.sheets.map((sheet) => ({ name: sheet.name, visibility: sheet.meta.visibility, used: usedAddress(sheet) })),
    /** The tables: name, and address with sheet. */
    tables: () => workbench.book.meta.tables.map((table) => ({ name: table.name, address: fullAddress(workbench.book.sheet(table.sheetId).name, table.box), columns: table.columns.map((column) => column.name) })),
    activate: (sheetName: string): void => workbench.activate(workbench.book.sheetByName(sheetName)?.id ?? ""),
    select,
    /** Address of the selection with its sheet. */
    selection: (): string => (workbench.sheet ? fullAddress(workbench.sheet.name, workbench.selection) : ""),

    /** The cells of an address, row by row; whole columns are cut to the used rows. */
    read: (address: string): readonly (readonly ReadCell[])[] => {
      const { sheet, box } = place(address);
      const used = sheet.usedBox(false);
      const rows = Math.min(box.rows, Math.max(1, used ? used.row + used.rows - box.row : 1));
      const columns = Math.min(box.columns, Math.max(1, used ? used.column + used.columns - box.column : 1));
      const clipped = box.rows > 100_000 || box.columns > 1_000 ? { ...box, rows, columns } : box;
      return Array.from({ length: clipped.rows }, (_, r) => Array.from({ length: clipped.columns }, (_, c) => readCell(workbench, sheet, clipped.row + r, clipped.column + c)));
    },
    /** The values of an address, row by row; errors as their code, blanks as null. */
    values: (address: string): readonly (readonly ReadCell["value"][])[] => {
      const { sheet, box } = place(address);
      return Array.from({ length: box.rows }, (_, r) => Array.from({ length: box.columns }, (_, c) => plain(sheet.value(box.row + r, box.column + c))));
    },
    /** Types a text into a cell and presses Enter: formulas, numbers and dates are understood as Excel does. */
    type: (address: string, text: string): void => {
      const { sheet, box } = place(address);
      workbench.select(sheet.id, [{ ...box, rows: 1, columns: 1 }]);
      editing.typeCell(box.row, box.column, text);
    },
    /** Starts typing into a cell without Enter: the cell is in edit mode until `commit` or `cancel`. */
    beginTyping: (address: string, text: string): void => {
      select(address);
      editing.begin("bar", text);
    },
    commit: (): void => editing.commit([0, 0]),
    cancel: (): void => editing.cancel(),
    /** What a formula would give in the active cell, as the value preview shows it; nothing is entered. */
    preview: async (text: string): Promise<ReadCell["value"]> => {
      const { sheet } = workbench;
      return sheet ? plain(await workbench.calculator.preview(text, sheet.id, workbench.activeCell.row, workbench.activeCell.column)) : null;
    },
    /** Pastes texts from a cell on. */
    paste: (address: string, texts: readonly (readonly string[])[]): void => {
      const { sheet, box } = place(address);
      workbench.select(sheet.id, [box]);
      actions.paste(box.row, box.column, texts);
    },
    /** Copies one box over another, formulas moving along. */
    copy: (from: string, to: string): void => {
      select(from);
      actions.rememberCopy(false);
      const texts = workbench.sheet ? actions.textsOf(workbench.sheet, place(from).box).map((line) => line.split("\t")) : [];
      select(to);
      actions.paste(place(to).box.row, place(to).box.column, texts);
    },
    fillDown: (address: string): void => {
      select(address);
      actions.fillDown();
    },
    insertRows: (address: string): void => {
      select(address);
      actions.insertRows();
    },
    deleteRows: (address: string): void => {
      select(address);
      actions.deleteRows();
    },
    clear: (address: string): void => {
      select(address);
      actions.clearContents();
    },
    /** Sorts the list around a cell by that cell's column. */
    sort: (address: string, ascending = true): void => {
      select(address);
      actions.sort(ascending);
    },
    setNumberFormat: (address: string, numberFormat: string): void => {
      select(address);
      actions.setNumberFormat(numberFormat);
    },
    addSheet: (): void => actions.addSheet(),
    deleteSheet: (sheetName: string): void => actions.deleteSheet(workbench.book.sheetByName(sheetName)?.id ?? ""),
    undo: (): void => actions.undo(),
    redo: (): void => actions.redo(),
    recalculate: (kind: "dirty" | "full" = "full"): void => actions.recalculate(kind),
    /** Names of what can be undone, the latest first. */
    undoLabels: (): readonly string[] => workbench.book.journal.labels,
    /** The sentence in the page's message bar. */
    notice: (): string | undefined => workbench.notice,

    /** Presses one of the add-in's ribbon buttons, by the id in the manifest; resolves when the add-in says it is done. */
    runCommand: async (id: string): Promise<void> => {
      const command = [...(workbench.manifest?.ribbon ?? []), ...(workbench.manifest?.cellMenu ?? [])].find((one) => one.id === id);
      if (!command) throw new Error(`The manifest has no command "${id}"`);
      if (command.action.kind === "pane") workbench.setPaneOpen(true);
      else await frame().host.office.runAction(command.action.name, command.id);
    },
    /** The window of the add-in's page. */
    frameWindow: (key?: AddinFrame["key"]): Window | undefined => frame(key).page,
    reloadFrame: (key: AddinFrame["key"] = "main"): void => workbench.reloadFrame(key),
    /** Delays, failures and losses for the page's next requests. */
    faults: (key?: AddinFrame["key"]): FaultInjector => frame(key).host.faults,
    /** What the page asked of Excel. */
    requests: (key?: AddinFrame["key"]): RequestLog => frame(key).host.log,
    /** How often each of the add-in's functions was called by the formula engine. */
    functionCalls: (key?: AddinFrame["key"]): Readonly<Record<string, number>> => Object.fromEntries(frame(key).host.functions.counts),
    /** Errors of the emulated Excel itself; a test should find none. */
    internalErrors: (key?: AddinFrame["key"]): readonly string[] => frame(key).host.internalErrors.map((error) => String((error as Error)?.stack ?? error)),

    setLanguage: (language: Language): void => workbench.setLanguage(language),
    setTheme: (theme: "light" | "dark"): void => workbench.setTheme(theme),
    setVersion: (version: ExcelVersion): void => workbench.setVersion(version),
    setPaneWidth: (width: number): void => workbench.setPaneWidth(width),
    setPaneOpen: (open: boolean): void => workbench.setPaneOpen(open),

    /** Resolves when formulas have their values and the add-in has asked nothing for a while and waits for nothing that comes soon; rejects after `timeout` milliseconds. */
    settle: (timeout = 60_000): Promise<void> => settle(workbench, timeout),
  };
}

/** What `window.workbench` offers. */
export type WorkbenchAutomation = ReturnType<typeof automationOf>;

async function settle(workbench: Workbench, timeout: number): Promise<void> {
  const end = performance.now() + timeout;
  const tooLate = new Promise<void>((_, reject) => setTimeout(() => reject(new Error(`The workbench did not settle within ${timeout} ms`)), timeout));
  // Nobody waits for it once the workbench is quiet.
  tooLate.catch(() => undefined);
  const start = performance.now();
  let quietSince = start;
  let quietTurns = 0;
  let before = "";
  for (;;) {
    await Promise.race([tooLate, Promise.all([workbench.calculator.settled(), ...workbench.frames.map((frame) => frame.host.idle())])]);
    const now = performance.now();
    const state = JSON.stringify([workbench.version, ...workbench.frames.map((frame) => [frame.page !== undefined, frame.host.log.requests.at(-1)?.number ?? 0])]);
    const isStarting = now - start < STARTING && workbench.frames.some((frame) => frame.page === undefined || frame.host.log.requests.length === 0);
    if (isStarting || state !== before || workbench.busy !== undefined || workbench.isCalculating) [quietSince, quietTurns] = [now, 0];
    before = state;
    const isWaiting = workbench.frames.some(({ waits }) => waits?.isWaiting ?? true);
    // On a busy machine much time may pass in which nobody had a turn.
    if (isWaiting) quietTurns = 0;
    else quietTurns++;
    if (now - quietSince >= (isWaiting ? LONG_QUIET : QUIET) && (isWaiting || quietTurns > QUIET_TURNS)) return;
    if (now > end) throw new Error(`The workbench did not settle within ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function readCell(workbench: Workbench, sheet: Sheet, row: number, column: number): ReadCell {
  const value = sheet.value(row, column);
  const { numberFormat } = workbench.book.styles.get(sheet.styleNumber(row, column));
  const formula = sheet.formula(row, column);
  return {
    value: plain(value),
    text: displayText(value, numberFormat, workbench.settings.language),
    numberFormat,
    ...(formula === undefined ? {} : { formula }),
    ...(value instanceof CellError && value.message ? { message: value.message } : {}),
  };
}

function plain(value: Scalar): ReadCell["value"] {
  return value instanceof CellError ? value.code : value;
}

function usedAddress(sheet: Sheet): string {
  const used = sheet.usedBox(false);
  return used ? boxAddress(used) : "";
}
