import type { CodebookEntry } from "../../core";
import type { StoredCell } from "../ports";
import type { RowCodec } from "./rowCodec";
import { ENTRY_STATUS, joinTexts, statusWord } from "./words";

/** A codebook row as it is written. */
export function writeCodebookEntry(codec: RowCodec<"codebooks">, entry: CodebookEntry): StoredCell[] {
  return codec.row({
    codebook: entry.codebook,
    value: entry.value,
    code: entry.code,
    aliases: joinTexts(entry.aliases),
    parent: entry.parent,
    from: entry.from,
    to: entry.to,
    status: statusWord(ENTRY_STATUS, entry.status, codec.locale),
  });
}
