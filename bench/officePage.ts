// A page with genuine office.js on the emulated Excel, in Node.
import { JSDOM } from "jsdom";
import { createCustCode, type CustCodeApp } from "../src/app/custCode";
import { createExcelPorts } from "../src/excel";
import type { Workbook } from "../src/workbench/emulator/model/workbook";
import { openExcel, type OpenedExcel } from "../src/workbench/emulator/testing/openExcel";
import { industries, regions, sampleRows } from "./coreSample";

/** Rows of one block that is read or written. */
export const STEP = 8_000;

/** office.js wants a page; the add-in's code wants office.js's names. */
export const openPage = async (workbook?: Workbook): Promise<OpenedExcel> => {
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", { url: "https://localhost/", runScripts: "outside-only", pretendToBeVisual: true });
  Object.assign(globalThis, { window, document: window.document, localStorage: window.localStorage });
  const excel = await openExcel({ workbook });
  excel.host.log.limit = 100_000;
  const { Excel, Office, OfficeExtension, CustomFunctions } = excel;
  Object.assign(globalThis, { Excel, Office, OfficeExtension, CustomFunctions });
  // office.js keeps timers, which must not outlive what they work on.
  return { ...excel, close: () => (excel.close(), window.close()) };
};

/** The add-in without its pane, reading the workbook of the page; `watch` sees it before it does. */
export const startAddin = async (watch: (app: CustCodeApp) => void = () => undefined): Promise<CustCodeApp> => {
  const app = createCustCode(createExcelPorts(), (error) => {
    throw error;
  });
  watch(app);
  await app.start();
  return app;
};

/** The same, set up for the sample's rows. */
export const setUpAddin = async (): Promise<CustCodeApp> => {
  const app = await startAddin();
  await app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern: "{region}-{industry}-{seq:6}" }, codebooks: [] });
  await app.rules.addValues([...regions, ...industries].map(({ codebook, value, code }) => ({ codebook, value, code })));
  return app;
};

/** A customer list: name, region, industry. */
export const customerList = (rows: number): unknown[][] => sampleRows(rows).map(([region, industry], at) => [`客户${at}`, region, industry]);

export const writeBlock = async (excel: OpenedExcel, sheet: string, firstRow: number, column: number, cells: readonly (readonly unknown[])[]): Promise<void> => {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(firstRow, column, cells.length, cells[0]!.length);
    range.numberFormat = "@" as unknown as string[][];
    range.values = cells as unknown[][];
    await context.sync();
  });
};

export const writeAll = async (excel: OpenedExcel, sheet: string, firstRow: number, column: number, cells: readonly (readonly unknown[])[]): Promise<void> => {
  for (let from = 0; from < cells.length; from += STEP) await writeBlock(excel, sheet, firstRow + from, column, cells.slice(from, from + STEP));
};

/** Issues a code to every row of a list on Sheet1, as the pane does. */
export const issueList = async (app: CustCodeApp, rows: number): Promise<void> => {
  const source = await app.lists.find();
  const { columns, recordKey } = app.lists.propose("客户编码", source);
  const report = await app.lists.issue(
    { list: source, rule: "客户编码", columns, ...(recordKey === undefined ? {} : { recordKey }), targetHeader: "客户编码", includeHidden: false },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  if (report.issued !== rows) throw new Error(JSON.stringify({ ...report, refusals: report.refusals.length }));
};

/** All cells of the register, read in blocks and nothing done with them. */
export const readRegister = async (excel: OpenedExcel, rows: number): Promise<unknown[][]> => {
  const cells: unknown[][] = [];
  for (let from = 0; from < rows; from += STEP) {
    await excel.run(async (context) => {
      const body = context.workbook.tables.getItem("CustCodeRegister").getDataBodyRange();
      const part = body.getRow(from).getResizedRange(Math.min(STEP, rows - from) - 1, 0);
      part.load("values");
      await context.sync();
      cells.push(...part.values);
    });
  }
  return cells;
};
