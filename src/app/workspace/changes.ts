/** All that is needed once something changes, be it here or elsewhere. Loaded then, because functions, which are waited for, only read. */
export { keepMissing } from "./keepMissing";
export { refreshSnapshot } from "./refreshSnapshot";
export { createWrites } from "./writes";
