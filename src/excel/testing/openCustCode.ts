import Papa from "papaparse";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EncodeRequest, ListSource, Run } from "../../app/api";
import { createCustCode, type CustCodeApp } from "../../app/custCode";
import type { Ports } from "../../app/ports";
import type { CodebookEntry } from "../../core";
import { openExcel, type OpenedExcel, type OpenOptions } from "../../workbench/emulator/testing/openExcel";
import { createExcelPorts } from "..";

/** CustCode on the emulated Excel, through genuine office.js, as `addin.ts` puts it together. */
export interface OpenedCustCode {
  readonly excel: OpenedExcel;
  readonly ports: Ports;
  readonly app: CustCodeApp;
  /** What went wrong without anybody having asked for it. */
  readonly errors: unknown[];
  /** Writes a block of cells at A1 of a sheet, made if need be, and activates it. */
  fill(sheet: string, cells: readonly (readonly unknown[])[]): Promise<void>;
  /** Values of a sheet's used cells. */
  values(sheet: string): Promise<unknown[][]>;
  /** Rows of one of our tables, as objects by header. */
  rows(table: string): Promise<Record<string, unknown>[]>;
  select(sheet: string, address: string): Promise<void>;
  close(): void;
}

/** `change` puts other surroundings in the place of the machine's: another day, a reader of names. */
export async function openCustCode(options: OpenOptions = {}, change: (ports: Ports) => Ports = (ports) => ports): Promise<OpenedCustCode> {
  const excel = await openExcel(options);
  const ports = change(createExcelPorts());
  const errors: unknown[] = [];
  const app = createCustCode(ports, (error) => errors.push(error));
  await app.start();
  return {
    excel,
    ports,
    app,
    errors,
    fill: (name, cells) =>
      excel.run(async (context) => {
        let sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load("name");
        await context.sync();
        if (sheet.isNullObject) sheet = context.workbook.worksheets.add(name);
        sheet.activate();
        const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length);
        range.values = cells as unknown[][];
        sheet.getRange("A2").select();
        await context.sync();
      }),
    values: (name) =>
      excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
        used.load("values");
        await context.sync();
        return used.values;
      }),
    rows: (name) =>
      excel.run(async (context) => {
        const table = context.workbook.tables.getItem(name);
        const header = table.getHeaderRowRange();
        const body = table.getDataBodyRange();
        header.load("values");
        body.load("values");
        await context.sync();
        const headers = header.values[0]!.map(String);
        return body.values.filter((row) => row.some((cell) => cell !== "")).map((row) => Object.fromEntries(row.map((cell, at) => [headers[at], cell])));
      }),
    select: (name, address) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.activate();
        sheet.getRange(address).select();
        await context.sync();
      }),
    close() {
      app.stop();
      excel.close();
    },
  };
}

/** A run that nobody watches or cancels. */
export function quietRun(): Run {
  return { signal: new AbortController().signal, progress: () => undefined };
}

/** Sets up the usual rule, without ready codebooks. */
export async function setUp(opened: OpenedCustCode, pattern = "{region}-{industry}-{seq:4}", locale: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
  await opened.app.setup.create({ locale, rule: { name: "客户编码", pattern }, codebooks: [] });
}

/** Adds codebook values `[value, code]`. */
export async function addBook(opened: OpenedCustCode, codebook: string, values: readonly (readonly [string, string])[]): Promise<void> {
  await opened.app.rules.addValues(values.map(([value, code]) => ({ codebook, value, code })));
}

/** What the pane would ask for after the user agreed to everything it proposed. */
export function requestFor(opened: OpenedCustCode, list: ListSource, change: Partial<EncodeRequest> = {}): EncodeRequest {
  const rule = opened.app.state.get().rules[0]!.name;
  const { columns, target } = opened.app.lists.propose(rule, list);
  return { list, rule, columns, target, targetHeader: "客户编码", includeHidden: false, ...change };
}

/** The rows of a CSV file among the fixtures, as objects by header. */
export function fixture(name: string): Record<string, string>[] {
  const text = readFileSync(join(process.cwd(), "test", "fixtures", name), "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** A fixture's codebook as entries. */
export function bookOf(codebook: string, file: string): CodebookEntry[] {
  return fixture(file).map(({ name = "", code = "", aliases = "" }) => ({
    codebook, value: name, code, aliases: aliases.split("|"), parent: "", from: "", to: "", status: "active",
  }));
}
