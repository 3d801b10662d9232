// Time in the tests on office.js. The add-in waits for people to stop typing, office.js for more calls of functions, the emulated Excel for its turn: alone
// they would take most of a test's time, and how they fall together would depend on the machine. Here a wait takes no time. What waits comes in the order
// of its time and, at one time, in the order in which it began to wait; each has a turn of the event loop to itself.
import { AsyncResource } from "node:async_hooks";
import { setImmediate as nextTurn } from "node:timers";

interface Waiting {
  readonly id: number;
  readonly due: number;
  readonly wake: () => void;
}

/** Far from the ids that jsdom gives. */
let lastId = 1_000_000_000;
let now = 0;
let isTicking = false;
/** By time, the next at the end. */
const waiting: Waiting[] = [];

function tick(): void {
  // The test is over and its window closed.
  if (!globalThis.document) return;
  const next = waiting.pop();
  isTicking = waiting.length > 0;
  if (isTicking) nextTurn(tick);
  if (!next) return;
  now = next.due;
  next.wake();
}

function wait(work: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): number {
  const id = ++lastId;
  // As for any timer, less than a millisecond is one.
  const due = now + Math.max(1, Number(milliseconds) || 0);
  let at = waiting.length;
  while (at > 0 && waiting[at - 1]!.due <= due) at--;
  const place = new AsyncResource("wait");
  waiting.splice(at, 0, { id, due, wake: () => place.runInAsyncScope(work, undefined, ...given) });
  if (!isTicking) {
    isTicking = true;
    nextTurn(tick);
  }
  return id;
}

const { clearTimeout: clearOwn } = globalThis;
function clear(id?: number): void {
  const at = waiting.findIndex((each) => each.id === id);
  if (at >= 0) waiting.splice(at, 1);
  else clearOwn(id);
}

// jest has its own for the limits of tests by now.
Object.assign(globalThis, { setTimeout: wait, clearTimeout: clear });
