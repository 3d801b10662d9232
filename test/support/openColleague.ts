// A second person's add-in on the workbook of the first: a page of its own, use cases of its own, no functions of its own.
import { AsyncLocalStorage } from "node:async_hooks";
import type { CustCodeApp } from "../../src/app/custCode";
import { createCustCode } from "../../src/app/custCode";
import { createExcelPorts } from "../../src/excel";
import { openExcel, type OpenedExcel } from "../../src/workbench/emulator/testing/openExcel";

export interface Colleague {
  readonly excel: OpenedExcel;
  readonly app: CustCodeApp;
  readonly errors: unknown[];
  close(): void;
}

/**
 * Opens the colleague's add-in. The adapters name the global `Excel`; while the colleague's ports work, that name means the colleague's page.
 */
export async function openColleague(first: OpenedExcel, person = "李"): Promise<Colleague> {
  const excel = await openExcel({ workbook: first.workbook, person });
  const turn = new AsyncLocalStorage<OpenedExcel>();
  const own = globalThis.Excel;
  Object.defineProperty(globalThis, "Excel", { configurable: true, get: () => turn.getStore()?.Excel ?? own });
  const errors: unknown[] = [];
  const ports = turn.run(excel, createExcelPorts);
  const onTurn = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown;
        return typeof member === "function" ? (...given: unknown[]) => turn.run(excel, () => (member as (...all: unknown[]) => unknown).apply(target, given)) : member;
      },
    });
  const app = createCustCode(
    { ...ports, sheets: onTurn(ports.sheets), lists: onTurn(ports.lists), formulaCells: onTurn(ports.formulaCells), events: onTurn(ports.events), settings: onTurn(ports.settings) },
    (error) => errors.push(error),
  );
  await app.start();
  return {
    excel,
    app,
    errors,
    close() {
      app.stop();
      excel.close();
      Object.defineProperty(globalThis, "Excel", { configurable: true, writable: true, value: own });
    },
  };
}
