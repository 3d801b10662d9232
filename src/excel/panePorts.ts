import type { PanePorts } from "../app/functionApp";
import type { GuardPort } from "../app/guardPort";
import type { MarksPort } from "../app/marksPort";
import type { ReportPort } from "../app/reportPort";
import { createListPort } from "./listPort";
import { createRepairPort } from "./repairPort";

/** What only the pane needs, out of the Excel that this page is loaded in. */
export function createPanePorts(): PanePorts {
  return { lists: createListPort(), repairs: createRepairPort(), marks, guards, reports };
}

/** Few people mark: what does it is loaded with the first mark. */
const loadMarks = () => import("./marks");

const marks: MarksPort = {
  mark: async (...request) => (await loadMarks()).mark(...request),
  unmark: async (sheet) => (await loadMarks()).unmark(sheet),
  isMarked: async (sheet) => (await loadMarks()).isMarked(sheet),
};

const guards: GuardPort = {
  keepLists: async (lists) => (await import("./guards")).keepLists(lists),
  put: async (columns) => (await import("./guards")).put(columns),
};

const reports: ReportPort = { begin: async (plan) => (await import("./reports")).begin(plan) };
