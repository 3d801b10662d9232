import type { CellsChange, EventsPort, Unsubscribe } from "../app/ports";
import { excelRun, hasExcelApi } from "./excelRun";
import type { OwnSheetIds } from "./ownTables";

/** The workbook's events through office.js. `ids` tells which worksheets are ours. */
export function createEventsPort(ids: OwnSheetIds): EventsPort {
  const names = new Map<string, string>();

  return {
    async onCellsChanged(listener) {
      await learnNames(names);
      return subscribe((context) =>
        context.workbook.worksheets.onChanged.add(async (event) => {
          if (!names.has(event.worksheetId)) await learnNames(names);
          listener(changeOf(event, names, ids));
        }),
      );
    },
    async onSheetsChanged(listener) {
      const handler = async () => {
        await learnNames(names);
        listener();
      };
      const added = await subscribe((context) => context.workbook.worksheets.onAdded.add(handler));
      const deleted = await subscribe((context) => context.workbook.worksheets.onDeleted.add(handler));
      const renamed = hasExcelApi("1.17") ? await subscribe((context) => context.workbook.worksheets.onNameChanged.add(handler)) : undefined;
      return async () => {
        await added();
        await deleted();
        await renamed?.();
      };
    },
    async onSelectionChanged(listener) {
      const selected = await subscribe((context) => context.workbook.onSelectionChanged.add(async () => listener()));
      // Another sheet in front is another selection, though no cell of it was clicked.
      const activated = await subscribe((context) => context.workbook.worksheets.onActivated.add(async () => listener()));
      return async () => {
        await selected();
        await activated();
      };
    },
  };
}

const TYPES: Readonly<Record<string, CellsChange["type"]>> = {
  RangeEdited: "edited",
  RowInserted: "rows-inserted",
  RowDeleted: "rows-deleted",
  ColumnInserted: "columns-inserted",
  ColumnDeleted: "columns-deleted",
  CellInserted: "cells-inserted",
  CellDeleted: "cells-deleted",
};

function changeOf(event: Excel.WorksheetChangedEventArgs, names: ReadonlyMap<string, string>, ids: OwnSheetIds): CellsChange {
  return {
    sheet: names.get(event.worksheetId) ?? "",
    address: event.address,
    source: event.source === Excel.EventSource.remote ? "remote" : "local",
    // ExcelApi 1.14; an older Excel leaves it out.
    byUs: event.triggerSource === undefined ? undefined : event.triggerSource === Excel.EventTriggerSource.thisLocalAddin,
    type: TYPES[event.changeType] ?? "other",
    own: ids.get(event.worksheetId),
  };
}

async function learnNames(names: Map<string, string>): Promise<void> {
  await excelRun(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    await context.sync();
    names.clear();
    for (const sheet of sheets.items) names.set(sheet.id, sheet.name);
  });
}

/** Adds a handler; the answer removes it again, in the context it was added in, as office.js wants it. */
async function subscribe<T>(add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>): Promise<Unsubscribe> {
  const handler = await excelRun(async (context) => {
    const result = add(context);
    await context.sync();
    return result;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
