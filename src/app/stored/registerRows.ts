import type { RegisterEntry } from "../../core";
import type { SheetProblem } from "../api";
import type { StoredCell } from "../ports";
import type { TurnedCells } from "./mendEntry";
import { isBlankRow, type RowCodec } from "./rowCodec";
import { CODE_STATUS, readStatus, splitTexts } from "./words";

/** A register row with the 0-based data row it stands in. */
export interface StoredEntry {
  readonly index: number;
  readonly entry: RegisterEntry;
}

/** A row of which something was turned into numbers and is known all the same. */
export interface MendedEntry extends StoredEntry {
  /** The cells to write, and what stands there now. */
  readonly cells: readonly (StoredCell | null)[];
  readonly expect: readonly (StoredCell | null)[];
}

/** What is known of a row whose cells became numbers, or whose code is gone. */
export interface Mender {
  /** The row as it was; undefined when nobody can say. */
  mend(entry: RegisterEntry, turned: TurnedCells): RegisterEntry | undefined;
  /** The code that its inputs and its number would print, to be shown; "" when unknown. */
  likely(entry: RegisterEntry): string;
}

/** True when one of the rows needs a mender. */
export function hasSpoilt(codec: RowCodec<"register">, rows: readonly (readonly StoredCell[])[]): boolean {
  const [code, key] = [codec.position("code"), codec.position("key")];
  return rows.some((row) => typeof row[code] === "number" || typeof row[key] === "number" || (String(row[code] ?? "").trim() === "" && !isBlankRow(row)));
}

const NOBODY: Mender = { mend: () => undefined, likely: () => "" };

/**
 * Reads register rows. Blank rows are passed over. A row without a code, or with a code that is a number and may have been another text, stops
 * issuing: nobody knows which code is used up.
 */
export function readRegister(
  codec: RowCodec<"register">,
  rows: readonly (readonly StoredCell[])[],
  from: number,
  mender = NOBODY,
): { readonly entries: readonly StoredEntry[]; readonly mended: readonly MendedEntry[]; readonly problems: readonly SheetProblem[] } {
  const entries: StoredEntry[] = [];
  const mended: MendedEntry[] = [];
  const problems: SheetProblem[] = [];
  rows.forEach((row, offset) => {
    if (isBlankRow(row)) return;
    const index = from + offset;
    const entry = entryOf(codec, row);
    if (entry.code === "") {
      problems.push(unreadable(codec, index, texts(row), mender.likely(entry)));
      return;
    }
    const turned: TurnedCells = { code: codec.isNumber(row, "code"), key: codec.isNumber(row, "key") };
    if (!turned.code && !turned.key) {
      entries.push({ index, entry });
      return;
    }
    const before = mender.mend(entry, turned);
    if (before) {
      const cells = codec.change({ code: before.code, key: before.key });
      mended.push({ index, entry: before, cells, expect: cells.map((cell, at) => (cell === null ? null : (row[at] ?? ""))) });
    } else if (turned.code) problems.push(unreadable(codec, index, entry.code, mender.likely(entry)));
    entries.push({ index, entry: before ?? entry });
  });
  return { entries, mended, problems };
}

function entryOf(codec: RowCodec<"register">, row: readonly StoredCell[]): RegisterEntry {
  const status = codec.text(row, "status");
  const note = codec.text(row, "note");
  const until = codec.text(row, "until");
  return {
    code: codec.text(row, "code"),
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
  };
}

function unreadable(codec: RowCodec<"register">, index: number, text: string, likely: string): SheetProblem {
  return { sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "code-unreadable", params: { text, likely }, blocks: true };
}

/** What stands in a row, to show which one is meant. */
function texts(row: readonly StoredCell[]): string {
  return row.filter((cell) => cell !== "").join(" ").slice(0, 60);
}
