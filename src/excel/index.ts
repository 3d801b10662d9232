import type { Ports } from "../app/ports";
import { createFunctionPorts } from "./functionPorts";
import { createPanePorts } from "./panePorts";

/** Everything that the use cases need, out of the Excel that this page is loaded in. Call it after `Office.onReady`. */
export function createExcelPorts(): Ports {
  return { ...createFunctionPorts(), ...createPanePorts() };
}
