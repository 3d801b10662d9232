import type { ListSource } from "../api";
import { overlaps, parseArea, type Area } from "../cellAddress";
import type { CellsChange, Ports } from "../ports";

/** Typing, filling down and pasting come in bursts; so many milliseconds after the last change the listener hears of it. */
const CALM_MS = 400;

/**
 * Tells when somebody else than this add-in changed cells of the list that `shown` names: the answer ends it. Cells right below and right
 * beside the list count, because a list grows there.
 */
export function watchList(
  { events, clock }: Pick<Ports, "events" | "clock">,
  shown: () => ListSource | undefined,
  listener: () => void,
  onError: (error: unknown) => void,
): () => void {
  let latest = 0;
  let ended = false;
  const tellSoon = async (): Promise<void> => {
    const mine = ++latest;
    await clock.wait(CALM_MS);
    if (mine === latest && !ended) listener();
  };
  const added = events.onCellsChanged((change) => {
    if (change.byUs !== true && change.own === undefined && concerns(change, shown())) tellSoon().catch(onError);
  });
  added.catch(onError);
  return () => {
    ended = true;
    void added.then((remove) => remove()).catch(onError);
  };
}

/** True when the change may have altered the list; inserted and deleted rows and columns move it, wherever they are on its sheet. */
export function concerns(change: CellsChange, list: ListSource | undefined): boolean {
  if (!list) return true;
  if (change.sheet !== list.sheet) return false;
  const changed = change.type === "edited" ? parseArea(change.address, change.sheet) : undefined;
  const area = parseArea(list.address, list.sheet);
  return !changed || !area || overlaps(changed, grown(area));
}

/** The area with one row and one column more on each side. */
function grown(area: Area): Area {
  const row = Math.max(0, area.row - 1);
  const column = Math.max(0, area.column - 1);
  return { ...area, row, column, rows: area.row - row + area.rows + 1, columns: area.column - column + area.columns + 1 };
}
