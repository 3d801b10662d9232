import type { RegisterEntry } from "../../core";
import type { SheetProblem } from "../api";
import type { StoredCell } from "../ports";
import type { TurnedCells } from "./mendEntry";
import type { MendRow } from "./registerRows";
import type { RowCodec } from "./rowCodec";

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

/** What became of spoilt rows. */
export interface SpoiltRows {
  readonly mend: MendRow;
  readonly mended: readonly MendedEntry[];
  readonly problems: readonly SheetProblem[];
}

/**
 * Puts spoilt rows of the register right where their rules tell how they were. A row without a code, or with a code that is a number and may have
 * been another text, stops issuing: nobody knows which code is used up.
 */
export function createSpoiltRows(codec: RowCodec<"register">, mender: Mender): SpoiltRows {
  const mended: MendedEntry[] = [];
  const problems: SheetProblem[] = [];
  const unreadable = (index: number, text: string, likely: string): void =>
    void problems.push({ sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "code-unreadable", params: { text, likely }, blocks: true });
  return {
    mended,
    problems,
    mend(row, index, entry) {
      if (entry.code === "") {
        unreadable(index, textOf(row), mender.likely(entry));
        return undefined;
      }
      const turned: TurnedCells = { code: codec.isNumber(row, "code"), key: codec.isNumber(row, "key") };
      const before = mender.mend(entry, turned);
      if (before) {
        const cells = codec.change({ code: before.code, key: before.key });
        mended.push({ index, entry: before, cells, expect: cells.map((cell, at) => (cell === null ? null : (row[at] ?? ""))) });
      } else if (turned.code) unreadable(index, entry.code, mender.likely(entry));
      return before ?? entry;
    },
  };
}

/** What stands in a row, to show which one is meant. */
function textOf(row: readonly StoredCell[]): string {
  return row.filter((cell) => cell !== "").join(" ").slice(0, 60);
}
