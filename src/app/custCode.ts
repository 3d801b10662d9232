import type { CustCode, ListUseCases } from "./api";
import { createSetup } from "./createSetup";
import { createFunctionApp, type FunctionApp } from "./functionApp";
import { createLists, proposeForList } from "./lists/createLists";
import type { Ports } from "./ports";
import { watchRecovery, type RecoveryWatch } from "./recovery/watchRecovery";
import type { RegisterUseCases } from "./registerApi";
import { createRules } from "./rules/createRules";

/** CustCode over one workbook, and the moments that its owner has to wait for. */
export type CustCodeApp = CustCode & FunctionApp;

/** Adds what only the pane asks for to what the functions have already. */
export function joinPane(app: FunctionApp, ports: Ports, onError: (error: unknown) => void): CustCodeApp {
  const { workspace } = app;
  const watch = watchRecovery({ ports, workspace, app: app.state, recovery: app.recoveryState, forget: app.forgetCodes, onError });
  let desk: Promise<RegisterUseCases> | undefined;
  const openDesk = async () => {
    const [{ createRegisterDesk }, recovery] = await Promise.all([import("./createRegisterDesk"), watch.recovery()]);
    return createRegisterDesk({ workspace, ports, recovery });
  };
  let validateDesk: ReturnType<CustCode["validate"]> | undefined;
  const openValidateDesk = async () => (await import("./validate/createValidateDesk")).createValidateDesk({ workspace, ports });
  return {
    ...app,
    setup: createSetup({ workspace, ports }),
    rules: createRules({ workspace, ports, propose: proposeForList }),
    lists: lookingAfter(createLists({ workspace, ports, onError }), watch),
    register: () => (desk ??= openDesk()),
    validate: () => (validateDesk ??= openValidateDesk()),
    async settled() {
      await watch.settled();
      await app.settled();
    },
    stop() {
      watch.stop();
      app.stop();
    },
  };
}

/** What was issued and taken back, or broken off, is no longer or newly unfinished. */
function lookingAfter(lists: ListUseCases, watch: RecoveryWatch): ListUseCases {
  return {
    ...lists,
    issue: (request, run) => lists.issue(request, run).finally(watch.lookAgain),
    undo: (batch, how) => lists.undo(batch, how).finally(watch.lookAgain),
  };
}

/** Everything at once. `onError` hears of what went wrong without anybody having asked for it. */
export function createCustCode(ports: Ports, onError: (error: unknown) => void): CustCodeApp {
  return joinPane(createFunctionApp(ports, onError), ports, onError);
}
