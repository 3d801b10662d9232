/** What Microsoft's documentation shows to be done with workbooks: what is kept in them, calculated, validated, formatted by conditions, task by task, with what Excel answers. */
import { cells, type DocumentedTask } from "../testing/documentedTasks";
import { openExcel, type OpenedExcel } from "../testing/openExcel";

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel({ locale: "en-US" });
});

afterEach(() => excel.close());

type Task = DocumentedTask<[context: Excel.RequestContext]>;

const tasks: readonly Task[] = [
  {
    name: "names ranges and formulas, changes and deletes the names",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { names: defined } = context.workbook;
      const range = defined.add("Header", sheet.getRange("B2:E7"));
      const local = sheet.names.add("MyRange", sheet.getRange("B2"));
      const constant = defined.add("Factor", "=0.5");
      sheet.getRange("G1").formulas = [["=Factor*4"]];
      range.load("name, formula, type, value");
      local.load("scope, formula");
      constant.load("value, type");
      const value = sheet.getRange("G1").load("values");
      await context.sync();
      const first = [range.formula, range.type, local.scope, constant.type, value.values];
      range.formula = "=Sheet1!$B$10:$D$14";
      const moved = range.getRange().load("address");
      defined.getItem("Factor").delete();
      const gone = defined.getItemOrNullObject("Factor");
      await context.sync();
      return [first, cells(moved.address), gone.isNullObject];
    },
    expected: [["=Sheet1!$B$2:$E$7", "Range", "Worksheet", "Double", [[2]]], "B10:D14", true],
  },
  {
    name: "keeps settings",
    act: async (context) => {
      const { settings } = context.workbook;
      settings.add("NeedsReview", true);
      const before = settings.getItem("NeedsReview").load("value");
      await context.sync();
      settings.add("NeedsReview", { deep: [1, "二"] } as never);
      const changed = settings.getItem("NeedsReview").load("value");
      await context.sync();
      settings.getItem("NeedsReview").delete();
      const gone = settings.getItemOrNullObject("NeedsReview");
      await context.sync();
      return [before.value, changed.value, gone.isNullObject];
    },
    expected: [true, { deep: [1, "二"] }, true],
  },
  {
    name: "keeps XML parts, found again by id and namespace",
    act: async (context) => {
      const { customXmlParts } = context.workbook;
      const uri = "http://schemas.example.com/review/1.0";
      const part = customXmlParts.add(`<Reviewers xmlns='${uri}'><Reviewer>李</Reviewer></Reviewers>`).load("id, namespaceUri");
      const found = customXmlParts.getByNamespace(uri).getOnlyItemOrNullObject().load("id");
      await context.sync();
      const again = customXmlParts.getItem(part.id);
      again.setXml(`<Reviewers xmlns='${uri}'/>`);
      const xml = again.getXml();
      again.delete();
      const gone = customXmlParts.getItemOrNullObject(part.id);
      await context.sync();
      return [part.namespaceUri === uri, found.id === part.id, xml.value, gone.isNullObject];
    },
    expected: [true, true, "<Reviewers xmlns='http://schemas.example.com/review/1.0'/>", true],
  },
  {
    name: "keeps document properties, built-in and own",
    act: async (context) => {
      const { properties } = context.workbook;
      properties.set({ title: "题", subject: "主题", keywords: "键", comments: "注", category: "类", manager: "经理", company: "公司" });
      properties.custom.add("Introduction", "Hello");
      properties.custom.add("Integer", 12);
      properties.load("title, company, creationDate, author, revisionNumber");
      const own = properties.custom.getItem("introduction").load("key, value, type");
      const count = properties.custom.getCount();
      await context.sync();
      return [properties.title, properties.company, !Number.isNaN(properties.creationDate.getTime()), own.key, own.value, own.type, count.value];
    },
    expected: ["题", "公司", true, "Introduction", "Hello", "String", 2],
  },
  {
    name: "calculates by hand and by itself",
    act: async (context) => {
      const { application, workbook } = context;
      const range = workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.formulas = [[1, "=A1+1"]];
      application.calculationMode = Excel.CalculationMode.manual;
      await context.sync();
      range.getCell(0, 0).values = [[10]];
      const stale = range.getCell(0, 1).load("values");
      await context.sync();
      application.calculate(Excel.CalculationType.recalculate);
      const fresh = range.getCell(0, 1).load("values");
      application.load("calculationMode");
      await context.sync();
      return [stale.values, fresh.values, application.calculationMode];
    },
    expected: [[[2]], [[11]], "Manual"],
  },
  {
    name: "tells of separators and patterns of dates",
    act: async (context) => {
      const { application } = context;
      application.load("decimalSeparator, thousandsSeparator");
      application.cultureInfo.datetimeFormat.load(["shortDatePattern", "dateSeparator", "timeSeparator"]);
      application.cultureInfo.numberFormat.load("numberDecimalSeparator");
      await context.sync();
      const { datetimeFormat, numberFormat } = application.cultureInfo;
      return [application.decimalSeparator, datetimeFormat.shortDatePattern, datetimeFormat.dateSeparator, numberFormat.numberDecimalSeparator];
    },
    expected: [".", "m/d/yyyy", "/", "."],
  },
  {
    name: "validates numbers, lists and formulas",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("H1:H2").values = [["苏"], ["李"]];
      const [number, list, custom] = ["A1:A3", "B1:B3", "C1:C3"].map((address) => sheet.getRange(address).dataValidation);
      number!.clear();
      number!.rule = { wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThan } };
      number!.prompt = { message: "正数", showPrompt: true, title: "数" };
      number!.errorAlert = { message: "只能正数", showAlert: true, style: "Stop", title: "负数" };
      list!.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H2") as never } };
      custom!.rule = { custom: { formula: "=NOT(ISNUMBER(SEARCH(B1,C1)))" } };
      sheet.getRange("A1:C3").values = [[1, "苏", "说明"], [-1, "王", "王先生"], [2, "李", ""]];
      const wrong = [number!, list!, custom!].map((validation) => validation.getInvalidCellsOrNullObject().load("address"));
      number!.load("type, prompt, valid");
      list!.load("type, rule");
      custom!.load("type");
      await context.sync();
      return [wrong.map((areas) => cells(areas.address)), number!.type, number!.valid, number!.prompt?.title, list!.type, list!.rule.list?.source, custom!.type];
    },
    expected: [["A2", "B2", "C2"], "WholeNumber", false, "数", "List", "=Sheet1!$H$1:$H$2", "Custom"],
  },
  {
    name: "lays every kind of conditional format over cells, lists and clears them",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const add = (address: string, type: Excel.ConditionalFormatType): Excel.ConditionalFormat => sheet.getRange(address).conditionalFormats.add(type);
      add("B2:M5", Excel.ConditionalFormatType.colorScale).colorScale.criteria = {
        minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: "blue" },
        midpoint: { formula: "50", type: Excel.ConditionalFormatColorCriterionType.percent, color: "yellow" },
        maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: "red" },
      };
      const preset = add("B2:M5", Excel.ConditionalFormatType.presetCriteria).preset;
      preset.format.font.color = "white";
      preset.rule = { criterion: Excel.ConditionalFormatPresetCriterion.oneStdDevAboveAverage };
      add("B8:E13", Excel.ConditionalFormatType.dataBar).dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight;
      const icons = add("B8:E13", Excel.ConditionalFormatType.iconSet).iconSet;
      icons.style = Excel.IconSet.threeTriangles;
      icons.criteria = [{} as Excel.ConditionalIconCriterion, ...[700, 1000].map((limit) => ({
        type: Excel.ConditionalFormatIconRuleType.number, operator: Excel.ConditionalIconCriterionOperator.greaterThanOrEqual, formula: `=${limit}`,
      }))];
      const text = add("B16:D18", Excel.ConditionalFormatType.containsText).textComparison;
      text.format.font.color = "red";
      text.rule = { operator: Excel.ConditionalTextOperator.contains, text: "晚" };
      const value = add("B21:E23", Excel.ConditionalFormatType.cellValue);
      value.cellValue.format.fill.color = "lightgreen";
      value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      value.stopIfTrue = true;
      value.priority = 0;
      const top = add("B21:E23", Excel.ConditionalFormatType.topBottom).topBottom;
      top.rule = { rank: 1, type: "TopItems" };
      const custom = add("B8:E13", Excel.ConditionalFormatType.custom).custom;
      custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
      custom.format.font.color = "green";
      await context.sync();
      const all = sheet.getRange().conditionalFormats.load("items/type");
      value.load("stopIfTrue, cellValue/rule, cellValue/format/fill/color");
      custom.rule.load("formula");
      await context.sync();
      const ranges = all.items.map((item) => item.getRange().load("address"));
      await context.sync();
      const kinds = all.items.map((item, at) => `${item.type} ${cells(ranges[at]!.address)}`).sort();
      sheet.getRange().conditionalFormats.clearAll();
      const count = sheet.getRange().conditionalFormats.getCount();
      const seen = [value.stopIfTrue, value.cellValue.rule.operator, value.cellValue.format.fill.color, custom.rule.formula];
      await context.sync();
      return [kinds, seen, count.value];
    },
    expected: [
      ["CellValue B21:E23", "ColorScale B2:M5", "ContainsText B16:D18", "Custom B8:E13", "DataBar B8:E13", "IconSet B8:E13", "PresetCriteria B2:M5", "TopBottom B21:E23"],
      [true, "LessThan", "#90EE90", '=IF(B8>INDIRECT("RC[-1]",0),TRUE)'],
      0,
    ],
  },
];

it.each(tasks)("$name", async ({ act, expected }) => {
  const answer = await excel.run(act);
  await excel.settled();
  expect(answer).toEqual(expected);
  expect(excel.host.internalErrors).toEqual([]);
});
