import { TABLE_NAMES } from "./ownTables";

/** True for the name of a table of ours: its sheet is none of the user's lists. */
export function isOurTable(name: string): boolean {
  return Object.values(TABLE_NAMES).some((each) => each.toLowerCase() === name.toLowerCase());
}
