import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel({ locale: "en-US", theme: "dark", addinId: "one" });
});

afterEach(() => excel.close());

it("tells language, theme and versions", () => {
  const { context } = excel.Office;
  expect(context.displayLanguage).toBe("en-US");
  expect(context.contentLanguage).toBe("en-US");
  expect(context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  expect(context.officeTheme.bodyBackgroundColor).toBe("#262626");
});

it("runs an associated action and waits for completed()", async () => {
  const ids: unknown[] = [];
  excel.Office.actions.associate("encodeSelection", (event: Office.AddinCommands.Event) => {
    ids.push(event.source.id);
    event.completed();
  });
  await excel.host.office.runAction("encodeSelection", "EncodeButton");
  expect(ids).toEqual(["EncodeButton"]);
});

it("keeps the start-up behaviour, and shows and hides the pane", async () => {
  const modes: string[] = [];
  await excel.Office.addin.onVisibilityModeChanged((args) => void modes.push(args.visibilityMode));
  await excel.Office.addin.setStartupBehavior(excel.Office.StartupBehavior.load);
  expect(await excel.Office.addin.getStartupBehavior()).toBe("Load");
  await excel.Office.addin.hide();
  await excel.Office.addin.showAsTaskpane();
  await excel.settled();
  expect(modes).toEqual(["Hidden", "Taskpane"]);
});

it("keeps settings, custom XML, properties and names", async () => {
  await excel.run(async (context) => {
    const { workbook } = context;
    workbook.settings.add("rule", { name: "客户编码", version: 2 });
    workbook.properties.author = "Wang";
    workbook.properties.custom.add("CustCode", true);
    workbook.customXmlParts.add('<rules xmlns="urn:custcode"><rule/></rules>');
    workbook.names.add("Regions", workbook.worksheets.getFirst().getRange("A2:A9"), "regions");
    await context.sync();
    const setting = workbook.settings.getItem("rule").load("value");
    const missing = workbook.settings.getItemOrNullObject("nothing");
    const parts = workbook.customXmlParts.getByNamespace("urn:custcode");
    const xml = parts.getOnlyItem().getXml();
    const name = workbook.names.getItem("regions").load(["formula", "type", "comment"]);
    const range = name.getRange().load("address");
    workbook.properties.load("author");
    const custom = workbook.properties.custom.getItem("custcode").load(["key", "value", "type"]);
    await context.sync();
    expect(setting.value).toEqual({ name: "客户编码", version: 2 });
    expect(missing.isNullObject).toBe(true);
    expect(xml.value).toContain("<rule/>");
    expect(name.toJSON()).toMatchObject({ formula: "=Sheet1!$A$2:$A$9", type: "Range", comment: "regions" });
    expect(range.address).toBe("Sheet1!A2:A9");
    expect([workbook.properties.author, custom.value, custom.type]).toEqual(["Wang", true, "Boolean"]);
  });
  const other = await openExcel({ workbook: excel.workbook, addinId: "two" });
  await other.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject("rule");
    await context.sync();
    expect(setting.isNullObject).toBe(true);
  });
  other.close();
});

it("keeps the settings of Office's older interface in the document", async () => {
  const { settings } = excel.Office.context.document;
  settings.set("Office.AutoShowTaskpaneWithDocument", true);
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  expect([...excel.workbook.meta.settings.get("document:one")!.keys()]).toEqual(["Office.AutoShowTaskpaneWithDocument"]);
});

it.each<[Excel.ConditionalFormatType, (format: Excel.ConditionalFormat) => void, string]>([
  ["CellValue" as Excel.ConditionalFormatType, (format) => (format.cellValue.rule = { formula1: "=0", operator: "LessThan" }), "cellValue/rule"],
  ["ContainsText" as Excel.ConditionalFormatType, (format) => (format.textComparison.rule = { operator: "Contains", text: "Delayed" }), "textComparison/rule"],
  ["TopBottom" as Excel.ConditionalFormatType, (format) => (format.topBottom.rule = { rank: 1, type: "TopItems" }), "topBottom/rule"],
  ["PresetCriteria" as Excel.ConditionalFormatType, (format) => (format.preset.rule = { criterion: "OneStdDevAboveAverage" }), "preset/rule"],
  ["IconSet" as Excel.ConditionalFormatType, (format) => (format.iconSet.style = "ThreeTriangles"), "iconSet/style"],
  ["DataBar" as Excel.ConditionalFormatType, (format) => (format.dataBar.barDirection = "LeftToRight"), "dataBar/barDirection"],
])("keeps conditional formats of type %s", async (type, set, path) => {
  await excel.run(async (context) => {
    const format = context.workbook.worksheets.getFirst().getRange("B2:B5").conditionalFormats.add(type);
    set(format);
    await context.sync();
    const before = excel.workbook.sheets[0]!.meta.conditionalFormats[0]!;
    format.load(`type,${path}`);
    await context.sync();
    expect(format.type).toBe(type);
    expect(Object.values(before.rule)).toHaveLength(1);
  });
});

it("keeps data validation and conditional formats", async () => {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2:B5");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$9" } };
    range.dataValidation.errorAlert = { title: "码表", message: "不在码表里", style: "Warning", showAlert: true };
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=LEN($B2)=0";
    format.custom.format.fill.color = "#FFEEEE";
    await context.sync();
    range.dataValidation.load();
    const formats = context.workbook.worksheets.getFirst().getRange("B3").conditionalFormats.load("items/type,items/id");
    await context.sync();
    expect(range.dataValidation.type).toBe("List");
    expect(range.dataValidation.rule.list!.source).toBe("=Sheet1!$A$2:$A$9");
    expect(range.dataValidation.errorAlert.title).toBe("码表");
    expect(formats.items.map((item) => item.type)).toEqual(["Custom"]);
    formats.items[0]!.delete();
    range.dataValidation.clear();
    range.dataValidation.load("type");
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect([range.dataValidation.type, count.value]).toEqual(["None", 0]);
  });
});
