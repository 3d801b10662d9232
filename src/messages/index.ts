export { createMessages } from "./createMessages";
export type { Messages } from "./createMessages";
export { inputNames } from "./inputNames";
