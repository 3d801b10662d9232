import type { CustCode } from "./api";
import { createSetup } from "./createSetup";
import { createFunctionApp, type FunctionApp } from "./functionApp";
import { createLists, proposeForList } from "./lists/createLists";
import type { Ports } from "./ports";
import { createRules } from "./rules/createRules";

/** CustCode over one workbook, and the moments that its owner has to wait for. */
export type CustCodeApp = CustCode & FunctionApp;

/** Adds what only the pane asks for to what the functions have already. */
export function joinPane(app: FunctionApp, ports: Ports, onError: (error: unknown) => void): CustCodeApp {
  const { workspace } = app;
  return {
    ...app,
    setup: createSetup({ workspace, ports }),
    rules: createRules({ workspace, ports, propose: proposeForList }),
    lists: createLists({ workspace, ports, onError }),
  };
}

/** Everything at once. `onError` hears of what went wrong without anybody having asked for it. */
export function createCustCode(ports: Ports, onError: (error: unknown) => void): CustCodeApp {
  return joinPane(createFunctionApp(ports, onError), ports, onError);
}
