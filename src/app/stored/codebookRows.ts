import { normalizeText, type CodebookEntry } from "../../core";
import type { SheetProblem } from "../api";
import type { StoredCell } from "../ports";
import { isBlankRow, type RowCodec } from "./rowCodec";
import { ENTRY_STATUS, readStatus, splitTexts } from "./words";

/** A codebook entry with the 0-based data row it stands in. */
export interface StoredCodebookEntry {
  readonly index: number;
  readonly entry: CodebookEntry;
}

/** What says that two entries are for the same value: cities of one name stand below different provinces, a code may change with the years. */
export function entryId({ codebook, value, parent, from }: CodebookEntry): string {
  return [codebook, value, parent, from].map(normalizeText).join("\u0000");
}

/** Reads codebook rows. A row without its book or its value is a problem; one without a code is left to the rule's lint. */
export function readCodebooks(
  codec: RowCodec<"codebooks">,
  rows: readonly (readonly StoredCell[])[],
): { readonly entries: readonly StoredCodebookEntry[]; readonly problems: readonly SheetProblem[] } {
  const entries: StoredCodebookEntry[] = [];
  const problems: SheetProblem[] = [];
  rows.forEach((row, index) => {
    if (isBlankRow(row)) return;
    const codebook = codec.text(row, "codebook");
    const value = codec.text(row, "value");
    if (codebook === "" || value === "") {
      const params = { text: `${codebook} ${value} ${codec.text(row, "code")}`.trim() };
      problems.push({ sheet: codec.place.sheet, row: codec.place.firstRow + index, kind: "row-unreadable", params, blocks: false });
      return;
    }
    entries.push({
      index,
      entry: {
        codebook,
        value,
        code: codec.text(row, "code"),
        aliases: splitTexts(codec.text(row, "aliases")).filter((alias) => alias !== ""),
        parent: codec.text(row, "parent"),
        from: codec.text(row, "from"),
        to: codec.text(row, "to"),
        status: readStatus(ENTRY_STATUS, codec.text(row, "status")) ?? "active",
      },
    });
  });
  return { entries, problems };
}
