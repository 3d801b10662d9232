import { createRoot } from "react-dom/client";
import { automationOf, type WorkbenchAutomation } from "./automation";
import { App } from "./components/App";
import type { EmulatedExcel } from "./frame/hostBridge";
import { initialSettings } from "./session/settings";
import { Workbench } from "./session/workbench";

declare global {
  interface Window {
    /** The workbench for scripts; see `automation.ts`. */
    workbench: WorkbenchAutomation;
    /** What the add-in's page looks for in the window around it. */
    emulatedExcel: EmulatedExcel;
  }
}

/** Starts the page: with the sample. `?second` opens a colleague's page beside the first. */
async function start(): Promise<void> {
  const address = new URLSearchParams(location.search);
  const response = await fetch(new URL("../../manifest.xml", import.meta.url));
  const workbench = new Workbench({
    settings: initialSettings(address, sessionStorage, navigator.language),
    storage: sessionStorage,
    manifestText: response.ok ? await response.text() : undefined,
    hasSecondPage: address.has("second"),
  });
  window.emulatedExcel = { connect: (page) => workbench.connect(page) };
  await workbench.newSample();
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no root element");
  createRoot(root).render(<App workbench={workbench} />);
  window.workbench = automationOf(workbench);
}

void start();
