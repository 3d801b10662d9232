import type { GridKeyEventArgs } from "@glideapps/glide-data-grid";
import type { Workbench } from "./workbench";

/** Handles the keys that Excel knows and the grid does not. Answers whether the key was one of them. */
export function handleGridKey(workbench: Workbench, event: GridKeyEventArgs): boolean {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && !event.altKey) {
    if (key === "c" || key === "x") {
      workbench.actions.rememberCopy(key === "x");
      return false;
    }
    const run = COMMANDS[event.shiftKey ? `shift+${key}` : key];
    if (!run) return false;
    run(workbench);
    return true;
  }
  if (key === "enter") {
    const { row, column } = workbench.activeCell;
    if (workbench.sheet) workbench.select(workbench.sheet.id, [{ row: Math.max(0, row + (event.shiftKey ? -1 : 1)), column, rows: 1, columns: 1 }]);
    return true;
  }
  if (key === "f9") {
    workbench.actions.recalculate(event.shiftKey ? "full" : "dirty");
    return true;
  }
  if (key === "escape") workbench.actions.forgetCopy();
  return false;
}

const COMMANDS: Readonly<Record<string, (workbench: Workbench) => void>> = {
  z: (workbench) => workbench.actions.undo(),
  y: (workbench) => workbench.actions.redo(),
  "shift+z": (workbench) => workbench.actions.redo(),
  d: (workbench) => workbench.actions.fillDown(),
  s: (workbench) => void workbench.download(),
  "shift++": (workbench) => workbench.actions.insertRows(),
  "+": (workbench) => workbench.actions.insertRows(),
  "-": (workbench) => workbench.actions.deleteRows(),
};
