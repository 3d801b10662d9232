import { Handle, wireClass } from "../protocol/registry";
export const namesHandle = (sheetId: string | undefined): Handle => new Handle(c, sheetId) as Handle;
const c = wireClass<string | undefined>("NamedItemCollection", {});
