/**
 * The first script of the add-in's page in the workbench. A real Excel puts its bridge into the page's window before anything of the page runs;
 * this does the same with the emulated Excel, which lives in the page around. It goes before office.js.
 */
interface EmulatedExcel {
  /** Gives the window its bridge (`external`, `_richApiNativeBridge`). */
  connect(page: Window): void;
}

const around = window.parent as Window & { emulatedExcel?: EmulatedExcel };
if (around !== window) around.emulatedExcel?.connect(window);

export type { EmulatedExcel };
