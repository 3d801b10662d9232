import type { EntryChange, RegisterEntry } from "../../core";
import type { StoredCell } from "../ports";
import type { RowCodec } from "./rowCodec";
import { CODE_STATUS, joinTexts, statusWord } from "./words";

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
