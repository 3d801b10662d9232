import { shiftFormula } from "../calc/formulaText";
import { moveBox, sameBox } from "../model/boxes";
import type { TableRecord } from "../model/tables";
import type { Box, StructureEdit } from "../model/values";
import type { CustomXmlPartRecord, DocumentProperties, NameRecord, WorkbookMeta } from "../model/workbookMeta";
import { isSame } from "./operations";
import { entriesChanged } from "./sheetChanges";

export interface TableChange {
  readonly id: string;
  readonly sheetId: string;
  readonly fields: Partial<TableRecord>;
  /** Both boxes: a table that grew grows again where others made it grow already. */
  readonly box?: { readonly before: Box; readonly after: Box };
}

/** What was changed about the workbook as a whole: only that, so that what another person changed stays. */
export interface BookChange {
  readonly sheetsRemoved: readonly string[];
  /** All sheets in their new order, when some were moved. */
  readonly order?: readonly string[];
  readonly tablesAdded: readonly TableRecord[];
  readonly tablesRemoved: readonly string[];
  readonly tables: readonly TableChange[];
  /** Names by sheet and name; undefined takes one away. */
  readonly names: readonly (readonly [string, NameRecord | undefined])[];
  /** Settings by add-in and key. */
  readonly settings: readonly (readonly [string, string, string | undefined])[];
  readonly xml: readonly (readonly [string, CustomXmlPartRecord | undefined])[];
  readonly properties: Partial<DocumentProperties>;
  readonly simple: Partial<Pick<WorkbookMeta, "structureProtected" | "structurePassword">>;
}

const nameKey = (record: NameRecord): string => `${record.sheetId ?? ""}|${record.name.toLowerCase()}`;
const byKey = <T>(items: readonly T[], key: (item: T) => string): Map<string, T> => new Map(items.map((item) => [key(item), item]));

/** What must be done to one workbook's data to make them another's; undefined when they agree. The mode of calculation is each person's own. */
export function bookChange(before: WorkbookMeta, after: WorkbookMeta): BookChange | undefined {
  const common = after.order.filter((id) => before.order.includes(id));
  const isMoved = before.order !== after.order && !isSame(common, before.order.filter((id) => common.includes(id)));
  const sheetsRemoved = before.order.filter((id) => !after.order.includes(id));
  /** What lies on a removed sheet goes with it. */
  const stays = ({ sheetId }: { readonly sheetId?: string }): boolean => sheetId === undefined || !sheetsRemoved.includes(sheetId);
  const names = byKey(before.names.filter(stays), nameKey);
  const tablesBefore = byKey(before.tables, (table) => table.id);
  const tablesAfter = byKey(after.tables, (table) => table.id);
  const change: BookChange = {
    sheetsRemoved,
    order: isMoved ? after.order : undefined,
    tablesAdded: after.tables.filter((table) => !tablesBefore.has(table.id)),
    tablesRemoved: before.tables.filter((table) => !tablesAfter.has(table.id) && stays(table)).map((table) => table.id),
    tables: before.tables.flatMap((table) => tableChange(table, tablesAfter.get(table.id) ?? table)),
    names: before.names === after.names ? [] : entriesChanged(names, byKey(after.names, nameKey)),
    settings: before.settings === after.settings ? [] : settingsChanged(before, after),
    xml: before.customXml === after.customXml ? [] : entriesChanged(byKey(before.customXml, (part) => part.id), byKey(after.customXml, (part) => part.id)),
    properties: fieldsChanged(before.properties, after.properties),
    simple: fieldsChanged(
      { structureProtected: before.structureProtected, structurePassword: before.structurePassword },
      { structureProtected: after.structureProtected, structurePassword: after.structurePassword },
    ),
  };
  return Object.values(change).some((part: unknown) => (Array.isArray(part) ? part.length > 0 : part !== undefined && Object.keys(part as object).length > 0)) ? change : undefined;
}

function tableChange(before: TableRecord, after: TableRecord): TableChange[] {
  if (before === after) return [];
  const { box: _box, ...fields } = fieldsChanged(before, after);
  const box = sameBox(before.box, after.box) ? undefined : { before: before.box, after: after.box };
  return box || Object.keys(fields).length > 0 ? [{ id: before.id, sheetId: before.sheetId, fields, box }] : [];
}

function fieldsChanged<T extends object>(before: T, after: T): Partial<T> {
  if (before === after) return {};
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !isSame(value, before[key as keyof T]))) as Partial<T>;
}

function settingsChanged(before: WorkbookMeta, after: WorkbookMeta): BookChange["settings"] {
  const none: ReadonlyMap<string, string> = new Map();
  return [...new Set([...before.settings.keys(), ...after.settings.keys()])].flatMap((addin) =>
    entriesChanged(before.settings.get(addin) ?? none, after.settings.get(addin) ?? none).map(([key, value]) => [addin, key, value] as const),
  );
}

/** The workbook's data with names, settings, XML parts and properties of the change in them; tables and sheets are not looked at. */
export function changedBook(meta: WorkbookMeta, change: BookChange): Partial<WorkbookMeta> {
  const settings = new Map(meta.settings);
  for (const [addin, key, value] of change.settings) settings.set(addin, withEntries(settings.get(addin) ?? new Map(), [[key, value]]));
  return {
    ...change.simple,
    names: change.names.length === 0 ? meta.names : [...withEntries(byKey(meta.names, nameKey), change.names).values()],
    settings: change.settings.length === 0 ? meta.settings : settings,
    customXml: change.xml.length === 0 ? meta.customXml : [...withEntries(byKey(meta.customXml, (part) => part.id), change.xml).values()],
    properties: Object.keys(change.properties).length === 0 ? meta.properties : { ...meta.properties, ...change.properties },
  };
}

function withEntries<V>(map: ReadonlyMap<string, V>, entries: readonly (readonly [string, V | undefined])[]): Map<string, V> {
  const changed = new Map(map);
  for (const [key, value] of entries) {
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}

/** The same change after rows, columns or cells were inserted or deleted on some sheet. */
export function carryBookChange(change: BookChange, edit: StructureEdit, sheetIdOf: (name: string) => string | undefined): BookChange {
  return {
    ...change,
    tablesAdded: change.tablesAdded.flatMap((table) => {
      if (table.sheetId !== edit.sheetId) return table;
      const box = moveBox(table.box, edit);
      return box ? { ...table, box } : [];
    }),
    tables: change.tables.map((table) => {
      if (!table.box || table.sheetId !== edit.sheetId) return table;
      const [before, after] = [moveBox(table.box.before, edit), moveBox(table.box.after, edit)];
      return { ...table, box: before && after && { before, after } };
    }),
    names: change.names.map(([key, record]) => [key, record && { ...record, formula: shiftFormula(record.formula, edit, record.sheetId ?? "", sheetIdOf) }] as const),
  };
}
