import type { InputValue } from "../../core";
import type { ListSource } from "../api";
import { parseArea } from "../cellAddress";
import type { Area, ListPort, RowSpan } from "../ports";

/** The list's first column on the sheet, 0-based. */
export function firstColumnOf(list: ListSource): number {
  return parseArea(list.address)?.column ?? 0;
}

/** All of the list's cells, header included, as an area of the sheet. */
export function areaOfList(list: ListSource): Area {
  const area = parseArea(list.address);
  return { firstRow: (area?.row ?? 0) + 1, rowCount: area?.rows ?? 1, firstColumn: area?.column ?? 0, columnCount: area?.columns ?? 1 };
}

/** The rows of the list that are meant, or a part of them. */
export function rowsOf(list: ListSource, from = 0, count = list.rowCount - from): RowSpan {
  return { sheet: list.sheet, firstRow: list.firstRow + from, rowCount: count };
}

/** Reads columns of a list, each once even when it is asked for twice. */
export async function readColumns(port: ListPort, list: ListSource, columns: readonly number[], from = 0, count = list.rowCount - from): Promise<readonly (readonly InputValue[])[]> {
  const distinct = [...new Set(columns)];
  if (distinct.length === 0 || count === 0) return columns.map(() => []);
  const left = firstColumnOf(list);
  const read = await port.values(rowsOf(list, from, count), distinct.map((column) => left + column));
  return columns.map((column) => read[distinct.indexOf(column)] ?? []);
}
