import { Handle, wireClass } from "../protocol/registry";
import type { ExcelSession } from "../protocol/session";

const customFunctionsClass = wireClass<null>("CustomFunctions", {
  methods: {
    SetInvocationResults: (_self, [results], call) => {
      call.session.host.functions.takeResults(results as readonly unknown[]);
      return null;
    },
    SetInvocationArrayResults: (_self, [results], call) => {
      call.session.host.functions.takeResults(results as readonly unknown[]);
      return null;
    },
    // 1: too large answers are sent in parts, 2 and 4: answers go out every 200 ms instead of every 500 ms.
    _GetEnabledFeatures: () => [1, 2, 4],
    _SetInvocationError: () => null,
    _SetInvocationResult: () => null,
    _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, call) => {
      call.session.host.functions.runtimeIsReady();
      return null;
    },
  },
});

const persistenceClass = wireClass<null>("AppRuntimePersistenceService", {
  methods: {
    GetAppRuntimeStartState: (_self, _args, call) => call.session.host.office.startState,
    SetAppRuntimeStartState: (_self, [state], call) => {
      call.session.host.office.startState = String(state);
      return null;
    },
  },
});

const runtimeServiceClass = wireClass<null>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (_self, _args, call) => (call.session.host.office.isVisible ? "Visible" : "Background"),
    SetAppRuntimeState: (_self, [state], call) => {
      call.session.host.office.setVisible(state === "Visible");
      return null;
    },
  },
});

const ribbonClass = wireClass<null>("DynamicRibbon", {
  methods: {
    ExecuteRequestUpdate: (_self, _args, call) => {
      // Excel forgets what could be undone when the ribbon is redrawn.
      call.session.book.journal.clear();
      return null;
    },
    ExecuteRequestCreate: () => null,
  },
});

/** Office's services that do something here; undefined for the others. */
export function officeServices(typeName: string, _session: ExcelSession): Handle | undefined {
  switch (typeName) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return new Handle(customFunctionsClass, null) as Handle;
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new Handle(persistenceClass, null) as Handle;
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new Handle(runtimeServiceClass, null) as Handle;
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return new Handle(ribbonClass, null) as Handle;
    default:
      return undefined;
  }
}
