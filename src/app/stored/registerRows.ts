import type { EntryChange, RegisterEntry } from "../../core";
import type { SheetProblem } from "../api";
import type { StoredCell } from "../ports";
import { isBlankRow, type RowCodec } from "./rowCodec";
import { CODE_STATUS, joinTexts, readStatus, splitTexts, statusWord } from "./words";

/** A register row with the 0-based data row it stands in. */
export interface StoredEntry {
  readonly index: number;
  readonly entry: RegisterEntry;
}

/**
 * Reads register rows. Blank rows are passed over; a row without a code is a problem. A code that Excel turned into a number is
 * taken as its digits and reported: its number column still guards the counter.
 */
export function readRegister(
  codec: RowCodec<"register">,
  rows: readonly (readonly StoredCell[])[],
  from: number,
): { readonly entries: readonly StoredEntry[]; readonly problems: readonly SheetProblem[] } {
  const entries: StoredEntry[] = [];
  const problems: SheetProblem[] = [];
  rows.forEach((row, offset) => {
    if (isBlankRow(row)) return;
    const index = from + offset;
    const code = codec.text(row, "code");
    const status = codec.text(row, "status");
    if (code === "" || codec.isNumber(row, "code")) problems.push(unreadable(codec, index, code));
    if (code === "") return;
    const note = codec.text(row, "note");
    const until = codec.text(row, "until");
    entries.push({
      index,
      entry: {
        code,
        rule: codec.text(row, "rule"),
        version: codec.number(row, "version") ?? 1,
        key: codec.text(row, "key"),
        number: codec.number(row, "number") ?? null,
        recordKey: codec.text(row, "recordKey"),
        inputs: splitTexts(codec.text(row, "inputs")),
        // A word nobody knows still means that the code was used once: it is never issued again.
        status: status === "" ? "issued" : (readStatus(CODE_STATUS, status) ?? "issued"),
        batch: codec.text(row, "batch"),
        by: codec.text(row, "by"),
        at: codec.text(row, "at"),
        cell: codec.text(row, "cell"),
        ...(note === "" ? undefined : { note }),
        ...(until === "" ? undefined : { until }),
      },
    });
  });
  return { entries, problems };
}

/** A register row as it is written. */
export function writeRegister(codec: RowCodec<"register">, entry: RegisterEntry): StoredCell[] {
  return codec.row({
    code: entry.code,
    rule: entry.rule,
    version: entry.version,
    key: entry.key,
    number: entry.number ?? "",
    recordKey: entry.recordKey,
    inputs: joinTexts(entry.inputs),
    status: statusWord(CODE_STATUS, entry.status, codec.locale),
    batch: entry.batch,
    by: entry.by,
    at: entry.at,
    cell: entry.cell,
    note: entry.note ?? "",
    until: entry.until ?? "",
  });
}

/** The cells of a register row of which something became otherwise. */
export function changeRegister(codec: RowCodec<"register">, { status, inputs, ...texts }: EntryChange): (StoredCell | null)[] {
  return codec.change({
    ...texts,
    ...(status === undefined ? undefined : { status: statusWord(CODE_STATUS, status, codec.locale) }),
    ...(inputs === undefined ? undefined : { inputs: joinTexts(inputs) }),
  });
}

function unreadable(codec: RowCodec<"register">, index: number, code: string): SheetProblem {
  return { sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "row-unreadable", params: { text: code }, blocks: false };
}
