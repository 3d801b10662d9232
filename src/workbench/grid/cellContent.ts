import { GridCellKind, type TextCell, type Theme } from "@glideapps/glide-data-grid";
import { shownStyle } from "../emulator/model/conditional";
import { displayText, showsDate } from "../emulator/model/display";
import type { Sheet } from "../emulator/model/sheet";
import type { CellStyle } from "../emulator/model/style";
import type { TableRecord } from "../emulator/model/tables";
import { CellError, type Scalar } from "../emulator/model/values";
import type { Workbook } from "../emulator/model/workbook";
import type { Language } from "../texts";
import { mixed, tableLook } from "./tableLook";

/** What the grid needs to know besides the sheet. */
export interface CellContext {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly tables: readonly TableRecord[];
  readonly language: Language;
  readonly dark: boolean;
}

/** A cell of the sheet as the grid draws it: its text under its number format, alignment, fill and font. */
export function cellContent(context: CellContext, row: number, column: number): TextCell {
  const { book, sheet, language } = context;
  const value = sheet.value(row, column);
  const own = book.styles.get(sheet.styleNumber(row, column));
  const style = shownStyle(book, sheet, row, column, own);
  return {
    kind: GridCellKind.Text,
    allowOverlay: true,
    data: editText(sheet, row, column, own, language),
    displayData: shownText(value, style, language),
    contentAlign: alignment(value, style),
    allowWrapping: style.wrapText,
    themeOverride: look(context, row, column, style),
    copyData: shownText(value, own, language),
  };
}

/** What the formula bar and the editor show for a cell: its formula, or its value as one would type it. */
export function editText(sheet: Sheet, row: number, column: number, style: CellStyle, language: Language): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  if (typeof value === "number" && showsDate(style.numberFormat)) {
    const time = value % 1 !== 0;
    return displayText(value, value < 1 ? "h:mm:ss" : time ? "yyyy/m/d h:mm:ss" : "yyyy/m/d", language);
  }
  if (typeof value === "number" && style.numberFormat.includes("%")) return `${Number((value * 100).toPrecision(12))}%`;
  if (typeof value === "string" && style.quotePrefix) return `'${value}`;
  return value === null ? "" : value instanceof CellError ? value.code : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function shownText(value: Scalar, style: CellStyle, language: Language): string {
  if (typeof value === "number" && style.numberFormat === "General") return generalText(value);
  return displayText(value, style.numberFormat, language);
}

/** A number under General: eleven digits at most, as in a cell of Excel. */
function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) return value.toExponential(5).replace(/\.?0+e/, "E").replace("e", "E").replace(/E([+-])(\d)$/, "E$10$2");
  return String(Number(value.toPrecision(10)));
}

function alignment(value: Scalar, style: CellStyle): "left" | "center" | "right" {
  switch (style.horizontalAlignment) {
    case "Left": return "left";
    case "Center": case "CenterAcrossSelection": return "center";
    case "Right": return "right";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}

function look(context: CellContext, row: number, column: number, style: CellStyle): Partial<Theme> | undefined {
  const table = tableLook(context.tables.find((one) => holds(one, row, column)), row, column, context.dark);
  const fill = style.fill || table?.fill || "";
  const ownColor = style.fontColor !== "#000000" ? style.fontColor : "";
  const color = ownColor || table?.fontColor || (style.fill ? "#000000" : "");
  const bold = style.bold || table?.bold === true;
  if (!fill && !color && !bold && !style.italic && style.fontSize === 11) return undefined;
  const override: Partial<Theme> = {};
  if (fill) override.bgCell = fill;
  if (color) override.textDark = context.dark && !fill ? mixed(color, "#FFFFFF", 0.5) : color;
  if (bold || style.italic || style.fontSize !== 11) {
    override.baseFontStyle = `${style.italic ? "italic " : ""}${bold ? "600 " : ""}${Math.round((style.fontSize / 11) * 13)}px`;
  }
  return override;
}

function holds({ box }: TableRecord, row: number, column: number): boolean {
  return row >= box.row && column >= box.column && row < box.row + box.rows && column < box.column + box.columns;
}
