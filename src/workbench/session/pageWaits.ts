/** What a page of the add-in is about to do by itself, without having asked Excel for anything yet. */
export interface PageWaits {
  /** Something is loading, or comes within moments. */
  readonly isWaiting: boolean;
}

/** What waits longer is no part of what the page does now. */
const SOON = 600;

type Timers = Pick<Window, "setTimeout" | "clearTimeout" | "document">;

/** Watches a page from its first script on. */
export function watchWaits(page: Timers): PageWaits {
  const soon = new Set<number>();
  const [begin, end] = [page.setTimeout.bind(page), page.clearTimeout.bind(page)];
  const wait = (work: TimerHandler, milliseconds?: number, ...given: unknown[]): number => {
    if (typeof work !== "function" || (milliseconds ?? 0) > SOON) return begin(work, milliseconds, ...given);
    const timer = begin(() => {
      soon.delete(timer);
      (work as (...all: unknown[]) => void)(...given);
    }, milliseconds);
    soon.add(timer);
    return timer;
  };
  const clear = (timer?: number): void => {
    soon.delete(timer ?? 0);
    end(timer);
  };
  Object.assign(page, { setTimeout: wait, clearTimeout: clear });
  return {
    get isWaiting() {
      // A script that the bundler's loader put there stays until it has run.
      return soon.size > 0 || page.document.querySelector("script[data-webpack]") !== null;
    },
  };
}
