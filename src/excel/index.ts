import type { Ports } from "../app/ports";
import { createEventsPort } from "./eventsPort";
import { createFormulaCellsPort } from "./formulaCellsPort";
import { createListPort } from "./listPort";
import { createSettingsPort } from "./settingsPort";
import { createSheetsPort } from "./sheetsPort";
import { createChance, createClock, createPerson } from "./surroundings";
import type { OwnSheetIds } from "./ownTables";

/** Everything that the use cases need, out of the Excel that this page is loaded in. Call it after `Office.onReady`. */
export function createExcelPorts(): Ports {
  const ids: OwnSheetIds = new Map();
  return {
    sheets: createSheetsPort(ids),
    lists: createListPort(),
    formulaCells: createFormulaCellsPort(),
    events: createEventsPort(ids),
    settings: createSettingsPort(),
    clock: createClock(),
    person: createPerson(),
    chance: createChance(),
  };
}
