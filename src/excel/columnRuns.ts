/** Columns that lie side by side: they are read as one range. */
export interface ColumnRun {
  /** 0-based. */
  readonly first: number;
  readonly count: number;
}

/** Where a column is found among what the runs hold. */
export interface ColumnPlace {
  readonly run: number;
  /** 0-based within the run. */
  readonly at: number;
}

/** Columns as runs from left to right, each column once; `places` says for every column asked for, in order, where it is. */
export function columnRuns(columns: readonly number[]): { readonly runs: readonly ColumnRun[]; readonly places: readonly ColumnPlace[] } {
  const runs: { first: number; count: number }[] = [];
  const placeOf = new Map<number, ColumnPlace>();
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === column) last.count++;
    else runs.push({ first: column, count: 1 });
    const { first } = runs.at(-1)!;
    placeOf.set(column, { run: runs.length - 1, at: column - first });
  }
  return { runs, places: columns.map((column) => placeOf.get(column)!) };
}
