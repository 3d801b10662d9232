// Several pages in one process: the add-in names the globals `Excel` and `Office`, and each person's work means those of their own page.
import { AsyncLocalStorage } from "node:async_hooks";
import type { OpenedExcel } from "../../src/workbench/emulator/testing/openExcel";

const turn = new AsyncLocalStorage<OpenedExcel>();
const NAMES = ["Excel", "Office"] as const;
let users = 0;
let own: Partial<Record<(typeof NAMES)[number], unknown>> = {};

/** From now on the globals are those of the page whose turn it is, else the test's own; the answer ends that. */
export function takeTurns(): () => void {
  if (users++ === 0) {
    own = Object.fromEntries(NAMES.map((name) => [name, (globalThis as Record<string, unknown>)[name]]));
    for (const name of NAMES) {
      Object.defineProperty(globalThis, name, { configurable: true, get: () => turn.getStore()?.[name] ?? own[name] });
    }
  }
  return () => {
    if (--users > 0) return;
    for (const name of NAMES) Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: own[name] });
  };
}

/** The page whose turn it is. */
export const pageInTurn = (): OpenedExcel | undefined => turn.getStore();

/** Runs something, and all that comes of it, in a page's turn. */
export const inTurn = <T>(excel: OpenedExcel, work: () => T): T => turn.run(excel, work);

/** The same object, whose methods run in a page's turn. */
export function onTurn<T extends object>(excel: OpenedExcel, target: T): T {
  return new Proxy(target, {
    get(object, name) {
      const member = Reflect.get(object, name) as unknown;
      return typeof member === "function" ? (...given: unknown[]) => inTurn(excel, () => (member as (...all: unknown[]) => unknown).apply(object, given)) : member;
    },
  });
}
