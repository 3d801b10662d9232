import type { StoredCell, TablePlace } from "../ports";
import { SCHEMA } from "./columns";

/** A table as it stands in a sheet: its headers and its rows. */
export interface StoredTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly StoredCell[])[];
}

/** True for a table that an older CustCode wrote. A title that was changed by hand says nothing; then the table counts as it is. */
export function isOld({ state, schema }: TablePlace, known = SCHEMA): boolean {
  return state === "there" && schema > 0 && schema < known;
}
