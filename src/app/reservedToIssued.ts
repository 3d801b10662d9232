import type { RowChange } from "./workspace/changeEntries";

/** Who issues a code, and into which cell. */
export interface IssuedNow {
  readonly batch: string;
  readonly at: string;
  readonly by: string;
  readonly cell: string;
}

/** A reserved code that is its customer's from now on. */
export function reservedToIssued(reservedBy: string, code: string, issued: IssuedNow): RowChange {
  return { code, batch: reservedBy, change: { status: "issued", until: "", ...issued } };
}
