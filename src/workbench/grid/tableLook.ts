import type { TableRecord } from "../emulator/model/tables";

/** How a table dresses a cell: its fill and the colour of its text, `""` where it leaves them. */
export interface TableLook {
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
  /** True in the header row, where Excel shows the filter button. */
  readonly isHeader: boolean;
}

/** Accent colours of Excel's table styles by the number in their name, in groups of seven: the first is black, then the theme's accents. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The table's look of a cell; undefined when the cell is not the table's or the table has no style. */
export function tableLook(table: TableRecord | undefined, row: number, column: number, dark: boolean): TableLook | undefined {
  if (!table || table.style === "") return undefined;
  const { box } = table;
  if (row < box.row || column < box.column || row >= box.row + box.rows || column >= box.column + box.columns) return undefined;
  const [, family = "Medium", number = "2"] = /TableStyle(Light|Medium|Dark)(\d+)/.exec(table.style) ?? [];
  const accent = ACCENTS[(Number(number) - 1) % 7] ?? ACCENTS[1]!;
  const isHeader = table.showHeaders && row === box.row;
  const isTotal = table.showTotals && row === box.row + box.rows - 1;
  if (isHeader) {
    return family === "Light"
      ? { fill: "", fontColor: dark ? "" : accent, bold: true, isHeader }
      : { fill: accent, fontColor: "#FFFFFF", bold: true, isHeader };
  }
  if (isTotal) return { fill: "", fontColor: "", bold: true, isHeader: false };
  const line = row - box.row - (table.showHeaders ? 1 : 0);
  const banded = table.showBandedRows && line % 2 === 0;
  return { fill: banded ? mixed(accent, dark ? "#1F1F1F" : "#FFFFFF", dark ? 0.72 : 0.82) : "", fontColor: "", bold: false, isHeader: false };
}

/** `share` of the second colour in the first; both `#RRGGBB`. */
export function mixed(color: string, other: string, share: number): string {
  const part = (text: string, at: number): number => parseInt(text.slice(at, at + 2), 16);
  const channel = (at: number): string =>
    Math.round(part(color, at) * (1 - share) + part(other, at) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
