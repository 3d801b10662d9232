/** Rows that a person has ticked: one byte for each row of a sheet, so that a hundred thousand at once cost nothing. */
export interface Picks {
  readonly count: number;
  has(row: number): boolean;
  /** Others than these stay as they are. */
  with(rows: Iterable<number>, picked: boolean): Picks;
}

const picksOf = (bytes: Uint8Array, count: number): Picks => ({
  count,
  has: (row) => bytes[row] === 1,
  with(rows, picked) {
    let next = bytes.slice();
    let left = count;
    for (const row of rows) {
      if (row >= next.length) {
        const longer = new Uint8Array(Math.max(row + 1, next.length * 2));
        longer.set(next);
        next = longer;
      }
      if ((next[row] === 1) === picked) continue;
      next[row] = picked ? 1 : 0;
      left += picked ? 1 : -1;
    }
    return picksOf(next, left);
  },
});

export const noPicks: Picks = picksOf(new Uint8Array(0), 0);
