import type { ExcelHost } from "./host";
import { MessageCategory } from "./wire";

const VISIBILITY_EVENT = 65_539;
const APP_COMMAND_EVENT = 39;

/** Calls a page that waits to hear of an event of Office's older interface: the event's number and its arguments. */
type EventHandler = (eventId: number, args: unknown) => void;

/** What Office itself (not the workbook) tells and does for a page: language, theme, versions, commands, visibility of the pane. */
export class OfficeContext {
  /** `Background` when the add-in shall start with the document. Excel keeps it in the file. */
  startState = "Inactive";
  isVisible = true;
  private readonly handlers = new Map<number, EventHandler>();
  private readonly commands = new Map<string, () => void>();
  private nextCommand = 0;
  private visibilityListeners = new Set<(visible: boolean) => void>();

  constructor(private readonly host: ExcelHost, public theme: "light" | "dark") {}

  /** `window.external` as the page finds it. */
  get external(): Readonly<Record<string, unknown>> {
    const context = this.context();
    return {
      GetContext: () => context,
      GetHostInfo: () => this.host.addressQuery.replace("_host_Info=", ""),
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: (status: number) => void) => {
        this.handlers.set(id, handler);
        callback(0);
      },
      UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
        this.handlers.delete(id);
        callback(0);
      },
      Execute: (id: number, args: unknown, callback: (status: unknown) => void) => this.execute(id, args, callback),
    };
  }

  /** Sends an event of Office's older interface, if the page listens to it. */
  raise(eventId: number): void {
    const handler = this.handlers.get(eventId);
    if (handler) setTimeout(() => handler(eventId, []), 0);
  }

  /** Presses a ribbon button or menu entry: runs what the page associated with the action's id, and resolves when it says it is done. */
  runAction(actionId: string, controlId = actionId): Promise<void> {
    const handler = this.handlers.get(APP_COMMAND_EVENT);
    if (!handler) {
      this.host.push([{ messageCategory: MessageCategory.action, messageType: 1000, targetId: "", message: JSON.stringify([actionId, ""]) }]);
      return Promise.resolve();
    }
    const commandId = `command-${++this.nextCommand}`;
    return new Promise((resolve) => {
      this.commands.set(commandId, resolve);
      handler(APP_COMMAND_EVENT, [commandId, actionId, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  /** Shows or hides the pane, and tells the page. */
  setVisible(visible: boolean): void {
    if (visible === this.isVisible) return;
    this.isVisible = visible;
    const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.host.push([{ messageCategory: MessageCategory.event, messageType: VISIBILITY_EVENT, targetId: "", message }]);
    for (const listener of this.visibilityListeners) listener(visible);
  }

  /** Hears when the add-in shows or hides its own pane. */
  onVisibility(listener: (visible: boolean) => void): () => void {
    this.visibilityListeners.add(listener);
    return () => this.visibilityListeners.delete(listener);
  }

  private execute(_id: number, args: unknown, callback: (status: unknown) => void): void {
    const parts = Array.isArray(args) ? args : [];
    const commandId = parts.find((part) => typeof part === "string" && this.commands.has(part)) as string | undefined;
    if (commandId !== undefined) {
      this.commands.get(commandId)!();
      this.commands.delete(commandId);
    }
    callback(0);
  }

  private context(): Readonly<Record<string, unknown>> {
    const { host } = this;
    const settings = this.settings();
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => host.addinId,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => host.locale,
      GetAppDataLocale: () => host.locale,
      GetDocUrl: () => `C:\\Users\\${host.view.person}\\Documents\\${host.book.meta.name}`,
      GetAppCapabilities: () => 1,
      GetActivationMode: () => 0,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
      GetInstanceId: () => host.id,
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => true,
      GetSupportedMatrix: () => JSON.stringify(host.sets),
      GetHostFullVersion: () => "16.0.18000.20000",
      GetDialogRequirementMatrix: () => "{}",
      GetInitialDisplayMode: () => 0,
      GetFeaturesForSolution: () => "{}",
      GetOfficeThemeInfo: () => JSON.stringify(THEMES[this.theme]),
      GetSettings: () => settings,
    };
  }

  /** The settings of Office's older interface (`Office.context.document.settings`). */
  private settings(): Readonly<Record<string, unknown>> {
    const { book, addinId } = this.host;
    const key = `document:${addinId}`;
    return {
      Read: (keys: string[], values: string[]): void => {
        for (const [name, value] of book.meta.settings.get(key) ?? []) {
          keys.push(name);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]): void => {
        const stored = new Map(keys.map((name, at) => [name, values[at]!]));
        this.host.session.edit("settings", () => {
          book.patch({ settings: new Map(book.meta.settings).set(key, stored) });
          book.note({ kind: "settings" });
        });
      },
    };
  }
}

/** Colours as Office hands them over: numbers, red in the highest byte. */
const THEMES = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x1f1f1f, controlForegroundColor: 0xffffff },
} as const;
