import type { Counter } from "../../core";
import type { StoredCell } from "../ports";
import type { RowCodec } from "./rowCodec";

function cellsOf(counter: Counter): Parameters<RowCodec<"counters">["row"]>[0] {
  return {
    rule: counter.rule,
    key: counter.key,
    next: counter.next,
    step: counter.step,
    limit: counter.limit,
    used: Math.min(1, Math.max(0, (counter.next - counter.step) / counter.limit)),
    lastCode: counter.lastCode,
    lastIssued: counter.lastIssued,
    owner: counter.owner ?? "",
  };
}

/** A new counter's row. */
export function writeCounter(codec: RowCodec<"counters">, counter: Counter): StoredCell[] {
  return codec.row(cellsOf(counter));
}

/** The cells of a counter that stands in the sheet already; its names stay as they are. */
export function changeCounter(codec: RowCodec<"counters">, counter: Counter): (StoredCell | null)[] {
  const { next, step, limit, used, lastCode, lastIssued } = cellsOf(counter);
  return codec.change({ next, step, limit, used, lastCode, lastIssued });
}
