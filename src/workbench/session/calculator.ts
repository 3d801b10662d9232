import { WorkbookCalculation } from "../emulator/model/calculation";
import type { Scalar } from "../emulator/model/values";
import type { Workbook } from "../emulator/model/workbook";
import type { FunctionMetadata } from "../emulator/protocol/functionBridge";
import type { ExcelHost } from "../emulator/protocol/host";

/** The formula engine of the open workbook, and the add-in functions that it knows. */
export class Calculator {
  private readonly calculation: WorkbookCalculation;
  private names: ReadonlySet<string>;

  /** Joins an engine to the workbook; formulas that it holds keep their saved values. `known` are names that were registered before. */
  constructor(book: Workbook, known: ReadonlySet<string> = new Set()) {
    this.names = known;
    this.calculation = new WorkbookCalculation(book);
    for (const sheet of book.sheets) {
      sheet.formulas.forEach(EVERYTHING, (row, column, text) => {
        const box = sheet.spills.get(`${row},${column}`) ?? { row, column, rows: 1, columns: 1 };
        const saved = sheet.values.read(box).map((line) => line.map((value): Scalar => value ?? null));
        this.calculation.engine.setFormula(sheet.id, row, column, text, saved);
      });
    }
  }

  /** Names of the add-in's functions, upper-case. */
  get functionNames(): ReadonlySet<string> {
    return this.names;
  }

  /** Reads the functions' metadata, as Excel does when an add-in is installed, and hands it to a page's host. */
  async loadFunctions(host: ExcelHost, address: string): Promise<void> {
    const response = await fetch(address);
    if (!response.ok) return;
    const { functions } = (await response.json()) as { readonly functions: readonly FunctionMetadata[] };
    this.names = new Set(functions.map((one) => one.name.toUpperCase()));
    host.functions.register(functions);
  }

  /** What a formula would give in a cell; nothing is kept. */
  preview(text: string, sheetId: string, row: number, column: number): Promise<Scalar> {
    return this.calculation.engine.preview(text, sheetId, row, column);
  }

  /** Resolves when every formula has its value. */
  settled(): Promise<void> {
    return this.calculation.engine.settled();
  }

  dispose(): void {
    this.calculation.engine.dispose();
  }
}

const EVERYTHING = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
