/** Formats of other numbering systems, said as patterns. */
export { convertForeign, longestFormat } from "./convertForeign";
export type { Conversion, ForeignNote, ForeignNoteKind, ForeignSystem } from "./conversion";
