/** Rows that follow each other without a gap, in ascending order, at most `most` together; each row once. */
export function rowRuns(rows: readonly number[], most: number): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === row - 1 && last.length < most) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** A stretch of rows from the first to the last of some runs, which lie close together. */
export interface RowSpread {
  readonly first: number;
  readonly count: number;
  readonly runs: readonly (readonly number[])[];
}

/** Below so many rows between two runs, to read them as well costs less than to ask for another range. */
const CLOSE = 30;

/** Runs that lie close together, to be read as one range, at most `most` rows high. */
export function spreads(runs: readonly (readonly number[])[], most: number): readonly RowSpread[] {
  const found: { first: number; count: number; runs: (readonly number[])[] }[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    const first = run[0] as number;
    const count = last ? first + run.length - last.first : 0;
    if (last && first - (last.first + last.count) < CLOSE && count <= most) {
      last.runs.push(run);
      last.count = count;
    } else found.push({ first, count: run.length, runs: [run] });
  }
  return found;
}

/** Runs by the request: at most `runs` of them with `rows` rows in all, though never less than one. */
export function byRequest(runs: readonly (readonly number[])[], most: { readonly runs: number; readonly rows: number }): readonly (readonly (readonly number[])[])[] {
  const requests: (readonly number[])[][] = [];
  let rows = 0;
  for (const run of runs) {
    const last = requests.at(-1);
    if (last && last.length < most.runs && rows + run.length <= most.rows) {
      last.push(run);
      rows += run.length;
    } else {
      requests.push([run]);
      rows = run.length;
    }
  }
  return requests;
}
