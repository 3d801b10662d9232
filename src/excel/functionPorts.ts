import type { FunctionPorts } from "../app/functionApp";
import { createEventsPort } from "./eventsPort";
import { createFormulaCellsPort } from "./formulaCellsPort";
import { createSettingsPort } from "./settingsPort";
import { createSheetsPort } from "./sheetsPort";
import { createChance, createClock, createPerson } from "./surroundings";
import type { OwnSheetIds } from "./ownTables";

/** What the functions need, out of the Excel that this page is loaded in. Call it after `Office.onReady`. */
export function createFunctionPorts(): FunctionPorts {
  const ids: OwnSheetIds = new Map();
  return {
    sheets: createSheetsPort(ids),
    formulaCells: createFormulaCellsPort(),
    events: createEventsPort(ids),
    settings: createSettingsPort(),
    clock: createClock(),
    person: createPerson(),
    chance: createChance(),
  };
}
