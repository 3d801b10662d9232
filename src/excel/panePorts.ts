import type { PanePorts } from "../app/functionApp";
import { createListPort } from "./listPort";
import { createRepairPort } from "./repairPort";

/** What only the pane needs, out of the Excel that this page is loaded in. */
export function createPanePorts(): PanePorts {
  return { lists: createListPort(), repairs: createRepairPort() };
}
