export { loadMessages } from "./loadMessages";
export type { Messages } from "./createMessages";
export { inputNames } from "./inputNames";
export { silentFunctions } from "./silentFunctions";
