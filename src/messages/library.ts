/** All sentences in one module, for programs that use the core as a library. The add-in loads them by language and by need instead. */
export { createAdviceMessages } from "./createAdviceMessages";
export type { AdviceMessages } from "./createAdviceMessages";
export { createForeignMessages } from "./createForeignMessages";
export type { ForeignMessages } from "./createForeignMessages";
export { messagesIn } from "./messagesIn";
export type { Messages } from "./createMessages";
