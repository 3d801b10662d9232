import { createCustCode, type CustCodeApp } from "../../app/custCode";
import type { CellsChange, EventsPort, Ports } from "../../app/ports";
import { createExcelPorts } from "..";
import { openCustCode, type OpenedCustCode } from "./openCustCode";

/** How a request breaks off: refused, applied and answered with an error, or the last one before the tab is closed. */
export const BREAKS = { refused: { failBefore: "GeneralException" }, "applied, then an error": { failAfter: "GeneralException" }, "tab closed": { drop: true } } as const;

export type Break = (typeof BREAKS)[keyof typeof BREAKS];

/** With FAULTS=all every request breaks off in all ways, which takes many minutes. */
export const ALL_FAULTS = process.env["FAULTS"] === "all";

/** Milliseconds that one test of this kind may take. */
export const PATIENCE = ALL_FAULTS ? 3_600_000 : 240_000;

/**
 * Where to break off work with these requests, and how: at each request that writes, in all ways. Between two of them the workbook stays as it
 * is, so that of the requests which only read the first stands for those behind it, broken off in one way.
 */
export function breaksIn(requests: readonly boolean[]): readonly { readonly at: number; readonly kind: string; readonly fault: Break }[] {
  return Object.entries(BREAKS).flatMap(([kind, fault], place) =>
    requests.flatMap((writes, index) => (ALL_FAULTS || writes || (requests[index - 1] !== false && index % 3 === place) ? [{ at: index + 1, kind, fault }] : [])),
  );
}

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
  /** Runs the work; for each of its requests, whether it writes. */
  requestsOf(work: () => Promise<unknown>): Promise<readonly boolean[]>;
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
      const writes: boolean[] = [];
      const stop = host.faults.add((entry) => {
        writes.push(entry.writes);
        return false;
      }, {});
      await work();
      stop();
      return writes;
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
