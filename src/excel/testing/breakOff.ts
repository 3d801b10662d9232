import { createCustCode, type CustCodeApp } from "../../app/custCode";
import type { CellsChange, EventsPort, Ports } from "../../app/ports";
import { createExcelPorts } from "..";
import { openCustCode, type OpenedCustCode } from "./openCustCode";

/** How a request breaks off: refused, applied and answered with an error, or the last one before the tab is closed. */
export const BREAKS = { refused: { failBefore: "GeneralException" }, "applied, then an error": { failAfter: "GeneralException" }, "tab closed": { drop: true } } as const;

export type Break = (typeof BREAKS)[keyof typeof BREAKS];

/** An add-in whose work can be broken off at any request, and that can start anew in the same workbook. */
export interface Breakable {
  readonly opened: OpenedCustCode;
  readonly ports: Ports;
  /** The add-in that runs now. */
  app(): CustCodeApp;
  /** As after the tab was closed: nothing of what the page remembers is left. */
  startAnew(): Promise<void>;
  /** Runs the work with a fault at its request `at`, until it ends, fails, or never answers. */
  runWith(fault: Break, at: number, work: () => Promise<unknown>): Promise<void>;
  /** Runs the work and counts its requests. */
  requestsOf(work: () => Promise<unknown>): Promise<number>;
  close(): void;
}

/** Opens an add-in whose events go to whichever started last: pages that are closed hear nothing. */
export async function openBreakable(): Promise<Breakable> {
  let hub: EventsPort | undefined;
  const opened = await openCustCode({}, (made) => ({ ...made, events: (hub = eventsHub(made.events)) }));
  const ports: Ports = { ...createExcelPorts(), events: { ...hub!, onCellsChanged: async () => async () => undefined } };
  let app = opened.app;
  const { host } = opened.excel;
  return {
    opened,
    ports,
    app: () => app,
    async startAnew() {
      app.stop();
      app = createCustCode(ports, (error) => opened.errors.push(error));
      await app.start();
      await app.settled();
    },
    async runWith(fault, at, work) {
      let reach: () => void = () => undefined;
      const reached = new Promise<void>((resolve) => (reach = resolve));
      let seen = 0;
      host.faults.add(() => {
        const isIt = ++seen === at;
        if (isIt && "drop" in fault) reach();
        return isIt;
      }, fault);
      await Promise.race([work().catch(() => undefined), reached]);
      await opened.excel.settled();
      host.faults.clear();
    },
    async requestsOf(work) {
      let count = 0;
      const stop = host.faults.add(() => {
        count++;
        return false;
      }, {});
      await work();
      stop();
      return count;
    },
    close() {
      app.stop();
      opened.close();
    },
  };
}

function eventsHub(events: EventsPort): EventsPort {
  let cells: (change: CellsChange) => void = () => undefined;
  let sheets: () => void = () => undefined;
  const started = Promise.all([events.onCellsChanged((change) => cells(change)), events.onSheetsChanged(() => sheets())]);
  const none = async () => undefined;
  return {
    onCellsChanged: async (listener) => {
      await started;
      const before = cells;
      cells = (change) => {
        before(change);
        listener(change);
      };
      return none;
    },
    onSheetsChanged: async (listener) => {
      sheets = listener;
      return none;
    },
    onSelectionChanged: async () => none,
  };
}
