import { CURRENT_SETS, type RequirementSets } from "./requirementSets";
import { ExcelSession } from "./session";
import { interpret } from "./interpreter";
import { FaultInjector } from "./faults";
import { OfficeContext } from "./officeContext";
import { EventPump } from "./eventPump";
import { FunctionBridge } from "./functionBridge";
import { checkMode, MAX_PAYLOAD, utf8Length } from "./limits";
import { RequestLog, type LoggedRequest } from "./requestLog";
import { ExcelError } from "../model/excelError";
import type { View } from "../model/view";
import type { Workbook } from "../model/workbook";
import type { BridgeMessage, MessageEntry, RequestBody, ResponseBody } from "./wire";

/** What may be set about the Excel a page meets. */
export interface HostOptions {
  /** Office's display language: `zh-CN` by default. */
  readonly locale?: string;
  /** Requirement sets over the current ones; an empty text takes a set away. */
  readonly sets?: RequirementSets;
  /** The add-in's id, under which its settings are kept in the workbook. */
  readonly addinId?: string;
  /** The person at this page; another name than the first page's makes a co-author. */
  readonly person?: string;
  readonly theme?: "light" | "dark";
}

/** A window as far as the host needs it: a real frame's, or jsdom's. */
export interface PageWindow {
  external?: unknown;
  _richApiNativeBridge?: unknown;
}

/** The flag of requests that rather wait than fail while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

let hosts = 0;

/** The emulated Excel as one page (a task pane with its shared runtime) meets it. Several hosts on one workbook are co-authors. */
export class ExcelHost {
  readonly id = `page-${++hosts}`;
  readonly locale: string;
  readonly sets: RequirementSets;
  readonly addinId: string;
  readonly view: View;
  readonly session: ExcelSession;
  readonly faults = new FaultInjector();
  readonly log = new RequestLog();
  readonly functions: FunctionBridge;
  readonly office: OfficeContext;
  private readonly pump: EventPump;
  private deliver: ((text: string) => void) | undefined;
  private readonly undelivered: string[] = [];
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;
  private readonly idleCallbacks: (() => void)[] = [];
  private closed = false;

  constructor(readonly book: Workbook, options: HostOptions = {}) {
    this.locale = options.locale ?? "zh-CN";
    this.sets = withoutEmpty({ ...CURRENT_SETS, ...options.sets });
    this.addinId = options.addinId ?? "add-in";
    this.view = options.person === undefined ? book.view : book.viewOf(options.person);
    this.session = new ExcelSession(this, book, this.view);
    this.functions = new FunctionBridge(this);
    this.office = new OfficeContext(this, options.theme ?? "light");
    this.pump = new EventPump(this);
  }

  /** The query that a page's address must carry for office.js to know its host. */
  get addressQuery(): string {
    return `_host_Info=Excel$Win32$16.01$${this.locale}$$$$3`;
  }

  /** Puts the host into a window, before office.js is loaded there. */
  install(page: PageWindow): void {
    const bridge = {
      sendMessageToHost: (text: string): void => this.receive(text),
      set onMessageFromHost(handler: (text: string) => void) {
        connect(handler);
      },
    };
    const connect = (handler: (text: string) => void): void => {
      this.deliver = handler;
      for (const text of this.undelivered.splice(0)) handler(text);
    };
    page._richApiNativeBridge = bridge;
    Object.defineProperty(page, "external", { value: this.office.external, configurable: true, writable: true });
  }

  /** Sends messages (events, function calls, commands) to the page. */
  push(entries: readonly MessageEntry[]): void {
    if (entries.length > 0) this.send(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** Resolves when every request that was sent has been answered. */
  idle(): Promise<void> {
    if (this.waiting === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleCallbacks.push(resolve));
  }

  get isIdle(): boolean {
    return this.waiting === 0;
  }

  /** Where errors of our own making go; tests let them fail. */
  report: (error: unknown) => void = (error) => {
    this.internalErrors.push(error);
  };
  readonly internalErrors: unknown[] = [];

  /** How a message enters the page. Where several pages share one process, whoever opened them may set what is around. */
  enter: (arrive: () => void) => void = (arrive) => arrive();

  close(): void {
    this.closed = true;
    this.pump.dispose();
    this.functions.dispose();
    this.session.dispose();
  }

  private send(text: string): void {
    if (this.closed) return;
    if (this.deliver) this.enter(() => this.deliver!(text));
    else this.undelivered.push(text);
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as BridgeMessage;
    const body = typeof message.message.body === "string" ? (JSON.parse(message.message.body) as RequestBody) : message.message.body;
    const request = this.log.begin(body ?? { Actions: [], ObjectPaths: {} }, utf8Length(text));
    this.waiting++;
    if (request.isFunctionAnswer) void this.process(message, request);
    else this.enqueue(message, request);
  }

  private enqueue(message: BridgeMessage, request: LoggedRequest): void {
    this.queue = this.queue.then(() => this.process(message, request));
  }

  /** What a request has to wait for while others may pass. */
  private obstacle(message: BridgeMessage, request: LoggedRequest): Promise<void> | undefined {
    // Excel does not let a function's page write before the function has answered: one that waits for its own write never ends.
    if (request.writes && this.functions.isAnswering) return this.functions.answered();
    const waitsForEdit = ((message.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
    return waitsForEdit && this.view.editing ? this.view.whenNotEditing() : undefined;
  }

  private async process(message: BridgeMessage, request: LoggedRequest): Promise<void> {
    await nextTurn();
    const obstacle = this.obstacle(message, request);
    if (obstacle) {
      void obstacle.then(() => this.enqueue(message, request));
      return;
    }
    const fault = this.faults.take(request);
    if (fault?.delay) await fault.delay;
    if (this.closed || fault?.drop) return this.finished();
    const answer = fault?.failBefore ? refusal(fault.failBefore) : this.run(request.body, request.bytes);
    request.finish(answer.Error?.Code);
    this.reply(message, this.sized(fault?.failAfter ? refusal(fault.failAfter) : answer));
    this.finished();
  }

  private finished(): void {
    this.waiting--;
    if (this.waiting === 0) for (const resolve of this.idleCallbacks.splice(0)) resolve();
  }

  private run(request: RequestBody, bytes: number): ResponseBody {
    try {
      if (bytes > MAX_PAYLOAD) throw new ExcelError("RequestPayloadSizeLimitExceeded");
      checkMode(this, request);
      return this.session.edit("add-in", () => interpret(this.session, request));
    } catch (error) {
      if (!(error instanceof ExcelError)) this.report(error);
      return refusal(error instanceof ExcelError ? error.code : "GeneralException", error instanceof Error ? error.message : undefined);
    } finally {
      this.session.requestDone();
    }
  }

  private sized(answer: ResponseBody): string {
    const text = JSON.stringify(answer);
    return text.length > MAX_PAYLOAD / 3 && utf8Length(text) > MAX_PAYLOAD ? JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded")) : text;
  }

  private reply(message: BridgeMessage, body: string): void {
    this.send(JSON.stringify({ id: message.id, type: message.type, message: { statusCode: 200, headers: {}, body } }));
  }
}

function refusal(code: string, message?: string): ResponseBody {
  return { Results: [], Error: { Code: code, Message: message ?? new ExcelError(code).message, Location: "", ActionIndex: 0 } };
}

function withoutEmpty(sets: RequirementSets): RequirementSets {
  return Object.fromEntries(Object.entries(sets).filter(([, version]) => version !== ""));
}

/** Lets the page's own work come first, as a message between processes would. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
