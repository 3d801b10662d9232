/** What says “this is the same customer”: how the register keeps it, and who may be the same under another spelling. */
export { alikeForm } from "./alikeForm";
export { createAlikeIndex } from "./createAlikeIndex";
export type { AlikeCustomer, AlikeIndex } from "./createAlikeIndex";
export { createRecordForm } from "./createRecordForm";
export type { RecordFormOptions } from "./createRecordForm";
export { hashKey } from "./hashKey";
export { isHashedKey } from "./isHashedKey";
