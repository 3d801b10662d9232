import type { Box } from "../model/values";

interface Entry<Item> {
  readonly box: Box;
  readonly items: Set<Item>;
  /** The round in which all of the items were visited last. */
  visited: number;
}

/** How many entries may wait outside the sorted tree; they are searched one by one. */
const MAX_UNSORTED = 64;

/**
 * Boxes of one sheet with what belongs to them; answers which of them touch a box. Equal boxes share one entry, so that ten thousand
 * formulas that look into one table cost one. An interval tree over the rows, kept as a sorted array and rebuilt when it has changed enough.
 */
export class BoxIndex<Item> {
  private readonly entries = new Map<string, Entry<Item>>();
  private sorted: Entry<Item>[] = [];
  private lastRows: number[] = [];
  private unsorted: Entry<Item>[] = [];
  private emptied = 0;

  /** An item that is not to be passed over in the current round must be visited by the caller, or a new round begun. */
  add(box: Box, item: Item): void {
    const key = keyOf(box);
    const known = this.entries.get(key);
    if (known) {
      if (known.items.size === 0) this.emptied--;
      known.items.add(item);
      return;
    }
    const entry = { box, items: new Set([item]), visited: 0 };
    this.entries.set(key, entry);
    this.unsorted.push(entry);
  }

  remove(box: Box, item: Item): void {
    const entry = this.entries.get(keyOf(box));
    if (entry?.items.delete(item) && entry.items.size === 0) this.emptied++;
  }

  /**
   * Calls `visit` for each item whose box touches this one (once for each of its boxes). With a `round` (above 0), boxes that were
   * already visited in that round are passed over: without that, ten thousand cells in a table that ten thousand formulas look into are 10^8 visits.
   */
  query(box: Box, visit: (item: Item) => void, round = 0): void {
    if (this.entries.size === 0) return;
    if (this.unsorted.length > MAX_UNSORTED || this.emptied > this.entries.size / 2) this.rebuild();
    this.search(0, this.sorted.length, box, visit, round);
    for (const entry of this.unsorted) visitTouching(entry, box, visit, round);
  }

  private rebuild(): void {
    for (const [key, entry] of this.entries) if (entry.items.size === 0) this.entries.delete(key);
    this.emptied = 0;
    this.unsorted = [];
    this.sorted = [...this.entries.values()].sort((a, b) => a.box.row - b.box.row);
    this.lastRows = new Array<number>(this.sorted.length).fill(0);
    this.measure(0, this.sorted.length);
  }

  /** Notes at each middle the lowest row that its part of the array reaches. */
  private measure(from: number, to: number): number {
    if (from >= to) return -1;
    const middle = (from + to) >> 1;
    const { row, rows } = this.sorted[middle]!.box;
    const last = Math.max(row + rows - 1, this.measure(from, middle), this.measure(middle + 1, to));
    this.lastRows[middle] = last;
    return last;
  }

  private search(from: number, to: number, box: Box, visit: (item: Item) => void, round: number): void {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    if (this.lastRows[middle]! < box.row) return;
    this.search(from, middle, box, visit, round);
    const entry = this.sorted[middle]!;
    if (entry.box.row >= box.row + box.rows) return;
    visitTouching(entry, box, visit, round);
    this.search(middle + 1, to, box, visit, round);
  }
}

const keyOf = (box: Box): string => `${box.row},${box.column},${box.rows},${box.columns}`;

function visitTouching<Item>(entry: Entry<Item>, box: Box, visit: (item: Item) => void, round: number): void {
  if (round > 0 && entry.visited === round) return;
  const own = entry.box;
  if (own.row >= box.row + box.rows || box.row >= own.row + own.rows) return;
  if (own.column >= box.column + box.columns || box.column >= own.column + own.columns) return;
  entry.visited = round;
  for (const item of entry.items) visit(item);
}
