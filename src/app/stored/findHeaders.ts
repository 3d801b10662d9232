import type { Locale } from "../api";
import type { OwnTable } from "../ports";
import { columnsOf, headerText } from "./columns";
import type { RowCodec } from "./rowCodec";

/**
 * The headers to put back where somebody renamed or translated ours: between two that are known stand as many unknown ones as columns of ours
 * are missing there, in our order. Elsewhere nothing is guessed. `null` leaves a header as it is; undefined when none can be told.
 */
export function findHeaders(table: OwnTable, codec: RowCodec<OwnTable>, locale: Locale): readonly (string | null)[] | undefined {
  const columns = columnsOf(table);
  const places = columns.map(([id]) => codec.position(id as never));
  const found = new Array<string | null>(codec.place.headers.length).fill(null);
  let count = 0;
  for (let at = 0; at < columns.length; ) {
    if (places[at]! >= 0) {
      at++;
      continue;
    }
    let end = at;
    while (end < columns.length && places[end]! < 0) end++;
    const from = at === 0 ? 0 : places[at - 1]! + 1;
    const to = end === columns.length ? found.length : places[end]!;
    if (to - from === end - at) {
      for (let step = 0; step < end - at; step++) found[from + step] = headerText(columns[at + step]![1], locale);
      count += end - at;
    }
    at = end;
  }
  return count > 0 ? found : undefined;
}
