import type { StoredCell } from "../ports";
import { eachEntry } from "./registerRows";
import type { RowCodec } from "./rowCodec";
import { createSpoiltRows, type Mender, type SpoiltRows, type StoredEntry } from "./spoiltRows";

const NOBODY: Mender = { mend: () => undefined, likely: () => "" };

/** The entries of register rows as a list; see `eachEntry`. */
export function readRegister(
  codec: RowCodec<"register">,
  rows: readonly (readonly StoredCell[])[],
  from: number,
  mender = NOBODY,
): { readonly entries: readonly StoredEntry[] } & Omit<SpoiltRows, "mend"> {
  const entries: StoredEntry[] = [];
  const { mend, mended, problems } = createSpoiltRows(codec, mender);
  eachEntry(codec, rows, from, (entry, index) => entries.push({ index, entry }), mend);
  return { entries, mended, problems };
}
