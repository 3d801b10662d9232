import { Handle, wireClass } from "../protocol/registry";
import { flag } from "./arguments";

/** `context.runtime`: switches the page's events off and on. */
export const runtimeHandle = (): Handle => new Handle(runtimeClass, null) as Handle;

const runtimeClass = wireClass<null>("Runtime", {
  properties: {
    EnableEvents: {
      get: (_self, call) => call.session.enableEvents,
      set: (_self, value, call) => {
        call.session.enableEvents = flag(value, true);
      },
    },
  },
});
