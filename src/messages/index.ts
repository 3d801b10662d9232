export { createMessages } from "./createMessages";
export type { Messages } from "./createMessages";
