import { PathType, type RequestBody } from "./wire";

/** One request as tests and the workbench look at it. */
export class LoggedRequest {
  /** The code of the error it was answered with. */
  error: string | undefined;
  isDone = false;

  constructor(readonly number: number, readonly body: RequestBody, readonly bytes: number) {}

  /** What it did, in words: `Range.Values=`, `Range.Clear()`, by the actions' names. */
  get actions(): readonly string[] {
    return this.body.Actions.map((action) => (action.ActionType === 4 ? `${action.Name}=` : action.ActionType === 3 ? `${action.Name}()` : `#${action.ActionType}`));
  }

  /** What Office's own scripts ask on their own account: telemetry, readiness, answers of functions. */
  get isHousekeeping(): boolean {
    return Object.values(this.body.ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);
  }

  /** The answers of functions, which must get through whatever else waits. */
  get isFunctionAnswer(): boolean {
    return this.body.Actions.some((action) => /^_?SetInvocation|^_SetOsfControl/.test(action.Name));
  }

  /** Names of everything it asks for: methods on the way, properties set, methods called. */
  get names(): readonly string[] {
    return [...Object.values(this.body.ObjectPaths).map((path) => path.Name), ...this.body.Actions.map((action) => action.Name)].filter((name) => name !== "");
  }

  /** True when it can change the workbook. */
  get writes(): boolean {
    if (this.isHousekeeping) return false;
    return this.body.Actions.some((action) => action.ActionType === 4 || action.ActionType === 9 || (action.ActionType === 3 && !/^(_|Get|Load)/.test(action.Name)));
  }

  finish(error: string | undefined): void {
    this.error = error;
    this.isDone = true;
  }
}

/** The requests of a page about the workbook, in the order they came; Office's own housekeeping is left out. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  private count = 0;
  /** Older requests are forgotten beyond this number, so that long sessions do not keep all their data. */
  limit = 500;

  begin(body: RequestBody, bytes: number): LoggedRequest {
    const request = new LoggedRequest(++this.count, body, bytes);
    if (!request.isHousekeeping) this.requests.push(request);
    if (this.requests.length > this.limit) this.requests.shift();
    return request;
  }

  /** How many requests came since the page was opened, forgotten ones included. */
  get total(): number {
    return this.count;
  }

  /** The size of the largest request remembered. */
  get largest(): number {
    return Math.max(0, ...this.requests.map((request) => request.bytes));
  }

  clear(): void {
    this.requests.length = 0;
  }
}
