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
