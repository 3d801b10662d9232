/** Questions about codes: what they say, how they sort, which check digit they need. */
export { checkCharacters } from "./checkCharacters";
export type { CheckAnswer } from "./checkCharacters";
export { decodeCode, findSegment } from "./decodeCode";
export type { DecodedSegment, FoundSegment } from "./decodeCode";
export { naturalKey, sortKey } from "./sortKey";
