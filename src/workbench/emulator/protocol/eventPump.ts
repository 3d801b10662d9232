import { boxAddress } from "../model/address";
import { intersection } from "../model/boxes";
import type { Origin, WorkbookEvent } from "../model/events";
import { wireValue } from "../objects/rangeContent";
import type { Box, Scalar } from "../model/values";
import type { ExcelHost } from "./host";
import { MessageCategory, type MessageEntry } from "./wire";

/** Excel's numbers of its events. */
const EVENT = {
  sheetChanged: 10, sheetActivated: 11, sheetDeactivated: 12, sheetAdded: 13, selectionChanged: 14, sheetDeleted: 15, sheetCalculated: 16,
  formatChanged: 18, formulaChanged: 23, rowSorted: 19, columnSorted: 20, rowHiddenChanged: 22, protectionChanged: 24, nameChanged: 25, visibilityChanged: 26,
  sheetMoved: 27, tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103,
  documentSelectionChanged: 2, settingsChanged: 1,
} as const;

/** The target of events that a collection listens to. */
const WORKBOOK_ID = "Workbook";

/** Turns what happens to the workbook into the messages a page hears, as its own Excel would send them. */
export class EventPump {
  private readonly stop: () => void;

  constructor(private readonly host: ExcelHost) {
    this.stop = host.book.listen((events, origin) => this.tell(events, origin));
  }

  dispose(): void {
    this.stop();
  }

  private tell(events: readonly WorkbookEvent[], origin: Origin): void {
    if (!this.host.session.enableEvents) return;
    for (const event of events) {
      if (event.kind === "view" && event.view === this.host.view.id && !event.sheetChanged) this.host.office.raise(EVENT.documentSelectionChanged);
      if (event.kind === "settings") this.host.office.raise(EVENT.settingsChanged);
    }
    const entries = events.flatMap((event) => this.entriesFor(event, origin));
    // After the answer to the request that caused them, as messages of their own.
    if (entries.length > 0) setTimeout(() => this.host.push(entries), 0);
  }

  private entriesFor(event: WorkbookEvent, origin: Origin): readonly MessageEntry[] {
    const isLocal = origin.person === this.host.view.person;
    const source = isLocal ? "Local" : "Remote";
    const triggerSource = origin.session === this.host.id ? "ThisLocalAddin" : "Unknown";
    switch (event.kind) {
      case "cells": {
        const details = "after" in event ? detailsOf(event.before, event.after) : {};
        const changed = {
          ...details,
          address: boxAddress(event.box),
          changeType: event.changeType,
          worksheetId: event.sheetId,
          source,
          triggerSource,
          shiftDirection: event.shift ? `ShiftCell${event.shift}` : "None",
          referenceId: eventReference(event.sheetId, event.box),
        };
        const tables = this.host.book.meta.tables.filter((table) => table.sheetId === event.sheetId && intersection(table.box, event.box));
        return [
          ...both(EVENT.sheetChanged, event.sheetId, changed),
          ...tables.flatMap((table) => [
            entry(EVENT.tableChanged, table.id, { ...changed, tableId: table.id }),
            ...both(EVENT.tableChanged, event.sheetId, { ...changed, tableId: table.id }),
          ]),
        ];
      }
      case "formulas": {
        const formulaDetails = event.edits.map(({ row, column, before }) => ({ cellAddress: boxAddress({ row, column, rows: 1, columns: 1 }), previousFormula: before }));
        return both(EVENT.formulaChanged, event.sheetId, { worksheetId: event.sheetId, source, formulaDetails });
      }
      case "format":
        return both(EVENT.formatChanged, event.sheetId, {
          address: boxAddress(event.box), worksheetId: event.sheetId, source, referenceId: eventReference(event.sheetId, event.box),
        });
      case "calculated":
        return both(EVENT.sheetCalculated, event.sheetId, { address: boxAddress(event.box), worksheetId: event.sheetId });
      case "sheetAdded":
        return [entry(EVENT.sheetAdded, WORKBOOK_ID, { worksheetId: event.sheetId, source })];
      case "sheetDeleted":
        return [entry(EVENT.sheetDeleted, WORKBOOK_ID, { worksheetId: event.sheetId, source })];
      case "sheetRenamed":
        return both(EVENT.nameChanged, event.sheetId, { worksheetId: event.sheetId, source, nameBefore: event.before, nameAfter: event.after });
      case "sheetMoved":
        return [entry(EVENT.sheetMoved, WORKBOOK_ID, { worksheetId: event.sheetId, source, positionBefore: event.before, positionAfter: event.after })];
      case "visibility":
        return both(EVENT.visibilityChanged, event.sheetId, { worksheetId: event.sheetId, source, visibilityBefore: event.before, visibilityAfter: event.after });
      case "protection":
        return both(EVENT.protectionChanged, event.sheetId, { worksheetId: event.sheetId, source, isProtected: event.isProtected });
      case "rowHidden":
        return both(EVENT.rowHiddenChanged, event.sheetId, { worksheetId: event.sheetId, source, address: boxAddress(event.box), changeType: event.hidden ? "Hidden" : "Unhidden" });
      case "sorted":
        return both(event.axis === "row" ? EVENT.rowSorted : EVENT.columnSorted, event.sheetId, { worksheetId: event.sheetId, source, address: event.boxes.map(boxAddress).join(",") });
      case "tableAdded":
      case "tableDeleted":
        return [
          ...both(event.kind === "tableAdded" ? EVENT.tableAdded : EVENT.tableDeleted, event.sheetId, {
            tableId: event.tableId, tableName: event.name, worksheetId: event.sheetId, source,
          }),
        ];
      case "view":
        return event.view === this.host.view.id ? this.viewEntries(event.sheetChanged) : [];
      case "settings":
        return [entry(EVENT.settingsChanged, "", {})];
      default:
        return [];
    }
  }

  private viewEntries(sheetChanged: { readonly from: string; readonly to: string } | undefined): readonly MessageEntry[] {
    const { view, book } = this.host;
    if (sheetChanged) {
      return [
        ...both(EVENT.sheetDeactivated, sheetChanged.from, { worksheetId: sheetChanged.from }),
        ...both(EVENT.sheetActivated, sheetChanged.to, { worksheetId: sheetChanged.to }),
      ];
    }
    const worksheetId = view.activeSheetId;
    const address = view.selection.map(boxAddress).join(",");
    const tables = book.meta.tables.filter((table) => table.sheetId === worksheetId);
    return [
      ...both(EVENT.selectionChanged, worksheetId, { address, worksheetId }),
      entry(EVENT.documentSelectionChanged, "", {}),
      ...tables.flatMap((table) => {
        const inside = view.selection.flatMap((box) => intersection(box, table.box) ?? []);
        if (inside.length === 0) return [];
        return [entry(EVENT.tableSelectionChanged, table.id, { address, isInsideTable: true, tableId: table.id, worksheetId })];
      }),
    ];
  }
}

function detailsOf(before: unknown, after: unknown): Readonly<Record<string, unknown>> {
  const type = (value: unknown): string =>
    value === "" ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  const valueBefore = wireValue((before ?? null) as Scalar);
  const valueAfter = wireValue((after ?? null) as Scalar);
  return { valueBefore, valueAfter, valueTypeBefore: type(valueBefore), valueTypeAfter: type(valueAfter) };
}

/** By this the page can come back to the range an event is about, without anything being kept for it. */
export const eventReference = (sheetId: string, box: Box): string => `event|${sheetId}|${box.row},${box.column},${box.rows},${box.columns}`;

/** The range of an event's reference; undefined when its sheet is gone. */
export function eventRange(reference: string): { sheetId: string; box: Box } | undefined {
  const [kind, sheetId, numbers] = reference.split("|");
  const [row, column, rows, columns] = (numbers ?? "").split(",").map(Number);
  if (kind !== "event" || sheetId === undefined || columns === undefined) return undefined;
  return { sheetId, box: { row: row!, column: column!, rows: rows!, columns } };
}

/** An event for those who listen to the object and for those who listen to its collection. */
const both = (type: number, id: string, message: unknown): readonly MessageEntry[] => [entry(type, id, message), entry(type, WORKBOOK_ID, message)];

const entry = (messageType: number, targetId: string, message: unknown): MessageEntry => ({
  messageCategory: MessageCategory.event,
  messageType,
  targetId,
  message: JSON.stringify(message),
});
