import type { InputValue } from "../../core";
import type { Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { type EncodeJob, type PlannedRow, refuse, type Step, type StepPlan, type Tally } from "./encodeList";
import { firstColumnOf, readColumns, rowsOf } from "./listColumns";

interface Dependencies {
  readonly ports: Pick<Ports, "lists">;
  readonly workspace: Pick<Workspace, "release">;
}

/**
 * Writes codes into the cells that are still blank, beside inputs that are still those that were planned. A row that was sorted away, filled or
 * changed in the meantime gets nothing; its new code becomes void. Answers the rows that were written.
 *
 * @param taken codes that a co-author registered first.
 * @param isTouched whether somebody has changed the sheet since the plan was made, as far as is known. Then it is looked at before anything is
 * written; what nobody told of is seen in the request that writes.
 */
export async function writeCodes({ ports: { lists }, workspace }: Dependencies, job: EncodeJob, tally: Tally, plan: StepPlan, taken: ReadonlySet<string>, { from, count }: Step, isTouched: boolean): Promise<PlannedRow[]> {
  const { list } = job.request;
  const target = job.target!;
  const rows = new Map(plan.rows.filter(({ code }) => !taken.has(code)).map((row) => [row.index - from, row]));
  const changed = new Set<PlannedRow>();
  if (isTouched && rows.size > 0) {
    const inputs = await readColumns(lists, list, job.columns, from, count);
    const contents = await lists.contents(rowsOf(list, from, count), target);
    for (const [offset, row] of rows) {
      const content = contents[offset];
      // Whoever finished this action in another window has written the code already.
      const isFree = content?.kind === "blank" || (content?.kind === "text" && content.text === row.code);
      if (!isFree || !inputs.every((column, at) => same(column[offset], plan.inputs[at]?.[offset]))) changed.add(row);
    }
  }
  const texts = Array.from({ length: count }, (_, offset) => {
    const row = rows.get(offset);
    return row === undefined || changed.has(row) ? null : row.code;
  });
  const first = texts.findIndex((text) => text !== null);
  if (first >= 0) {
    const last = texts.findLastIndex((text) => text !== null);
    const columns = new Map(job.columns.map((column, at) => [firstColumnOf(list) + column, plan.inputs[at] ?? []]));
    const expect = { columns: [...columns.keys()], values: [...columns.values()].map((column) => column.slice(first, last + 1)) };
    for (const offset of await lists.write(list.sheet, target, list.firstRow + from + first, texts.slice(first, last + 1), expect)) changed.add(rows.get(first + offset)!);
  }
  for (const row of plan.rows) {
    if (!taken.has(row.code) && !changed.has(row)) continue;
    refuse(tally, job, row.index, plan.inputs.map((column) => column[row.index - from] ?? null), [{ kind: "row-changed", params: { code: row.code } }]);
  }
  const spoilt = [...changed].filter(({ known }) => !known);
  if (spoilt.length > 0) await workspace.release(spoilt.map(({ code }) => code), "void");
  return [...rows.values()].filter((row) => !changed.has(row));
}

function same(a: InputValue | undefined, b: InputValue | undefined): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return a.error === b.error;
  return (a ?? null) === (b ?? null);
}
