import type { OwnTable, SheetsPort } from "../ports";
import { columnsOf, headerText, OWN_TABLES } from "../stored/columns";
import { findHeaders } from "../stored/findHeaders";
import type { RowCodec } from "../stored/rowCodec";
import { codecsOf, type Codecs } from "./snapshot";

/**
 * Headers that were renamed or translated are put back; columns that somebody deleted come back at the table's right end. The others stay where
 * they are. Answers how many tables were put right.
 */
export async function mendColumns(sheets: SheetsPort, before: Codecs): Promise<number> {
  let mended = 0;
  let codecs = before;
  for (const table of OWN_TABLES) {
    const codec = codecs[table] as RowCodec<OwnTable>;
    const headers = isIncomplete(codec) ? findHeaders(table, codec, languageOf(codecs)) : undefined;
    if (!headers) continue;
    await sheets.setHeaders(table, headers);
    mended++;
  }
  if (mended > 0) codecs = codecsOf(await sheets.look());
  for (const table of OWN_TABLES) {
    const codec = codecs[table] as RowCodec<OwnTable>;
    if (!isIncomplete(codec)) continue;
    const missing: readonly string[] = codec.missing;
    await sheets.addColumns(table, columnsOf(table).filter(([id]) => missing.includes(id)).map(([, words]) => headerText(words, codec.locale)));
    mended++;
  }
  return mended;
}

function isIncomplete({ place, missing }: RowCodec<OwnTable>): boolean {
  return place.state === "there" && missing.length > 0;
}

/** The language of the tables that can be read; a table without one header of ours says nothing of it. */
function languageOf(codecs: Codecs): RowCodec<OwnTable>["locale"] {
  return OWN_TABLES.some((table) => codecs[table].locale === "zh-CN") ? "zh-CN" : "en-US";
}
