// The add-in without its pane, on the emulated Excel: use cases, functions and queue joined as src/addin.ts joins them.
import type { CustCode } from "../../src/app/api";
import { createCustCode } from "../../src/app/custCode";
import type { Ports } from "../../src/app/ports";
import { createExcelPorts } from "../../src/excel";
import { provideFunctions } from "../../src/functions/functions";
import { worksheetFunctions } from "../../src/functions/worksheetFunctions";
import { messagesIn } from "../../src/messages/messagesIn";
import { enterText } from "../../src/workbench/emulator/model/writing";
import type { Sheet } from "../../src/workbench/emulator/model/sheet";
import type { Workbook } from "../../src/workbench/emulator/model/workbook";
import { parseArea } from "../../src/app/cellAddress";
import { openExcel, type OpenedExcel, type OpenOptions } from "../../src/workbench/emulator/testing/openExcel";
import type { FunctionMetadata } from "../../src/workbench/emulator/protocol/functionBridge";
import { readFunctionMetadata } from "./functionMetadata";

export interface OpenedAddin {
  readonly excel: OpenedExcel;
  readonly custcode: CustCode;
  /** Sets CustCode up with this rule and the ready codebooks of regions, industries and tiers. */
  setUp(pattern?: string): Promise<void>;
  /** The codes of the register, in its order. */
  registered(): string[];
  /** What a person types into a cell (`Sheet1!C2`), then everything that follows from it. */
  type(address: string, text: string): Promise<void>;
  /** A cell's value as one sees it: errors as their text. */
  show(address: string): unknown;
  formula(address: string): string | undefined;
  sheet(name: string): Sheet;
  /** Waits until Excel and the issuing queue have nothing left to do. */
  settled(): Promise<void>;
  close(): void;
}

/** Opens the workbook (an empty one when left out) with the add-in in it; `around` takes the place of clock, chance and the like. */
export async function openAddin(options: OpenOptions = {}, around: Partial<Ports> = {}): Promise<OpenedAddin> {
  const functions = options.functions ?? ((await readFunctionMetadata()) as readonly FunctionMetadata[]);
  const excel = await openExcel({ ...options, functions });
  const errors: unknown[] = [];
  const app = createCustCode({ ...createExcelPorts(), ...around }, (error) => errors.push(error));
  provideFunctions({ formulas: app.formulas, queries: app.queries, judge: app.judge, locale: () => "zh-CN", sentences: () => messagesIn("zh-CN").functions });
  for (const [id, answer] of Object.entries(worksheetFunctions)) excel.CustomFunctions.associate(id, answer as (...given: never[]) => unknown);
  await app.start();
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; quiet += 1) {
      await excel.settled();
      await app.settled();
    }
    await excel.settled();
  };
  await settled();
  return {
    excel,
    custcode: app,
    async setUp(pattern = "{region}-{industry}-{seq:4}") {
      await app.setup.create({ locale: "zh-CN", rule: { name: "客户编码", pattern }, codebooks: ["regions", "industries", "tiers"] });
      await settled();
    },
    registered() {
      const { box, sheetId } = excel.workbook.tableByName("CustCodeRegister")!;
      const sheet = excel.workbook.sheet(sheetId);
      const codes = Array.from({ length: box.rows - 1 }, (_, row) => sheet.value(box.row + 1 + row, box.column));
      return codes.flatMap((code) => (code === null || code === "" ? [] : [String(code)]));
    },
    async type(address, text) {
      const { sheet, row, column } = place(excel.workbook, address);
      enterText(excel.workbook, sheet.id, row, column, text);
      await settled();
    },
    show(address) {
      const { sheet, row, column } = place(excel.workbook, address);
      const value = sheet.value(row, column);
      return value !== null && typeof value === "object" ? value.code : value;
    },
    formula(address) {
      const { sheet, row, column } = place(excel.workbook, address);
      return sheet.formula(row, column);
    },
    sheet: (name) => named(excel.workbook, name),
    settled,
    close() {
      app.stop();
      excel.close();
    },
  };
}

function place(book: Workbook, address: string): { sheet: Sheet; row: number; column: number } {
  const area = parseArea(address);
  if (!area) throw new Error(`No address: ${address}`);
  return { sheet: named(book, area.sheet), row: area.row, column: area.column };
}

function named(book: Workbook, name: string): Sheet {
  const sheet = book.sheetByName(name);
  if (!sheet) throw new Error(`No sheet: ${name}`);
  return sheet;
}
