/** Check characters: schemes as data, computing, judging, measuring. Independent of segments. */
export type { CatchRates, CheckScheme, CheckSchemeId } from "./checkScheme";
export { catchRates } from "./catchRates";
export type { SchemeRates } from "./catchRates";
export { checkSchemeIds, checkSchemes } from "./checkSchemes";
export { computeCheck } from "./computeCheck";
export type { CheckProblem, ComputedCheck } from "./computeCheck";
export { checkSchemeWords, findScheme } from "./findScheme";
export { measureCatches } from "./measureCatches";
export type { Catches } from "./measureCatches";
export { payloadOf } from "./payloadOf";
export { errorKinds, typingErrors } from "./typingErrors";
export type { ErrorKind, TypingError } from "./typingErrors";
export { verifyCheck } from "./verifyCheck";
export type { CheckVerdict } from "./verifyCheck";
