import type { RequestBody } from "./wire";

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

  /** Names of everything it asks for: methods on the way, properties set, methods called. */
  get names(): readonly string[] {
    return [...Object.values(this.body.ObjectPaths).map((path) => path.Name), ...this.body.Actions.map((action) => action.Name)].filter((name) => name !== "");
  }

  /** True when it can change the workbook. */
  get writes(): boolean {
    return this.body.Actions.some((action) => action.ActionType === 4 || action.ActionType === 9 || (action.ActionType === 3 && !/^(_|Get)/.test(action.Name)));
  }

  finish(error: string | undefined): void {
    this.error = error;
    this.isDone = true;
  }
}

/** The requests of a page in the order they came. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  private count = 0;
  /** Older requests are forgotten beyond this number, so that long sessions do not keep all their data. */
  limit = 500;

  begin(body: RequestBody, bytes: number): LoggedRequest {
    const request = new LoggedRequest(++this.count, body, bytes);
    this.requests.push(request);
    if (this.requests.length > this.limit) this.requests.shift();
    return request;
  }

  /** The size of the largest request remembered. */
  get largest(): number {
    return Math.max(0, ...this.requests.map((request) => request.bytes));
  }

  clear(): void {
    this.requests.length = 0;
  }
}
