import { enterText } from "../model/writing";
import { insertRows } from "../model/structure";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => excel.close());

const heard: unknown[] = [];

beforeEach(() => void (heard.length = 0));

/** Registers handlers and notes down what they hear, without the functions in the arguments. */
async function listen(register: (context: Excel.RequestContext, note: (args: object) => Promise<void>) => void): Promise<void> {
  await excel.run(async (context) => {
    register(context, async (args) => void heard.push(JSON.parse(JSON.stringify(args))));
    await context.sync();
  });
}

const first = (): string => excel.workbook.sheets[0]!.id;

it("tells of typing with the values before and after", async () => {
  await listen((context, note) => context.workbook.worksheets.getActiveWorksheet().onChanged.add(note));
  enterText(excel.workbook, first(), 1, 0, "7");
  enterText(excel.workbook, first(), 1, 0, "x");
  await excel.settled();
  expect(heard).toMatchObject([
    { type: "WorksheetChanged", changeType: "RangeEdited", address: "A2", source: "Local", worksheetId: first(), details: { valueBefore: "", valueAfter: 7 } },
    { address: "A2", details: { valueBefore: 7, valueAfter: "x", valueTypeBefore: "Double", valueTypeAfter: "String" } },
  ]);
});

it("marks the page's own writes, and says nothing while events are off", async () => {
  await listen((context, note) => context.workbook.worksheets.onChanged.add(note));
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[9]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await excel.settled();
  expect(heard).toMatchObject([{ address: "A1:B2", source: "Local", triggerSource: "ThisLocalAddin" }]);
});

it("gives the changed range back", async () => {
  let values: unknown;
  await excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (args) => {
      await excel.run(async (inner) => {
        const range = args.getRange(inner).load("values");
        await inner.sync();
        values = range.values;
      });
    });
    await context.sync();
  });
  enterText(excel.workbook, first(), 0, 0, "here");
  await excel.settled();
  expect(values).toEqual([["here"]]);
});

it("tells of inserted rows, selections, sheets and tables", async () => {
  await listen((context, note) => {
    const { worksheets, tables } = context.workbook;
    worksheets.getActiveWorksheet().onChanged.add(note);
    worksheets.onAdded.add(note);
    worksheets.onActivated.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onSelectionChanged.add(note);
    context.workbook.onSelectionChanged.add(async () => void heard.push("selection"));
    tables.onAdded.add(note);
    tables.onChanged.add(note);
  });
  excel.workbook.edit({ kind: "user", person: "me" }, "insert", () => insertRows(excel.workbook, excel.workbook.sheets[0]!, 2));
  await excel.settled();
  expect(heard.splice(0)).toMatchObject([{ changeType: "RowInserted", address: "3:3" }]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").select();
    await context.sync();
  });
  await excel.settled();
  expect(heard.splice(0)).toMatchObject([{ type: "WorksheetSelectionChanged", address: "B2:C3" }, "selection"]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.activate();
    const table = sheet.tables.add("A1:B2", true);
    await context.sync();
    table.getDataBodyRange().values = [[1, 2]];
    await context.sync();
    context.workbook.worksheets.getFirst().activate();
    sheet.delete();
    await context.sync();
  });
  await excel.settled();
  expect((heard as { type: string }[]).map((event) => event.type)).toEqual(
    expect.arrayContaining(["WorksheetAdded", "WorksheetActivated", "TableAdded", "TableChanged", "WorksheetDeleted"]),
  );
});

it("stops after remove()", async () => {
  await excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async () => void heard.push(1));
    await context.sync();
    result.remove();
    await context.sync();
  });
  enterText(excel.workbook, first(), 0, 0, "x");
  await excel.settled();
  expect(heard).toEqual([]);
});

it("reaches a co-author as Remote, and the other page of the same person as Local", async () => {
  const li = await openExcel({ workbook: excel.workbook, person: "Li" });
  const sources: string[] = [];
  try {
    for (const [who, page] of [["me", excel], ["Li", li]] as const) {
      await page.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (args) => void sources.push(`${who} ${args.source} ${args.triggerSource}`));
        await context.sync();
      });
    }
    await li.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["from Li"]];
      await context.sync();
    });
    await Promise.all([excel.settled(), li.settled()]);
    expect(sources.sort()).toEqual(["Li Local ThisLocalAddin", "me Remote Unknown"]);
    expect(excel.workbook.sheets[0]!.value(0, 0)).toBe("from Li");
  } finally {
    li.close();
  }
});
