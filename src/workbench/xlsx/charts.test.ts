/** Charts in files: real parts that other programs open, read back whole, beside charts of others. */
import ExcelJS from "exceljs";
import { strToU8 } from "fflate";
import { createWorkbook } from "../emulator/createWorkbook";
import { chartCorners, chartPlace, seriesOf, type ChartRecord } from "../emulator/model/charts";
import { USER } from "../emulator/model/events";
import { Sheet } from "../emulator/model/sheet";
import type { Workbook } from "../emulator/model/workbook";
import { pack, textOf, unpack, type Parts } from "./packageParts";
import { readWorkbook } from "./readWorkbook";
import { writeWorkbook } from "./writeWorkbook";

function bookWith(...charts: readonly Partial<ChartRecord>[]): Workbook {
  const book = createWorkbook();
  const sheet = book.sheets[0]!;
  book.edit(USER, "fill", () => {
    book.put(sheet, { row: 0, column: 0, rows: 3, columns: 3 }, { values: [["问题", "次数", 'a <&> "b"'], ["少了零", 7, 2], ["=1+1", 3, 1.5]] });
    const base = { type: "BarClustered", series: seriesOf(sheet, { row: 0, column: 0, rows: 3, columns: 3 }, "Columns"), settings: {}, ...chartCorners(sheet, { left: 200, top: 40, width: 300.5, height: 150 }) };
    book.patchSheet(sheet, { charts: charts.map((chart, at) => ({ id: `${at}`, name: `图表 ${at + 1}`, ...base, ...chart })) });
  });
  return book;
}

/** Elements that are never closed, or closed without having been opened. */
function openElements(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)(?:\s[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (empty) continue;
    if (!closing) open.push(name!);
    else if (open.pop() !== name) return [`/${name}`];
  }
  return open;
}

const parts = async (book: Workbook): Promise<Parts> => unpack(await writeWorkbook(book));
const paths = (of: Parts, folder: string): readonly string[] => Object.keys(of).filter((path) => path.startsWith(folder)).sort();
const chartsOf = (book: Workbook, at = 0) => book.sheets[at]!.meta.charts;
const plain = (charts: readonly ChartRecord[]) => charts.map(({ id: _, ...chart }) => chart);

test("a chart is saved as a drawing and a chart part, mentioned where they must be, with its numbers", async () => {
  const saved = await parts(bookWith({ settings: { "Title.Text": "各类 <问题>", "Labels.ShowValue": true } }));
  expect(paths(saved, "xl/drawings/")).toEqual(["xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml"]);
  expect(paths(saved, "xl/charts/")).toEqual(["xl/charts/chart1.xml"]);
  expect(textOf(saved, "xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rId\d+"\/>/);
  for (const type of ["drawing+xml", "drawingml.chart+xml"]) expect(textOf(saved, "[Content_Types].xml")).toContain(type);
  const xml = textOf(saved, "xl/charts/chart1.xml");
  expect(xml).toContain("<c:f>Sheet1!$B$2:$B$3</c:f>");
  expect(xml).toContain('<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>7</c:v></c:pt><c:pt idx="1"><c:v>3</c:v></c:pt></c:numCache>');
  for (const path of [...paths(saved, "xl/charts/"), ...paths(saved, "xl/drawings/"), "xl/worksheets/sheet1.xml"]) {
    expect([path, openElements(textOf(saved, path))]).toEqual([path, []]);
  }
});

test.each(["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line", "LineMarkers", "Pie", "Doughnut"])("%s comes back as it was", async (type) => {
  const settings = {
    "Title.Visible": true, "Title.Text": "各类 <问题>", "Legend.Visible": true, "Legend.Position": "Right", "Labels.ShowValue": true,
    ...(/Pie|Doughnut/.test(type) ? {} : {
      "CategoryAxis.MajorGridlines": false, "CategoryAxis.ReversePlotOrder": true, "CategoryAxis.Title.Text": "k", "CategoryAxis.Title.Visible": true,
      "ValueAxis.Maximum": 10, "ValueAxis.Minimum": 0, "ValueAxis.MajorUnit": 2, "ValueAxis.MajorGridlines": true, "ValueAxis.Visible": false,
    }),
  };
  const book = bookWith({ type, settings });
  book.edit(USER, "colour", () => book.patchSheet(book.sheets[0]!, { charts: chartsOf(book).map((chart) => ({ ...chart, series: chart.series.map((series, at) => (at === 0 ? { ...series, color: "#C00000", name: "own & <name>" } : series)) })) }));
  const bytes = await writeWorkbook(book);
  const again = await readWorkbook(bytes);
  expect(plain(chartsOf(again))).toEqual(plain(chartsOf(book)));
  expect(chartPlace(again.sheets[0]!, chartsOf(again)[0]!)).toEqual({ left: 200, top: 40, width: 300.5, height: 150 });
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  expect(other.getWorksheet("Sheet1")!.getCell("B2").value).toBe(7);
});

test("what is saved again is not doubled, what was deleted is gone, wherever the sheet stands by then", async () => {
  const opened = await readWorkbook(await writeWorkbook(bookWith({}, { name: "second", type: "Pie" })));
  opened.edit(USER, "front", () => opened.addSheet(new Sheet("front", "Front"), 0));
  const again = await readWorkbook(await writeWorkbook(opened));
  expect([chartsOf(again, 0), plain(chartsOf(again, 1)).map(({ name }) => name)]).toEqual([[], ["图表 1", "second"]]);
  again.edit(USER, "delete", () => again.patchSheet(again.sheets[1]!, { charts: chartsOf(again, 1).slice(1) }));
  const saved = await parts(again);
  expect(paths(saved, "xl/charts/")).toHaveLength(1);
  expect((textOf(saved, "[Content_Types].xml").match(/chart\+xml/g) ?? []).length).toBe(1);
  expect(plain(chartsOf(await readWorkbook(pack(saved)), 1)).map(({ name }) => name)).toEqual(["second"]);
});

test("charts of others stay in the file as they are, beside ours", async () => {
  const foreign = await parts(bookWith({ name: "foreign" }));
  const theirs = textOf(foreign, "xl/charts/chart1.xml").replace("<!--workbench-->", "").replace("</c:chartSpace>", "<c:extLst/></c:chartSpace>");
  foreign["xl/charts/chart1.xml"] = strToU8(theirs);
  const opened = await readWorkbook(pack(foreign));
  expect(chartsOf(opened)).toEqual([]);
  const sheet = opened.sheets[0]!;
  opened.edit(USER, "own", () => opened.patchSheet(sheet, { charts: [{ id: "1", name: "own", type: "Pie", settings: {}, series: seriesOf(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, "Auto"), ...chartCorners(sheet, { left: 0, top: 0, width: 90, height: 90 }) }] }));
  const saved = await parts(opened);
  expect(paths(saved, "xl/charts/").map((path) => textOf(saved, path))).toContain(theirs);
  expect(paths(saved, "xl/charts/").filter((path) => path.endsWith(".xml"))).toHaveLength(2);
  expect((textOf(saved, "xl/drawings/drawing1.xml").match(/<xdr:twoCellAnchor/g) ?? []).length).toBe(2);
  expect(plain(chartsOf(await readWorkbook(pack(saved)))).map(({ name }) => name)).toEqual(["own"]);
});
