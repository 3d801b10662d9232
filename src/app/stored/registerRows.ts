import type { RegisterEntry } from "../../core";
import type { StoredCell } from "../ports";
import type { ColumnId } from "./columns";
import { isBlankRow, type RowCodec } from "./rowCodec";
import { CODE_STATUS, readStatus, splitTexts } from "./words";

/** Where a row may be put right; see spoiltRows. Answers the entry that it holds, undefined when its code is gone. */
export type MendRow = (row: readonly StoredCell[], index: number, entry: RegisterEntry) => RegisterEntry | undefined;

/** Tells rows whose code or key has become a number, or whose code is gone. */
export function spoiltIn(codec: RowCodec<"register">): (row: readonly StoredCell[]) => boolean {
  const [code, key] = [codec.position("code"), codec.position("key")];
  return (row) => typeof row[code] === "number" || typeof row[key] === "number" || (String(row[code] ?? "").trim() === "" && !isBlankRow(row));
}

/** Hands over the entries of register rows, each with the 0-based data row it stands in. Blank rows are passed over, spoilt ones go through `mend`. */
export function eachEntry(
  codec: RowCodec<"register">,
  rows: readonly (readonly StoredCell[])[],
  from: number,
  take: (entry: RegisterEntry, index: number) => void,
  mend?: MendRow,
): void {
  const entryOf = entryReader(codec);
  const isSpoilt = spoiltIn(codec);
  rows.forEach((row, offset) => {
    if (isBlankRow(row)) return;
    const index = from + offset;
    const found = entryOf(row);
    const entry = isSpoilt(row) ? mend?.(row, index, found) : found;
    if (entry) take(entry, index);
  });
}

/** Makes entries of rows. Columns are looked up once, and what most rows have in common with others is taken apart once. */
function entryReader(codec: RowCodec<"register">): (row: readonly StoredCell[]) => RegisterEntry {
  const inputsOf = once(splitTexts);
  // A word nobody knows still means that the code was used once: it is never issued again.
  const statusOf = once((text) => readStatus(CODE_STATUS, text) ?? "issued");
  const text = (column: ColumnId<"register">) => {
    const position = codec.position(column);
    return (row: readonly StoredCell[]) => String(row[position] ?? "").trim();
  };
  const [code, rule, key, recordKey, inputs, status] = [text("code"), text("rule"), text("key"), text("recordKey"), text("inputs"), text("status")];
  const [batch, by, at, cell, note, until] = [text("batch"), text("by"), text("at"), text("cell"), text("note"), text("until")];
  return (row) => {
    const entry: RegisterEntry = {
      code: code(row),
      rule: rule(row),
      version: codec.number(row, "version") ?? 1,
      key: key(row),
      number: codec.number(row, "number") ?? null,
      recordKey: recordKey(row),
      inputs: inputsOf(inputs(row)),
      status: statusOf(status(row)),
      batch: batch(row),
      by: by(row),
      at: at(row),
      cell: cell(row),
    };
    const [said, last] = [note(row), until(row)];
    return said === "" && last === "" ? entry : { ...entry, ...(said === "" ? undefined : { note: said }), ...(last === "" ? undefined : { until: last }) };
  };
}

/** Makes the same of the same text only once. */
function once<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}
