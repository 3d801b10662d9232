import type { DrawCellCallback } from "@glideapps/glide-data-grid";
import type { Sheet } from "../emulator/model/sheet";
import type { TableRecord } from "../emulator/model/tables";
import type { CellStyle } from "../emulator/model/style";
import { CellError } from "../emulator/model/values";

/** What lies over a cell's text: borders, the filter buttons of a table's header, the corner of an error, the outline of a spilled block. */
export interface DecoratedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly style: CellStyle;
  readonly tables: readonly TableRecord[];
}

const THICKNESS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

/** Draws a cell's decorations after the grid drew its text. */
export function drawDecorations({ ctx, rect, theme }: Parameters<DrawCellCallback>[0], cell: DecoratedCell): void {
  const { x, y, width, height } = rect;
  // The grid believes that the colour it set for one cell's text still holds for the next.
  const { fillStyle } = ctx;
  for (const [edge, border] of Object.entries(cell.style.borders)) {
    const [name, color = "#000000", weight = "Thin"] = border.split(" ");
    if (!name || name === "None") continue;
    const size = THICKNESS[weight] ?? 1;
    ctx.fillStyle = color;
    if (edge === "EdgeTop") ctx.fillRect(x, y, width, size);
    if (edge === "EdgeBottom") ctx.fillRect(x, y + height - size, width, size);
    if (edge === "EdgeLeft") ctx.fillRect(x, y, size, height);
    if (edge === "EdgeRight") ctx.fillRect(x + width - size, y, size, height);
  }
  if (isFilterButton(cell)) drawFilterButton(ctx, x + width - 16, y + height / 2 - 6);
  const value = cell.sheet.value(cell.row, cell.column);
  if (value instanceof CellError && value.message) drawCorner(ctx, x, y, theme.accentColor);
  drawSpill(ctx, rect, cell);
  ctx.fillStyle = fillStyle;
}

function isFilterButton({ tables, row, column, sheet }: DecoratedCell): boolean {
  const filter = sheet.meta.autoFilter?.box;
  if (filter && row === filter.row && column >= filter.column && column < filter.column + filter.columns) return true;
  return tables.some(({ box, showFilterButton, showHeaders }) => showHeaders && showFilterButton && row === box.row && column >= box.column && column < box.column + box.columns);
}

function drawFilterButton(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.fillStyle = "rgba(255, 255, 255, 0.92)";
  ctx.fillRect(x, y, 12, 12);
  ctx.fillStyle = "#444444";
  ctx.beginPath();
  ctx.moveTo(x + 3, y + 4.5);
  ctx.lineTo(x + 9, y + 4.5);
  ctx.lineTo(x + 6, y + 8.5);
  ctx.fill();
}

/** The little triangle that says: hover here for what is wrong. */
function drawCorner(ctx: CanvasRenderingContext2D, x: number, y: number, color: string): void {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + 7, y);
  ctx.lineTo(x, y + 7);
  ctx.fill();
}

function drawSpill(ctx: CanvasRenderingContext2D, rect: { x: number; y: number; width: number; height: number }, { sheet, row, column }: DecoratedCell): void {
  if (sheet.spills.size === 0) return;
  for (const box of sheet.spills.values()) {
    const right = box.column + box.columns - 1;
    const bottom = box.row + box.rows - 1;
    if (row < box.row || row > bottom || column < box.column || column > right) continue;
    ctx.fillStyle = "#5B9BD5";
    if (row === box.row) ctx.fillRect(rect.x, rect.y, rect.width, 1);
    if (row === bottom) ctx.fillRect(rect.x, rect.y + rect.height - 1, rect.width, 1);
    if (column === box.column) ctx.fillRect(rect.x, rect.y, 1, rect.height);
    if (column === right) ctx.fillRect(rect.x + rect.width - 1, rect.y, 1, rect.height);
  }
}
