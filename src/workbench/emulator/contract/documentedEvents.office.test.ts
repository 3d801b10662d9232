/** What Microsoft's documentation shows to be done with events, task by task, with what Excel tells. */
import { USER } from "../model/events";
import { deleteCells, insertCells } from "../model/structure";
import { enterText } from "../model/writing";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => excel.close());

type Note = (args: object) => Promise<void>;

interface Task {
  readonly name: string;
  /** Registers handlers on a workbook whose active sheet has a table of sales in A1:C4. */
  readonly listen: (sheet: Excel.Worksheet, note: Note, context: Excel.RequestContext) => void;
  readonly act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void;
  readonly heard: readonly object[];
}

const box = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const active = () => excel.workbook.sheet(excel.host.view.activeSheetId);

const tasks: readonly Task[] = [
  {
    name: "one changed cell, with its value before and after",
    listen: (sheet, note) => sheet.onChanged.add(note),
    act: (sheet) => void (sheet.getRange("B2").values = [[800]]),
    heard: [{ type: "WorksheetChanged", address: "B2", changeType: "RangeEdited", triggerSource: "ThisLocalAddin", details: { valueBefore: 5, valueAfter: 800 } }],
  },
  {
    name: "deleted cells, with the way the others went",
    listen: (sheet, note) => sheet.onChanged.add(note),
    act: (sheet) => {
      sheet.tables.getItemAt(0).convertToRange();
      sheet.getRange("A3:C3").delete(Excel.DeleteShiftDirection.up);
    },
    heard: [{ address: "A3:C3", changeType: "CellDeleted", changeDirectionState: { deleteShiftDirection: "Up" } }],
  },
  {
    name: "cells that the user inserted and deleted, whatever their shape",
    listen: (sheet, note) => sheet.onChanged.add(note),
    act: () => {
      excel.workbook.edit(USER, "insert", () => insertCells(excel.workbook, active(), box(9, 4, 1, 3), "Down"));
      excel.workbook.edit(USER, "insert", () => insertCells(excel.workbook, active(), box(9, 4, 3, 1), "Right"));
      excel.workbook.edit(USER, "delete", () => deleteCells(excel.workbook, active(), box(9, 4, 3, 1), "Left"));
    },
    heard: [
      { address: "E10:G10", changeType: "CellInserted", triggerSource: "Unknown", changeDirectionState: { insertShiftDirection: "Down" } },
      { address: "E10:E12", changeType: "CellInserted", changeDirectionState: { insertShiftDirection: "Right" } },
      { address: "E10:E12", changeType: "CellDeleted", changeDirectionState: { deleteShiftDirection: "Left" } },
    ],
  },
  {
    name: "a changed formula, with the one before",
    listen: (sheet, note) => sheet.onFormulaChanged.add(note),
    act: (sheet) => {
      sheet.getRange("A2:B2").values = [["x", 1]];
      sheet.getRange("C2:C3").formulas = [["=B2*3"], ["=B3*2"]];
      sheet.getRange("C4").values = [["无"]];
    },
    heard: [
      { type: "WorksheetFormulaChanged", source: "Local", formulaDetails: [{ cellAddress: "C2", previousFormula: "=B2*2" }] },
      { formulaDetails: [{ cellAddress: "C4", previousFormula: "=B4*2" }] },
    ],
  },
  {
    name: "a selection",
    listen: (sheet, note) => sheet.onSelectionChanged.add(note),
    act: (sheet) => void sheet.getRange("B7:C7").select(),
    heard: [{ type: "WorksheetSelectionChanged", address: "B7:C7" }],
  },
  {
    name: "a calculation",
    listen: (sheet, note) => sheet.onCalculated.add(note),
    act: (sheet) => void (sheet.getRange("B2").values = [[1]]),
    heard: [{ type: "WorksheetCalculated" }],
  },
  {
    name: "a table's change, to the table and to all tables",
    listen: (sheet, note, context) => {
      sheet.tables.getItemAt(0).onChanged.add(note);
      context.workbook.tables.onChanged.add(note);
    },
    act: (sheet) => {
      sheet.getRange("H9").values = [["outside"]];
      sheet.getRange("A2").values = [["inside"]];
    },
    heard: [{ type: "TableChanged", address: "A2", changeType: "RangeEdited" }, { type: "TableChanged", address: "A2" }],
  },
  {
    name: "a selection in a table",
    listen: (sheet, note) => sheet.tables.getItemAt(0).onSelectionChanged.add(note),
    act: async (sheet, context) => {
      sheet.getRange("J1").select();
      await context.sync();
      sheet.getRange("B2").select();
    },
    heard: [{ type: "TableSelectionChanged", address: "B2", isInsideTable: true }],
  },
  {
    name: "tables added and deleted",
    listen: (_sheet, note, context) => {
      context.workbook.tables.onAdded.add(note);
      context.workbook.tables.onDeleted.add(note);
    },
    act: (sheet) => {
      const table = sheet.tables.add("G1:H2", true);
      table.name = "Short";
      table.delete();
    },
    heard: [{ type: "TableAdded" }, { type: "TableDeleted", tableName: "Short" }],
  },
  {
    name: "sheets added, activated, left and deleted",
    listen: (_sheet, note, context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeactivated.add(note);
      worksheets.onDeleted.add(note);
    },
    act: async (_sheet, context) => {
      const added = context.workbook.worksheets.add();
      added.activate();
      await context.sync();
      added.delete();
    },
    heard: [
      { type: "WorksheetAdded" }, { type: "WorksheetDeactivated" }, { type: "WorksheetActivated" },
      { type: "WorksheetDeactivated" }, { type: "WorksheetActivated" }, { type: "WorksheetDeleted" },
    ],
  },
  {
    name: "a sheet protected, renamed, hidden and moved",
    listen: (sheet, note, context) => {
      sheet.onProtectionChanged.add(note);
      sheet.onNameChanged.add(note);
      sheet.onVisibilityChanged.add(note);
      context.workbook.worksheets.onMoved.add(note);
    },
    act: (sheet, context) => {
      context.workbook.worksheets.add("Other");
      sheet.name = "Renamed";
      sheet.position = 2;
      sheet.protection.protect();
      sheet.visibility = Excel.SheetVisibility.hidden;
    },
    heard: [
      { type: "WorksheetNameChanged", nameAfter: "Renamed" }, { type: "WorksheetMoved", positionAfter: 2 },
      { type: "WorksheetProtectionChanged", isProtected: true }, { type: "WorksheetVisibilityChanged", visibilityBefore: "Visible", visibilityAfter: "Hidden" },
    ],
  },
  {
    name: "rows sorted",
    listen: (sheet, note) => {
      sheet.onRowSorted.add(note);
      sheet.onColumnSorted.add(note);
    },
    act: (sheet) => void sheet.getRange("A2:B4").sort.apply([{ key: 1, ascending: true }], false, false, Excel.SortOrientation.rows),
    heard: [{ type: "WorksheetRowSorted", address: "A2:B4" }],
  },
  {
    name: "the columns that a sort moved, and no others",
    listen: (sheet, note) => sheet.onColumnSorted.add(note),
    act: (sheet) => {
      sheet.getRange("F1:J1").values = [["头", 3, 1, 5, 4]];
      sheet.getRange("F1:J1").sort.apply([{ key: 0, sortOn: Excel.SortOn.value }], false, true, Excel.SortOrientation.columns);
    },
    heard: [{ type: "WorksheetColumnSorted", address: "G1:J1" }],
  },
  {
    name: "a setting changed by Office's older interface",
    listen: (_sheet, note, context) => context.workbook.settings.onSettingsChanged.add(note),
    act: async () => {
      excel.Office.context.document.settings.set("NeedsReview", false);
      await new Promise<void>((resolve) => excel.Office.context.document.settings.saveAsync(() => resolve()));
    },
    heard: [{}],
  },
  {
    name: "rows hidden and a format changed",
    listen: (sheet, note) => {
      sheet.onRowHiddenChanged.add(note);
      sheet.onFormatChanged.add(note);
    },
    act: (sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B2").format.fill.color = "red";
    },
    heard: [{ type: "WorksheetRowHiddenChanged", changeType: "Hidden" }, { type: "WorksheetFormatChanged", address: "B2" }],
  },
  {
    name: "a setting changed",
    listen: (_sheet, note, context) => context.workbook.settings.onSettingsChanged.add(note),
    act: (_sheet, context) => void context.workbook.settings.add("NeedsReview", true),
    heard: [{}],
  },
  {
    name: "nothing while events are off",
    listen: (sheet, note) => sheet.onChanged.add(note),
    act: async (sheet, context) => {
      context.runtime.load("enableEvents");
      await context.sync();
      context.runtime.enableEvents = !context.runtime.enableEvents;
      await context.sync();
      sheet.getRange("A2").values = [["quiet"]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
      sheet.getRange("A3").values = [["loud"]];
    },
    heard: [{ address: "A3" }],
  },
];

/** Puts a small table of sales on a new active sheet, with handlers that note what they hear. */
async function prepare(listen: Task["listen"], heard: object[]): Promise<string> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Sales");
    sheet.getRange("A1:C4").values = [["品", "量", "双"], ["b", 5, "=B2*2"], ["c", 3, "=B3*2"], ["a", 4, "=B4*2"]];
    sheet.tables.add("A1:C4", true);
    sheet.activate();
    sheet.load("id");
    await context.sync();
    listen(sheet, async (args) => void heard.push(JSON.parse(JSON.stringify(args))), context);
    await context.sync();
    return sheet.id;
  });
}

it.each(tasks)("tells of $name", async ({ listen, act, heard }) => {
  const notes: object[] = [];
  const id = await prepare(listen, notes);
  await excel.settled();
  notes.length = 0;
  await excel.run(async (context) => {
    await act(context.workbook.worksheets.getItem(id), context);
    await context.sync();
  });
  await excel.settled();
  expect(notes).toMatchObject(heard);
  expect(excel.host.internalErrors).toEqual([]);
});

it("tells a handler nothing more once it is removed", async () => {
  const notes: object[] = [];
  let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  const id = await prepare((sheet, note) => void (handler = sheet.onChanged.add(note)), notes);
  enterText(excel.workbook, id, 1, 1, "6");
  await excel.settled();
  await excel.run(handler!.context, async (context) => {
    handler!.remove();
    await context.sync();
  });
  enterText(excel.workbook, id, 1, 1, "7");
  await excel.settled();
  expect(notes).toMatchObject([{ address: "B2" }]);
});
