import { Handle, wireClass } from "../protocol/registry";
import type { RangeRef } from "./rangeRef";
export const conditionalFormatsHandle = (range: RangeRef): Handle => new Handle(c, range) as Handle;
const c = wireClass<RangeRef>("ConditionalFormatCollection", {});
