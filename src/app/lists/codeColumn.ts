import type { ListSource } from "../api";
import type { CellContent, Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { areaOfList, rowsOf } from "./listColumns";

/** What stands in the column of the codes. */
export interface CodeColumn {
  /** The whole column, the list's header included: also rows that are not selected. Empty where there is none yet. */
  readonly all: readonly CellContent[];
  /** Some rows of the list. As long as nobody is known to have changed a cell they are not read again: what nobody told of is seen in the request that writes. */
  of(column: number, from: number, count: number): Promise<readonly CellContent[]>;
}

/** Reads the column once; undefined: it is still to be made, and will be blank. */
export async function readCodeColumn({ ports, workspace }: { readonly ports: Pick<Ports, "lists">; readonly workspace: Pick<Workspace, "touches"> }, list: ListSource, column: number | undefined): Promise<CodeColumn> {
  const touches = workspace.touches();
  const { firstRow, rowCount } = areaOfList(list);
  const all = column === undefined ? [] : await ports.lists.contents({ sheet: list.sheet, firstRow, rowCount }, column);
  const first = list.firstRow - firstRow;
  return {
    all,
    of: async (where, from, count) => (workspace.touches() === touches ? all.slice(first + from, first + from + count) : ports.lists.contents(rowsOf(list, from, count), where)),
  };
}
