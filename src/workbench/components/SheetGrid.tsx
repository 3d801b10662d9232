import "@glideapps/glide-data-grid/dist/index.css";
import { DataEditorCore, ImageWindowLoaderImpl, type DataEditorRef, type DrawCellCallback, type DrawHeaderCallback, type GridKeyEventArgs, type GridMouseEventArgs, type Item, type Rectangle } from "@glideapps/glide-data-grid";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { columnLetters } from "../emulator/model/address";
import { shownStyle } from "../emulator/model/conditional";
import type { Sheet } from "../emulator/model/sheet";
import { CellError } from "../emulator/model/values";
import { cellContent } from "../grid/cellContent";
import { drawDecorations } from "../grid/decorations";
import { GRID_THEMES } from "../grid/gridTheme";
import { renderersWithRowNumbers } from "../grid/rowHeader";
import { rowMapOf, shownColumns } from "../grid/rowMap";
import { boxesOfSelection, boxOf, gridSelectionOf, type Shown } from "../grid/selection";
import type { Workbench } from "../session/workbench";
import { cellEditorFor } from "./CellEditor";
import { ChartLayer, type SeenPart } from "./ChartLayer";

const useStyles = makeStyles({
  area: { position: "relative", width: "100%", height: "100%", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground3 },
  tip: {
    position: "fixed", zIndex: 20, maxWidth: "320px", padding: "6px 10px", borderRadius: "4px", fontSize: "12px", lineHeight: "18px", pointerEvents: "none",
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, boxShadow: tokens.shadow16, border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

const ROW_HEIGHT = 22;
const HEADER_HEIGHT = 22;
const PIXELS_PER_POINT = 4 / 3;
const USUAL_COLUMN = 72;

const images = new ImageWindowLoaderImpl();

/** Column letters in the middle of their header, on the grid's own background. */
const drawHeader: DrawHeaderCallback = ({ ctx, column, rect, theme, isSelected, hasSelectedCell }) => {
  const marked = isSelected || hasSelectedCell;
  if (marked) {
    ctx.fillStyle = theme.bgHeaderHasFocus;
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    ctx.fillStyle = theme.accentColor;
    ctx.fillRect(rect.x, rect.y + rect.height - 2, rect.width, 2);
  }
  ctx.fillStyle = marked ? theme.textHeaderSelected : theme.textHeader;
  ctx.font = `${theme.headerFontStyle} ${theme.fontFamily}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(column.title, rect.x + rect.width / 2, rect.y + rect.height / 2 + 1);
  ctx.textAlign = "start";
};

/** Where a context menu was asked for, in the window's pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** The active sheet, drawn on a canvas. It shows the model and hands every key and click on; it keeps nothing of the workbook itself. */
export function SheetGrid({ workbench, sheet, onMenu }: { readonly workbench: Workbench; readonly sheet: Sheet; readonly onMenu: (place: MenuPlace) => void }): ReactElement {
  const styles = useStyles();
  const grid = useRef<DataEditorRef>(null);
  const area = useRef<HTMLDivElement>(null);
  const visible = useRef<Rectangle>({ x: 0, y: 0, width: 1, height: 1 });
  const seenPart = useRef<SeenPart>({ x: 0, y: 0, tx: 0, ty: 0 });
  const [scrolled] = useState(() => new Set<() => void>());
  const [extent, setExtent] = useState({ rows: 0, columns: 0 });
  const [tip, setTip] = useState<{ readonly x: number; readonly y: number; readonly text: string }>();
  const { version, settings, book } = workbench;
  const { theme, language } = settings;

  const used = sheet.usedBox(false);
  const rowCount = Math.min(1_048_576, Math.max(200, (used ? used.row + used.rows : 0) + 100, extent.rows));
  const columnCount = Math.min(16_384, Math.max(30, (used ? used.column + used.columns : 0) + 12, extent.columns));
  const { hiddenRows, filteredRows, hiddenColumns, columnWidths, rowHeights } = sheet.meta;
  const shown = useMemo<Shown>(
    () => ({ rows: rowMapOf(sheet, rowCount), columns: shownColumns(sheet, columnCount) }),
    // The sheet's meta data is a new object after each change of what is hidden.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, rowCount, columnCount, hiddenRows, filteredRows, hiddenColumns],
  );
  const columns = useMemo(
    () => shown.columns.map((column) => ({ id: String(column), title: columnLetters(column), width: Math.round(widthOf(columnWidths.get(column))) })),
    [shown, columnWidths],
  );
  const tables = useMemo(() => book.meta.tables.filter((table) => table.sheetId === sheet.id), [book.meta.tables, sheet.id]);

  const getCellContent = useCallback(
    ([x, y]: Item) => cellContent({ book, sheet, tables, language, dark: theme === "dark" }, shown.rows.toSheet(y), shown.columns[x] ?? 0),
    // A new version means new content: the grid redraws when this function changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [book, sheet, tables, language, theme, shown, version],
  );
  // The selection is the view's, which changes without becoming another object.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const selection = useMemo(() => gridSelectionOf(workbench.view.selectionOn(sheet.id), workbench.activeCell, shown), [workbench, sheet, shown, version]);
  const renderers = useMemo(
    () => renderersWithRowNumbers((at) => shown.rows.toSheet(at), (at) => {
      const range = selection.current?.range;
      return range !== undefined && at >= range.y && at < range.y + range.height;
    }),
    [shown, selection],
  );
  const drawCell = useCallback<DrawCellCallback>(
    (args, drawContent) => {
      drawContent();
      const row = shown.rows.toSheet(args.row);
      const column = shown.columns[args.col];
      if (column === undefined) return;
      const style = shownStyle(book, sheet, row, column, book.styles.get(sheet.styleNumber(row, column)));
      drawDecorations(args, { sheet, row, column, style, tables });
    },
    [shown, sheet, book, tables],
  );
  const Editor = useMemo(() => cellEditorFor(workbench), [workbench]);
  const rowHeight = useMemo(
    () => (rowHeights.size === 0 ? ROW_HEIGHT : (at: number) => Math.max(ROW_HEIGHT, Math.round((rowHeights.get(shown.rows.toSheet(at)) ?? 0) * PIXELS_PER_POINT))),
    [rowHeights, shown],
  );

  const markerWidth = rowCount > 99_999 ? 64 : 48;
  const { showGridlines } = sheet.meta;
  const gridTheme = useMemo(
    () => (showGridlines ? GRID_THEMES[theme] : { ...GRID_THEMES[theme], borderColor: GRID_THEMES[theme].bgCell, horizontalBorderColor: GRID_THEMES[theme].bgCell }),
    [showGridlines, theme],
  );

  useEffect(() => workbench.attachGrid({
    focus: () => grid.current?.focus(),
    scrollTo: (row, column) => {
      const x = shown.columns.indexOf(column);
      if (x < 0) return;
      setExtent((before) => ({ rows: Math.max(before.rows, row + 100), columns: Math.max(before.columns, column + 12) }));
      // The grid itself scrolls to a selection that it did not make; twice would be too far.
      setTimeout(() => {
        const y = shown.rows.toGrid(row);
        const { current: seen } = visible;
        const isSeen = x >= seen.x && x < seen.x + seen.width && y >= seen.y && y < seen.y + seen.height;
        if (!isSeen) grid.current?.scrollTo(x, y);
      }, 80);
    },
  }), [workbench, shown]);

  const onKeyDown = (event: GridKeyEventArgs): void => {
    if (workbench.gridKey(event)) {
      event.cancel();
      event.preventDefault();
    }
  };
  const onItemHovered = (args: GridMouseEventArgs): void => {
    const [x, y] = args.location;
    const value = args.kind === "cell" && x >= 0 ? sheet.value(shown.rows.toSheet(y), shown.columns[x] ?? 0) : null;
    if (args.kind !== "cell" || !(value instanceof CellError) || !value.message) {
      setTip(undefined);
      return;
    }
    setTip({ x: args.bounds.x + args.bounds.width + 4, y: args.bounds.y + 2, text: `${value.code} ${value.message}` });
  };
  const menuAt = (bounds: { x: number; y: number }, args: { localEventX: number; localEventY: number; preventDefault: () => void }): void => {
    args.preventDefault();
    onMenu({ x: bounds.x + args.localEventX, y: bounds.y + args.localEventY });
  };

  return (
    <div ref={area} className={styles.area} data-testid="grid">
      <DataEditorCore
        ref={grid}
        width="100%"
        height="100%"
        theme={gridTheme}
        columns={columns}
        rows={shown.rows.count}
        rowHeight={rowHeight}
        headerHeight={HEADER_HEIGHT}
        rowMarkers={{ kind: "clickable-number", width: markerWidth }}
        renderers={renderers}
        imageWindowLoader={images}
        getCellContent={getCellContent}
        drawCell={drawCell}
        drawHeader={drawHeader}
        provideEditor={() => ({ editor: Editor as never, disablePadding: true })}
        editorBloom={[0, 0]}
        getCellsForSelection={true}
        gridSelection={selection}
        onGridSelectionChange={(next) => {
          const { boxes, active } = boxesOfSelection(next, shown);
          if (boxes.length > 0) workbench.select(sheet.id, boxes, active, false);
        }}
        rangeSelect="multi-rect"
        columnSelect="multi"
        rowSelect="multi"
        rowSelectionMode="auto"
        rangeSelectionBlending="exclusive"
        columnSelectionBlending="exclusive"
        rowSelectionBlending="exclusive"
        smoothScrollX
        smoothScrollY
        freezeColumns={Math.min(sheet.meta.frozenColumns, 5)}
        fillHandle
        onFillPattern={(event) => {
          event.preventDefault();
          workbench.actions.fillFrom(boxOf(event.patternSource, shown), boxOf(event.fillDestination, shown));
        }}
        keybindings={{ search: false, downFill: false, rightFill: false, clear: false, activateCell: "F2" }}
        onKeyDown={onKeyDown}
        onDelete={() => {
          workbench.actions.clearContents();
          return false;
        }}
        onCellEdited={([x, y], cell) => workbench.editing.typeCell(shown.rows.toSheet(y), shown.columns[x] ?? 0, String(cell.data ?? ""))}
        onPaste={([x, y], values) => {
          workbench.actions.paste(shown.rows.toSheet(y), shown.columns[x] ?? 0, values);
          return false;
        }}
        onColumnResize={(column, width) => workbench.actions.setColumnWidth(Number(column.id), width / PIXELS_PER_POINT)}
        onCellContextMenu={(_cell, args) => menuAt(args.bounds, args)}
        onHeaderContextMenu={(_column, args) => menuAt(args.bounds, args)}
        onItemHovered={onItemHovered}
        onVisibleRegionChanged={(region, tx, ty) => {
          visible.current = region;
          seenPart.current = { x: region.x, y: region.y, tx, ty };
          for (const listener of scrolled) listener();
          const rows = region.y + region.height > shown.rows.count - 20 ? rowCount + 500 : 0;
          const more = region.x + region.width > shown.columns.length - 3 ? columnCount + 26 : 0;
          if (rows > 0 || more > 0) setExtent((before) => ({ rows: Math.max(before.rows, rows), columns: Math.max(before.columns, more) }));
        }}
      />
      <ChartLayer
        book={book}
        sheet={sheet}
        shown={shown}
        dark={theme === "dark"}
        left={markerWidth}
        top={HEADER_HEIGHT}
        columnWidth={(at) => columns[at]?.width ?? USUAL_COLUMN}
        rowHeight={(at) => (typeof rowHeight === "number" ? rowHeight : rowHeight(at))}
        seen={() => seenPart.current}
        subscribe={(listener) => {
          scrolled.add(listener);
          return () => scrolled.delete(listener);
        }}
      />
      {tip && <div className={styles.tip} role="tooltip" style={{ left: tip.x, top: tip.y }}>{tip.text}</div>}
    </div>
  );
}

function widthOf(points: number | undefined): number {
  return points === undefined ? USUAL_COLUMN : Math.max(8, points * PIXELS_PER_POINT);
}
