import type { Counter } from "../../core";
import type { SheetProblem } from "../api";
import type { StoredCell } from "../ports";
import { isBlankRow, type RowCodec } from "./rowCodec";

/** A counter with the 0-based data row it stands in. */
export interface StoredCounter {
  readonly index: number;
  readonly counter: Counter;
}

/** Reads counter rows. A row without a readable `next` is a problem; its counter is then rebuilt from the register. */
export function readCounters(
  codec: RowCodec<"counters">,
  rows: readonly (readonly StoredCell[])[],
): { readonly counters: readonly StoredCounter[]; readonly problems: readonly SheetProblem[] } {
  const counters: StoredCounter[] = [];
  const problems: SheetProblem[] = [];
  rows.forEach((row, index) => {
    if (isBlankRow(row)) return;
    const next = codec.number(row, "next");
    const rule = codec.text(row, "rule");
    if (rule === "" || next === undefined || next < 0 || !Number.isInteger(next)) {
      problems.push({
        sheet: codec.place.sheet,
        row: codec.place.firstRow + index,
        kind: "row-unreadable",
        params: { text: rule === "" ? codec.text(row, "key") : codec.text(row, "next") },
        blocks: false,
      });
      if (rule === "") return;
    }
    const owner = codec.text(row, "owner");
    counters.push({
      index,
      counter: {
        rule,
        key: codec.text(row, "key"),
        // 0 is below every start: the register decides then.
        next: next !== undefined && next >= 0 ? Math.ceil(next) : 0,
        step: codec.number(row, "step") ?? 1,
        limit: codec.number(row, "limit") ?? Number.MAX_SAFE_INTEGER,
        lastCode: codec.text(row, "lastCode"),
        lastIssued: codec.text(row, "lastIssued"),
        ...(owner === "" ? undefined : { owner }),
      },
    });
  });
  return { counters, problems };
}
