import { cellAddress } from "../cellAddress";
import type { Ports } from "../ports";
import type { RowChange } from "../workspace/changeEntries";
import { reservedToIssued } from "../reservedToIssued";
import type { Workspace } from "../workspace/workspace";
import type { EncodeJob, PlannedRow } from "./encodeList";

/**
 * Codes that were reserved for customers, and now stand in these rows, are issued: a reservation that is used ends for nobody any more. Answers
 * how many there were.
 */
export async function issueReserved(
  { workspace, ports }: { readonly workspace: Workspace; readonly ports: Pick<Ports, "person"> },
  { batch, at, target, request: { list } }: EncodeJob,
  rows: readonly PlannedRow[],
): Promise<number> {
  const register = workspace.register();
  const changes = new Map<string, RowChange>();
  for (const { code, known, index } of rows) {
    if (!known || changes.has(code) || !register.isReserved(code)) continue;
    const cell = target === undefined ? "" : cellAddress(list.sheet, list.firstRow + index - 1, target);
    changes.set(code, reservedToIssued(register.find(code)?.batch ?? "", code, { batch, at, by: ports.person.name(), cell }));
  }
  if (changes.size === 0) return 0;
  return (await (await workspace.writes()).change([...changes.values()])).size;
}
