import { Handle, wireClass } from "../protocol/registry";
export const autoFilterHandle = (sheetId: string): Handle => new Handle(c, sheetId) as Handle;
const c = wireClass<string>("AutoFilter", {});
