// A second person's add-in on the workbook of the first: a page of its own, use cases of its own, no functions of its own. Both see everything
// at once; openColleagues.ts gives each person a copy of their own.
import type { CustCodeApp } from "../../src/app/custCode";
import { createCustCode } from "../../src/app/custCode";
import type { Ports } from "../../src/app/ports";
import { createExcelPorts } from "../../src/excel";
import { openExcel, type OpenedExcel } from "../../src/workbench/emulator/testing/openExcel";
import { inTurn, onTurn, takeTurns } from "./turns";

export interface Colleague {
  readonly excel: OpenedExcel;
  readonly app: CustCodeApp;
  readonly errors: unknown[];
  close(): void;
}

/** Opens the colleague's add-in. */
export async function openColleague(first: OpenedExcel, person = "李"): Promise<Colleague> {
  const excel = await openExcel({ workbook: first.workbook, person });
  const stop = takeTurns();
  const errors: unknown[] = [];
  const app = createCustCode(portsOf(excel), (error) => errors.push(error));
  await app.start();
  return {
    excel,
    app,
    errors,
    close() {
      app.stop();
      excel.close();
      stop();
    },
  };
}

/** The ports of one page, which work in its turn. */
export function portsOf(excel: OpenedExcel): Ports {
  const ports = inTurn(excel, createExcelPorts);
  return {
    ...ports,
    sheets: onTurn(excel, ports.sheets),
    lists: onTurn(excel, ports.lists),
    repairs: onTurn(excel, ports.repairs),
    formulaCells: onTurn(excel, ports.formulaCells),
    events: onTurn(excel, ports.events),
    settings: onTurn(excel, ports.settings),
  };
}
