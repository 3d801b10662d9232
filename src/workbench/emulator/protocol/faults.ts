import type { LoggedRequest } from "./requestLog";

/** What shall go wrong with a request. */
export interface Fault {
  /** The answer waits for this. */
  readonly delay?: Promise<void>;
  /** Refused with this code, nothing applied. */
  readonly failBefore?: string;
  /** Applied, but the page is told this code: the connection broke on the way back. */
  readonly failAfter?: string;
  /** Nothing is applied and no answer ever comes. */
  readonly drop?: boolean;
}

interface Rule {
  readonly when: (request: LoggedRequest) => boolean;
  readonly fault: Fault;
  times: number;
}

/** Lets chosen requests of a page be late, fail or vanish. */
export class FaultInjector {
  private rules: Rule[] = [];

  /** Applies `fault` to the next `times` requests that `when` picks; the answer takes the rule away again. */
  add(when: (request: LoggedRequest) => boolean, fault: Fault, times = 1): () => void {
    const rule: Rule = { when, fault, times };
    this.rules.push(rule);
    return () => {
      this.rules = this.rules.filter((candidate) => candidate !== rule);
    };
  }

  /** Applies `fault` to the request that comes as number `count` from now (1 is the next) among those that `when` picks. */
  nth(count: number, fault: Fault, when: (request: LoggedRequest) => boolean = () => true): () => void {
    let seen = 0;
    return this.add((request) => when(request) && ++seen === count, fault);
  }

  /** Holds the requests that `when` picks until the answer is called. */
  hold(when: (request: LoggedRequest) => boolean, times = 1): () => void {
    let open: () => void = () => undefined;
    const delay = new Promise<void>((resolve) => (open = resolve));
    this.add(when, { delay }, times);
    return open;
  }

  clear(): void {
    this.rules = [];
  }

  take(request: LoggedRequest): Fault | undefined {
    if (request.isHousekeeping) return undefined;
    const rule = this.rules.find((candidate) => candidate.times > 0 && candidate.when(request));
    if (!rule) return undefined;
    rule.times--;
    return rule.fault;
  }
}
