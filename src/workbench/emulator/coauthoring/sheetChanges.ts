import { moveBox } from "../model/boxes";
import { movedCharts, type ChartRecord } from "../model/charts";
import { movedRules } from "../model/movedRules";
import type { ConditionalFormatRecord, SheetMeta, Validation } from "../model/sheet";
import type { Box, StructureEdit } from "../model/values";
import { isSame } from "./operations";

const SIMPLE = ["visibility", "tabColor", "showGridlines", "showHeadings", "protection", "autoFilter", "frozenRows", "frozenColumns"] as const;
const ROW_LINES = ["hiddenRows", "filteredRows", "rowHeights", "rowStyles"] as const;
const COLUMN_LINES = ["hiddenColumns", "columnWidths", "columnStyles"] as const;
const LISTS = ["merges", "validations", "conditionalFormats", "charts"] as const;

type LineField = (typeof ROW_LINES)[number] | (typeof COLUMN_LINES)[number];
type ListField = (typeof LISTS)[number];
type Item = Box | Validation | ConditionalFormatRecord | ChartRecord;

/** What was changed about a sheet: only that, so that what another person changed stays. */
export interface SheetChange {
  readonly name?: { readonly before: string; readonly after: string };
  readonly simple: Partial<Pick<SheetMeta, (typeof SIMPLE)[number]>>;
  /** Rows and columns by their number: hidden or not, their size, their style; undefined takes it away. */
  readonly lines: readonly { readonly field: LineField; readonly at: number; readonly value: number | true | undefined }[];
  readonly lists: readonly { readonly field: ListField; readonly removed: readonly Item[]; readonly added: readonly Item[] }[];
  readonly properties: readonly (readonly [string, string | undefined])[];
}

/** What must be done to one sheet's data to make them another's; undefined when they agree. */
export function sheetChange(before: SheetMeta, after: SheetMeta): SheetChange | undefined {
  const simple: Record<string, unknown> = {};
  for (const field of SIMPLE) if (!isSame(before[field], after[field])) simple[field] = after[field];
  const lines = [...ROW_LINES, ...COLUMN_LINES].flatMap((field) =>
    before[field] === after[field] ? [] : entriesChanged(asMap(before[field]), asMap(after[field])).map(([at, value]) => ({ field, at, value })),
  );
  const lists = LISTS.flatMap((field) => {
    if (before[field] === after[field]) return [];
    const [old, now]: readonly (readonly Item[])[] = [before[field], after[field]];
    const removed = old!.filter((item) => !now!.some((other) => isSame(item, other)));
    const added = now!.filter((item) => !old!.some((other) => isSame(item, other)));
    return removed.length + added.length === 0 ? [] : [{ field, removed, added }];
  });
  const properties = before.customProperties === after.customProperties ? [] : entriesChanged(before.customProperties, after.customProperties);
  const name = before.name === after.name ? undefined : { before: before.name, after: after.name };
  if (!name && Object.keys(simple).length + lines.length + lists.length + properties.length === 0) return undefined;
  return { name, simple, lines, lists, properties };
}

const asMap = (lines: ReadonlySet<number> | ReadonlyMap<number, number>): ReadonlyMap<number, number | true> =>
  lines instanceof Map ? lines : new Map([...(lines as ReadonlySet<number>)].map((at) => [at, true]));

/** Entries that are new or different, and undefined for those that are gone. */
export function entriesChanged<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): (readonly [K, V | undefined])[] {
  const changed: (readonly [K, V | undefined])[] = [];
  for (const [key, value] of after) if (!isSame(before.get(key), value)) changed.push([key, value]);
  for (const key of before.keys()) if (!after.has(key)) changed.push([key, undefined]);
  return changed;
}

/** The sheet's data with the change in them, apart from its name. */
export function changedSheet(meta: SheetMeta, change: SheetChange): Partial<SheetMeta> {
  const changed: Record<string, unknown> = { ...change.simple };
  for (const field of new Set(change.lines.map((line) => line.field))) {
    const lines = new Map(asMap(meta[field]));
    for (const line of change.lines) {
      if (line.field !== field) continue;
      if (line.value === undefined) lines.delete(line.at);
      else lines.set(line.at, line.value);
    }
    changed[field] = meta[field] instanceof Map ? lines : new Set(lines.keys());
  }
  for (const { field, removed, added } of change.lists) {
    const items: readonly Item[] = meta[field];
    const kept = items.filter((item) => !removed.some((gone) => isSame(item, gone)));
    changed[field] = [...kept, ...added.filter((item) => !kept.some((other) => isSame(item, other)))];
  }
  if (change.properties.length > 0) {
    const properties = new Map(meta.customProperties);
    for (const [key, value] of change.properties) {
      if (value === undefined) properties.delete(key);
      else properties.set(key, value);
    }
    changed.customProperties = properties;
  }
  return changed;
}

/** The same change after rows, columns or cells were inserted or deleted on its sheet. */
export function carrySheetChange(change: SheetChange, edit: StructureEdit): SheetChange {
  const ofAxis: readonly string[] = edit.band ? [] : edit.axis === "row" ? ROW_LINES : COLUMN_LINES;
  const { autoFilter } = change.simple;
  const filterBox = autoFilter && moveBox(autoFilter.box, edit);
  return {
    ...change,
    simple: autoFilter ? { ...change.simple, autoFilter: filterBox && { ...autoFilter, box: filterBox } } : change.simple,
    lines: change.lines.flatMap((line) => {
      if (!ofAxis.includes(line.field)) return line;
      const at = moveLine(line.at, edit);
      return at === undefined ? [] : { ...line, at };
    }),
    lists: change.lists.map((list) => ({ ...list, removed: moveItems(list.removed, edit), added: moveItems(list.added, edit) })),
  };
}

/** Where a row or column is after an edit of its axis; undefined when it is deleted. */
function moveLine(line: number, edit: StructureEdit): number | undefined {
  if (line < edit.at) return line;
  return edit.count < 0 && line < edit.at - edit.count ? undefined : line + edit.count;
}

function moveItems(items: readonly Item[], edit: StructureEdit): Item[] {
  return items.flatMap((item): Item[] => {
    if ("series" in item) return [...movedCharts([item], edit)];
    if ("boxes" in item) return movedRules([item], edit, () => undefined);
    const box = moveBox(item, edit);
    return box && box.rows * box.columns > 1 ? [box] : [];
  });
}
