import { Handle, wireClass, type Call } from "../protocol/registry";
import type { Box } from "../model/values";
export const tablesHandle = (sheetId: string | undefined): Handle => new Handle(c, sheetId) as Handle;
export const tablesWithin = (_s: string, _b: readonly Box[], _f: boolean, _c: Call): Handle => new Handle(c, undefined) as Handle;
const c = wireClass<string | undefined>("TableCollection", {});
