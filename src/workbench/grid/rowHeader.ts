import { AllCellRenderers, InnerGridCellKind, type InnerGridCell, type MarkerCell } from "@glideapps/glide-data-grid";

type Renderer = (typeof AllCellRenderers)[number];
type DrawArguments = Parameters<Renderer["draw"]>[0];

/** The grid's renderers with our own row headers: the sheet's row numbers (hidden rows leave gaps), shaded where something is selected. */
export function renderersWithRowNumbers(rowNumber: (shown: number) => number, isInSelection: (shown: number) => boolean): readonly Renderer[] {
  return AllCellRenderers.map((renderer) =>
    renderer.kind === InnerGridCellKind.Marker
      ? ({
          ...renderer,
          drawPrep: undefined,
          draw: (args: DrawArguments, cell: InnerGridCell) => drawRowHeader(args, cell as MarkerCell, rowNumber, isInSelection),
        } as unknown as Renderer)
      : renderer,
  );
}

function drawRowHeader({ ctx, rect, theme, row, highlighted }: DrawArguments, cell: MarkerCell, rowNumber: (shown: number) => number, isInSelection: (shown: number) => boolean): void {
  const selected = cell.checked || highlighted || isInSelection(row);
  ctx.fillStyle = selected ? theme.bgHeaderHasFocus : theme.bgHeader;
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  ctx.fillStyle = theme.borderColor;
  ctx.fillRect(rect.x, rect.y + rect.height - 1, rect.width, 1);
  if (selected) {
    ctx.fillStyle = theme.accentColor;
    ctx.fillRect(rect.x + rect.width - 2, rect.y, 2, rect.height);
  }
  ctx.fillStyle = selected ? theme.textHeaderSelected : theme.textHeader;
  ctx.font = theme.markerFontFull;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(String(rowNumber(row) + 1), rect.x + rect.width / 2, rect.y + rect.height / 2 + 1);
  ctx.textAlign = "start";
}
