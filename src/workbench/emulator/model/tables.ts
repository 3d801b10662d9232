import type { FilterCriterion } from "./sheet";
import type { Box } from "./values";

export interface TableColumnRecord {
  readonly id: number;
  readonly name: string;
}

/** A table; `box` holds the header row and the totals row where they are shown. Never changed in place. */
export interface TableRecord {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly box: Box;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly style: string;
  readonly columns: readonly TableColumnRecord[];
  readonly filters: ReadonlyMap<number, FilterCriterion>;
}

/** The box of a table's data, without header and totals; it may have no rows. */
export function tableBody(table: TableRecord): Box {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  return { row: table.box.row + head, column: table.box.column, rows: table.box.rows - head - foot, columns: table.box.columns };
}

/** The header row's box; undefined when headers are not shown. */
export function tableHeader(table: TableRecord): Box | undefined {
  return table.showHeaders ? { ...table.box, rows: 1 } : undefined;
}

/** A column name that no other column of the table has (compared without case): `Name`, `Name2` … */
export function uniqueColumnName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (used.has(`${wanted}${number}`.toLowerCase())) number++;
  return `${wanted}${number}`;
}
