import { CustCodeError } from "./api";

/** How often codes are planned again when co-authors keep drawing from the same counters. */
const TRIES = 4;

/**
 * Plans and commits codes; when a co-author drew from the same counters meanwhile, `refresh` reads what they wrote and the work is done
 * anew. Nothing of the failed try was written.
 *
 * @throws what the work throws, and its staleness after the fourth try.
 */
export async function planAgain<T>(work: () => Promise<T>, refresh: () => Promise<void>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isStale(error) || attempt === TRIES) throw error;
      await refresh();
    }
  }
}

function isStale(error: unknown): boolean {
  return error instanceof CustCodeError && error.error.kind === "write-not-kept" && error.error.params["reason"] === "stale";
}
