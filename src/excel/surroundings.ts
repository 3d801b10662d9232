import { CustCodeError } from "../app/api";
import type { ChancePort, ClockPort, PersonPort } from "../app/ports";

/** The browser's clock. */
export function createClock(): ClockPort {
  return {
    now: () => new Date().toISOString(),
    today,
    elapsed: () => performance.now(),
    pause: nextTask,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** The calendar day in the machine's own time zone: an office east of Greenwich is a day ahead in its morning. */
function today(): string {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, "0"), ...[now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** A message to oneself comes after what waits already, and sooner than the four milliseconds that browsers put on nested timers. */
function nextTask(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Where a person's name is kept: on this machine, because a workbook's settings are everybody's. */
export const PERSON_NAME_KEY = "custcode.personName";

/** Batches that were begun on this machine and have not ended. */
const BATCHES_KEY = "custcode.openBatches";
/** Those of workbooks that were never opened again are dropped some day. */
const MOST_BATCHES = 100;

/** Who works here, and ids for batches. */
export function createPerson(): PersonPort {
  const ownBatches = (): readonly string[] => kept(BATCHES_KEY).split(" ").filter((batch) => batch !== "");
  /** What was said on a machine that keeps nothing. */
  let said: string | undefined;
  const without = (batch: string): readonly string[] => ownBatches().filter((each) => each !== batch);
  return {
    name: () => said ?? kept(PERSON_NAME_KEY),
    setName(name) {
      keep(PERSON_NAME_KEY, name);
      said = kept(PERSON_NAME_KEY) === name ? undefined : name;
      if (said !== undefined) throw new CustCodeError({ kind: "name-not-kept", params: {} });
    },
    newBatch,
    remember: (batch) => keep(BATCHES_KEY, [...without(batch), batch].slice(-MOST_BATCHES).join(" ")),
    forget: (batch) => keep(BATCHES_KEY, without(batch).join(" ")),
    ownBatches,
  };
}

/** A browser that forbids storage to frames of others keeps nothing: then nobody's name is known. */
function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Forbidden, or full. What is kept here only helps after a crash.
  }
}

const WORD = 2 ** 32;

/** The machine's strong source of chance. */
export function createChance(): ChancePort {
  const word = new Uint32Array(1);
  return {
    below(below) {
      // Numbers beyond the last whole multiple would make the small ones likelier.
      const fair = WORD - (WORD % below);
      for (;;) {
        const drawn = crypto.getRandomValues(word)[0]!;
        if (drawn < fair) return drawn % below;
      }
    },
  };
}

const ALPHABET = "0123456789abcdefghijklmnopqrstuv";

/** Twelve characters out of 32 from the machine's strong source: 60 bits. */
function newBatch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");
}
