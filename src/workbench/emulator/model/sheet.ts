import { bounding } from "./boxes";
import type { ChartRecord } from "./charts";
import { WHOLE_SHEET } from "./address";
import { Plane } from "./plane";
import type { CellStyle } from "./style";
import type { Box, Scalar } from "./values";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What a protected sheet lets people do in spite of its protection, by Excel's option names (`allowSort` …). */
export interface Protection {
  readonly password?: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** One column's criterion of a filter: the texts to keep, or a comparison such as `>5`. */
export interface FilterCriterion {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  /** For `filterOn: "Dynamic"`: `AboveAverage`, `ThisMonth` … */
  readonly dynamicCriteria?: string;
}

/** An autofilter: its box with the header row, and criteria by column counted from the box's left. */
export interface AutoFilter {
  readonly box: Box;
  readonly criteria: ReadonlyMap<number, FilterCriterion>;
}

/** A data validation over some cells, as the API's `rule`, `errorAlert` and `prompt` have it. */
export interface Validation {
  readonly boxes: readonly Box[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** What a conditional format makes cells look like; what it leaves out is as the cell has it. */
export type ConditionalLook = Partial<Pick<CellStyle, "fill" | "fontColor" | "bold" | "italic" | "underline" | "strikethrough" | "numberFormat" | "borders">>;

/** A conditional format over some cells; `rule` as the API's objects have it. */
export interface ConditionalFormatRecord {
  readonly id: string;
  readonly boxes: readonly Box[];
  readonly type: string;
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly format: ConditionalLook & Readonly<Record<string, unknown>>;
}

/** Everything about a sheet except its cells. Never changed in place: a change is a new object, so that undo can go back to the old. */
export interface SheetMeta {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly merges: readonly Box[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows hidden by a filter, over and above `hiddenRows`. */
  readonly filteredRows: ReadonlySet<number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly protection?: Protection;
  readonly autoFilter?: AutoFilter;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormatRecord[];
  readonly charts: readonly ChartRecord[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly customProperties: ReadonlyMap<string, string>;
}

/** A sheet without content. */
export function emptySheetMeta(name: string): SheetMeta {
  return {
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filteredRows: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    columnStyles: new Map(),
    rowStyles: new Map(),
    validations: [],
    conditionalFormats: [],
    charts: [],
    frozenRows: 0,
    frozenColumns: 0,
    customProperties: new Map(),
  };
}

/** A sheet: its cells in planes, and its meta data. Only the workbook's journal writes to it. */
export class Sheet {
  /** Typed values and calculated ones. */
  readonly values = new Plane<Exclude<Scalar, null>>();
  /** Formula texts, with their `=`. */
  readonly formulas = new Plane<string>();
  /** Numbers in the workbook's style table; nothing where the row's or column's style holds. */
  readonly styles = new Plane<number>();
  /** Spilled blocks by their anchor's `row,column`. */
  readonly spills = new Map<string, Box>();
  meta: SheetMeta;

  constructor(readonly id: string, name: string) {
    this.meta = emptySheetMeta(name);
  }

  get name(): string {
    return this.meta.name;
  }

  value(row: number, column: number): Scalar {
    return this.values.get(row, column) ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.formulas.get(row, column);
  }

  /** The style's number of a cell: its own, else its row's, else its column's. */
  styleNumber(row: number, column: number): number {
    return this.styles.get(row, column) ?? this.meta.rowStyles.get(row) ?? this.meta.columnStyles.get(column) ?? 0;
  }

  isRowHidden(row: number): boolean {
    return this.meta.hiddenRows.has(row) || this.meta.filteredRows.has(row);
  }

  /** The smallest box of cells with values or formulas (`valuesOnly`), or also with formats; undefined when there are none. */
  usedBox(valuesOnly: boolean, within: Box = WHOLE_SHEET): Box | undefined {
    let used: Box | undefined;
    for (const plane of valuesOnly ? [this.values, this.formulas] : [this.values, this.formulas, this.styles]) {
      const box = plane.used(within);
      if (box) used = used ? bounding(used, box) : box;
    }
    return used;
  }

  /** The spilled block that covers a cell without starting there; undefined when the cell is not spilled into. */
  spillOver(row: number, column: number): { anchorRow: number; anchorColumn: number; box: Box } | undefined {
    for (const box of this.spills.values()) {
      if (row < box.row || column < box.column || row >= box.row + box.rows || column >= box.column + box.columns) continue;
      if (row === box.row && column === box.column) continue;
      return { anchorRow: box.row, anchorColumn: box.column, box };
    }
    return undefined;
  }
}
