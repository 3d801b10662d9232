import type { Locale } from "../api";
import type { StoredCell, TablePlan } from "../ports";
import type { CellContentState } from "../repairPort";
import { headerText } from "../stored/columns";
import { readStatus, statusWord } from "../stored/words";

/** The columns of the table of originals, in the order in which they are created, with their widths in points. */
const COLUMNS = {
  batch: { zh: "批次", en: "Batch", width: 110 },
  sheet: { zh: "工作表", en: "Sheet", width: 110 },
  cell: { zh: "单元格", en: "Cell", width: 60 },
  row: { zh: "行", en: "Row", width: 50 },
  original: { zh: "原值", en: "Original value", width: 160 },
  type: { zh: "原类型", en: "Original type", width: 80 },
  format: { zh: "原数字格式", en: "Original number format", width: 110 },
  formula: { zh: "原公式", en: "Original formula", width: 140 },
  code: { zh: "新编码", en: "New code", width: 140 },
  finding: { zh: "检查结果", en: "Finding", width: 160 },
  by: { zh: "经办人", en: "By", width: 90 },
  at: { zh: "时间", en: "At", width: 160 },
} as const;

type Column = keyof typeof COLUMNS;

const ALL = Object.keys(COLUMNS) as readonly Column[];

const TYPES = {
  blank: { zh: "空白", en: "blank" },
  text: { zh: "文本", en: "text" },
  number: { zh: "数字", en: "number" },
  boolean: { zh: "逻辑值", en: "boolean" },
  error: { zh: "错误值", en: "error" },
} as const;

/** What one cell held before a repair, and what it got. */
export interface Original {
  readonly batch: string;
  readonly sheet: string;
  /** Without the sheet's name, `F2`. */
  readonly cell: string;
  readonly content: CellContentState;
  readonly code: string;
  /** What was wrong, in words. */
  readonly finding: string;
  readonly by: string;
  readonly at: string;
}

/** What a batch is known by. */
export type OriginalHead = Pick<Original, "batch" | "sheet" | "by" | "at">;

/** Knows where the columns of the table are now; people may have moved them. */
export interface OriginalCodec {
  /** The header of a column that the table has lost; undefined when it is whole. */
  readonly missing: string | undefined;
  row(original: Original): readonly StoredCell[];
  /** Undefined for a row that nobody could give back any more. */
  read(row: readonly StoredCell[]): Original | undefined;
  /** The places of the columns that `head` reads. */
  readonly headColumns: readonly number[];
  head(cells: readonly StoredCell[]): OriginalHead;
}

/** The table as it is created. */
export function planOriginals(locale: Locale): TablePlan<"originals"> {
  return {
    table: "originals",
    sheet: locale === "zh-CN" ? "CustCode 原值" : "CustCode Originals",
    title: `CustCode ${locale === "zh-CN" ? "修复前的原值（只增不减，请勿修改或删除；撤销修复要用）" : "what cells held before they were repaired (only ever grows; undoing needs it, please do not edit or delete)"} · schema 1`,
    schema: 1,
    columns: ALL.map((column) => ({ header: headerText(COLUMNS[column], locale), numberFormat: column === "row" ? "0" : "@", width: COLUMNS[column].width })),
  };
}

/** Finds the columns by their headers, in either language. */
export function createOriginalCodec(headers: readonly string[], locale: Locale): OriginalCodec {
  const places = new Map(ALL.map((column) => [column, headers.findIndex((header) => header.trim() === COLUMNS[column].zh || header.trim() === COLUMNS[column].en)]));
  const cellOf = (row: readonly StoredCell[], column: Column): string => String(row[places.get(column)!] ?? "");
  const headFields = ["batch", "sheet", "by", "at"] as const;
  const lost = ALL.find((column) => places.get(column)! < 0);
  return {
    missing: lost && headerText(COLUMNS[lost], locale),
    row({ content, ...original }) {
      const cells: Readonly<Record<Column, StoredCell>> = {
        ...original,
        row: Number(/\d+$/.exec(original.cell)?.[0] ?? 0),
        original: String(content.value),
        type: statusWord(TYPES, typeOf(content), locale),
        format: content.format,
        formula: content.formula,
      };
      const row = headers.map((): StoredCell => "");
      for (const [column, at] of places) row[at] = cells[column];
      return row;
    },
    read(row) {
      const type = readStatus(TYPES, cellOf(row, "type"));
      if (type === undefined || cellOf(row, "batch") === "") return undefined;
      return {
        batch: cellOf(row, "batch"), sheet: cellOf(row, "sheet"), cell: cellOf(row, "cell"), code: cellOf(row, "code"), finding: cellOf(row, "finding"),
        by: cellOf(row, "by"), at: cellOf(row, "at"),
        content: { value: valueOf(type, cellOf(row, "original")), isError: type === "error", format: cellOf(row, "format") || "General", formula: cellOf(row, "formula") },
      };
    },
    headColumns: headFields.map((column) => places.get(column)!),
    head: ([batch = "", sheet = "", by = "", at = ""]) => ({ batch: String(batch), sheet: String(sheet), by: String(by), at: String(at) }),
  };
}

function typeOf({ value, isError }: CellContentState): keyof typeof TYPES {
  if (isError) return "error";
  if (value === "") return "blank";
  return typeof value === "string" ? "text" : typeof value === "number" ? "number" : "boolean";
}

function valueOf(type: keyof typeof TYPES, text: string): CellContentState["value"] {
  switch (type) {
    case "blank":
      return "";
    case "number":
      return Number(text);
    case "boolean":
      return text.toLowerCase() === "true";
    default:
      return text;
  }
}
