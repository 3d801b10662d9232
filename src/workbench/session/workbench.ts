import type { GridKeyEventArgs } from "@glideapps/glide-data-grid";
import { boxAddress, parseAddress } from "../emulator/model/address";
import { USER } from "../emulator/model/events";
import { ExcelError } from "../emulator/model/excelError";
import type { Sheet } from "../emulator/model/sheet";
import { activateSheet } from "../emulator/model/sheetOps";
import { MAX_ROWS, type Box } from "../emulator/model/values";
import type { View } from "../emulator/model/view";
import { Workbook } from "../emulator/model/workbook";
import { editText } from "../grid/cellContent";
import { sampleWorkbook } from "../sample/sampleWorkbook";
import { textsIn, type Language, type Texts } from "../texts";
import { readWorkbook } from "../xlsx/readWorkbook";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import { openFrame, type AddinFrame } from "./addinFrame";
import { Calculator } from "./calculator";
import { CellEditing } from "./cellEditing";
import { GridActions } from "./gridActions";
import { handleGridKey } from "./keys";
import { readManifest, type AddinCommand, type AddinManifest } from "./manifestCommands";
import { watchWaits } from "./pageWaits";
import { clampWidth, keepSettings, type ExcelVersion, type Settings } from "./settings";

/** What the grid lets others do with it. */
export interface GridHandle {
  focus(): void;
  scrollTo(row: number, column: number): void;
}

/** Where the workbench runs: its page, with what a test may put in their place. */
export interface WorkbenchSurroundings {
  readonly settings: Settings;
  readonly storage: Storage;
  /** The add-in's manifest, or undefined while there is none. */
  readonly manifestText: string | undefined;
  /** A second page on the same workbook, as a colleague's. */
  readonly hasSecondPage: boolean;
}

/**
 * The workbench: one workbook with its formula engine, the add-in's pages on it, and what the person at the grid does. The page's components and
 * `window.workbench` call the same methods. It tells its listeners of every change by a new `version`.
 */
export class Workbench {
  settings: Settings;
  book = new Workbook();
  frames: readonly AddinFrame[] = [];
  manifest: AddinManifest | undefined;
  /** A sentence for the person: what was refused, or could not be opened. */
  notice: string | undefined;
  /** What the workbench is doing when it takes long. */
  busy: string | undefined;
  version = 0;
  calculator: Calculator;
  /** Typing into a cell. */
  readonly editing = new CellEditing(this);
  /** What the ribbon, menus and keys do to cells and sheets. */
  readonly actions = new GridActions(this);
  private grid: GridHandle | undefined;
  private active: { readonly row: number; readonly column: number } | undefined;
  private readonly listeners = new Set<() => void>();
  private stopListening: () => void = () => undefined;
  private told = false;
  private generation = 0;

  constructor(private readonly surroundings: WorkbenchSurroundings) {
    this.settings = surroundings.settings;
    this.readManifest();
    this.calculator = new Calculator(this.book);
  }

  // ---- looking ----

  get texts(): Texts {
    return textsIn(this.settings.language);
  }

  get view(): View {
    return this.book.view;
  }

  /** The sheet in front. */
  get sheet(): Sheet | undefined {
    return this.book.findSheet(this.view.activeSheetId);
  }

  get selection(): Box {
    return this.view.selection[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** The cell that typing goes to. */
  get activeCell(): { readonly row: number; readonly column: number } {
    const { selection, active } = this;
    const inside = active && active.row >= selection.row && active.row < selection.row + selection.rows && active.column >= selection.column && active.column < selection.column + selection.columns;
    return inside ? active : { row: selection.row, column: selection.column };
  }

  get selectionAddress(): string {
    const { selection } = this;
    const isOneCell = selection.rows * selection.columns === 1 || (selection.rows < MAX_ROWS && selection.columns < 16_384);
    return boxAddress(isOneCell ? { ...this.activeCell, rows: 1, columns: 1 } : selection);
  }

  /** What the formula bar shows of the active cell. */
  get activeEditText(): string {
    const { sheet } = this;
    if (!sheet) return "";
    const { row, column } = this.activeCell;
    return editText(sheet, row, column, this.book.styles.get(sheet.styleNumber(row, column)), this.settings.language);
  }

  get isCalculating(): boolean {
    return this.frames.some((frame) => frame.host.functions.isBusy);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Has everybody look again, once for all changes of this turn. */
  changed(): void {
    this.version++;
    if (this.told) return;
    this.told = true;
    queueMicrotask(() => {
      this.told = false;
      for (const listener of [...this.listeners]) listener();
    });
  }

  // ---- workbooks ----

  /** Takes over another workbook; the add-in starts anew on it, as it does in another window of Excel. */
  use(book: Workbook): void {
    for (const frame of this.frames) frame.host.close();
    this.stopListening();
    this.calculator.dispose();
    this.editing.end();
    this.actions.forgetCopy();
    this.book = book;
    this.frames = [];
    this.calculator = new Calculator(book, this.calculator.functionNames);
    this.stopListening = book.listen(() => this.changed());
    this.reloadFrames();
  }

  async newSample(): Promise<void> {
    this.use(sampleWorkbook(this.settings.language));
  }

  /** Opens the bytes of an .xlsx file. Rejects, and says why in the page, when they are none. */
  async openFile(bytes: Uint8Array, name: string): Promise<void> {
    await this.whileBusy(this.texts.opening, async () => {
      try {
        this.use(await readWorkbook(bytes, { name, addinFunctions: this.calculator.functionNames }));
      } catch (error) {
        this.say(this.texts.openFailed);
        throw error;
      }
    });
  }

  /** The workbook as the bytes of an .xlsx file. */
  async saveFile(): Promise<Uint8Array> {
    return this.whileBusy(this.texts.saving, () => writeWorkbook(this.book, { addinFunctions: this.calculator.functionNames }));
  }

  /** Saves the workbook among the person's downloads. */
  async download(): Promise<void> {
    const bytes = await this.saveFile();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
    link.download = this.book.meta.name.replace(/\.xlsx$|$/i, ".xlsx");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  // ---- the add-in ----

  /** Loads the add-in's pages anew, with hosts of their own. */
  reloadFrames(): void {
    const keys: readonly AddinFrame["key"][] = this.surroundings.hasSecondPage ? ["main", "second"] : ["main"];
    for (const frame of this.frames) frame.host.close();
    this.frames = keys.map((key) => this.newFrame(key));
    this.changed();
  }

  reloadFrame(key: AddinFrame["key"]): void {
    this.frames.find((frame) => frame.key === key)?.host.close();
    this.frames = this.frames.map((frame) => (frame.key === key ? this.newFrame(key) : frame));
    this.changed();
  }

  private newFrame(key: AddinFrame["key"]): AddinFrame {
    const frame = openFrame(key, this.book, this.manifest, this.settings, ++this.generation);
    frame.host.office.onVisibility((visible) => this.setPaneOpen(visible));
    return frame;
  }

  /** Called by a frame's first script: gives its window the host. A page that loaded itself again gets a new one. */
  connect(page: Window): void {
    const key = page.frameElement?.getAttribute("data-frame");
    const frame = this.frames.find((one) => one.key === key);
    if (!frame) return;
    let connected = frame;
    if (frame.page) {
      frame.host.close();
      connected = { ...this.newFrame(frame.key), generation: frame.generation };
    }
    connected = { ...connected, page, waits: watchWaits(page) };
    this.frames = this.frames.map((one) => (one.key === key ? connected : one));
    connected.host.install(page as never);
    void this.calculator.loadFunctions(connected.host, this.manifest?.functions ?? "addin/functions.json").then(() => this.changed());
    this.changed();
  }

  /** Presses one of the add-in's buttons. */
  runCommand(command: AddinCommand): void {
    if (command.action.kind === "pane") this.setPaneOpen(true);
    else void this.frames[0]?.host.office.runAction(command.action.name, command.id);
  }

  private readManifest(): void {
    const { manifestText } = this.surroundings;
    this.manifest = manifestText === undefined ? undefined : readManifest(manifestText, this.settings.language, "addin/");
  }

  // ---- settings ----

  setLanguage(language: Language): void {
    this.change({ language });
    this.readManifest();
    this.reloadFrames();
  }

  setTheme(theme: Settings["theme"]): void {
    this.change({ theme });
    this.reloadFrames();
  }

  setVersion(version: ExcelVersion): void {
    this.change({ version });
    this.reloadFrames();
  }

  setPaneWidth(width: number): void {
    this.change({ paneWidth: clampWidth(width) });
  }

  setPaneOpen(paneOpen: boolean): void {
    if (paneOpen === this.settings.paneOpen) return;
    this.change({ paneOpen });
    for (const frame of this.frames) frame.host.office.setVisible(paneOpen);
  }

  private change(part: Partial<Settings>): void {
    this.settings = { ...this.settings, ...part };
    keepSettings(this.settings, this.surroundings.storage);
    this.changed();
  }

  // ---- moving about ----

  /** Brings a sheet to the front. */
  activate(sheetId: string): void {
    this.editing.commit([0, 0]);
    this.attempt(() => activateSheet(this.book, this.view, this.book.sheet(sheetId)));
    this.changed();
  }

  /** Selects boxes of a sheet; `active` is the cell among them that typing goes to. */
  select(sheetId: string, boxes: readonly Box[], active?: { readonly row: number; readonly column: number }, scroll = true): void {
    if (this.editing.current?.place === "bar") this.editing.commit([0, 0]);
    if (sheetId !== this.view.activeSheetId) this.activate(sheetId);
    this.active = active;
    const moved = this.view.setSelection(sheetId, boxes);
    if (moved) this.book.emit([{ kind: "view", view: this.view.id }], USER);
    this.changed();
    const first = active ?? boxes[0];
    if (scroll && first) setTimeout(() => this.grid?.scrollTo(first.row, first.column), 0);
  }

  /** Goes to an address or a defined name; false, with a sentence in the page, when there is none. */
  goTo(text: string): boolean {
    const place = this.placeOf(text);
    if (!place) {
      this.say(this.texts.addressUnknown);
      return false;
    }
    this.select(place.sheet.id, place.boxes);
    return true;
  }

  /** The sheet and boxes that an address, a table's or a defined name means. */
  placeOf(text: string): { readonly sheet: Sheet; readonly boxes: readonly Box[] } | undefined {
    const table = this.book.tableByName(text);
    if (table) return { sheet: this.book.sheet(table.sheetId), boxes: [table.box] };
    const named = this.book.findName(text, this.view.activeSheetId);
    const parsed = parseAddress(named ? named.formula.replace(/^=/, "") : text);
    const sheet = parsed?.sheet === undefined ? this.sheet : this.book.sheetByName(parsed.sheet);
    return parsed && sheet ? { sheet, boxes: parsed.boxes } : undefined;
  }

  attachGrid(grid: GridHandle): () => void {
    this.grid = grid;
    return () => {
      if (this.grid === grid) this.grid = undefined;
    };
  }

  focusGrid(): void {
    this.grid?.focus();
  }

  gridKey(event: GridKeyEventArgs): boolean {
    return handleGridKey(this, event);
  }

  // ---- saying ----

  say(notice: string | undefined): void {
    this.notice = notice;
    this.changed();
  }

  /** Does what Excel may refuse, and says its refusal to the person. */
  attempt(change: () => void): void {
    try {
      change();
      if (this.notice !== undefined) this.say(undefined);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const refusals = this.texts.refused as Readonly<Record<string, string>>;
      this.say(refusals[error.code] ?? `${this.texts.refused.other}${error.message}`);
    }
  }

  private async whileBusy<T>(what: string, work: () => Promise<T>): Promise<T> {
    this.busy = what;
    this.changed();
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      return await work();
    } finally {
      this.busy = undefined;
      this.changed();
    }
  }
}
