import { createInspector, recognizeColumns, type ListFacts } from "../../core/validate";
import type { RowInspection, SeenCell } from "../../core/validate/inspection";
import { CustCodeError, type Run } from "../api";
import { createBreath, inSlices } from "../breath";
import { callsCustCode } from "../formulas/formulaText";
import { throwIfCancelled } from "../lists/encodeList";
import { firstColumnOf, readColumns, rowsOf } from "../lists/listColumns";
import type { Ports } from "../ports";
import type { InspectRequest, ListInspection } from "../validateApi";
import type { Workspace } from "../workspace/workspace";
import type { InspectionMemory } from "./inspectionMemory";
import { judgingRules } from "./judgingRules";

/** Rows that are read together. */
const ROWS_PER_STEP = 10_000;
/** Rows by which it is found out what a column holds. */
const SAMPLE_ROWS = 200;

export interface InspectParts {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly memory: InspectionMemory;
}

/** Judges the codes of a column by all versions of a rule, beside what their rows say. Reads only. */
export async function inspectColumn({ workspace, ports, memory }: InspectParts, given: InspectRequest, run: Run): Promise<ListInspection> {
  workspace.assertReady();
  await workspace.prepared();
  const rules = workspace.rulesMeant(given.rule).flatMap(judgingRules);
  if (rules.length === 0) throw new CustCodeError({ kind: "no-rule", params: { rule: given.rule } });
  // A request of its own for every inspection: what its cells held is known by it.
  const request = { ...given };
  const { list, customer } = request;
  const sheetColumn = firstColumnOf(list) + request.column;
  const inputs = workspace.inputsOf(request.rule).filter((input) => request.columns[input] !== undefined);
  const inputColumns = inputs.map((input) => request.columns[input]!);
  const besides = list.columns.filter(({ index }) => index !== request.column && index !== customer && !inputColumns.includes(index));
  const otherColumns = besides.map(({ index }) => index);
  const columns = [...inputColumns, ...(customer === undefined ? [] : [customer]), ...otherColumns];
  const breathe = createBreath(ports.clock, () => throwIfCancelled(run));

  const sample = await readColumns(ports.lists, list, otherColumns, 0, Math.min(SAMPLE_ROWS, list.rowCount));
  const others = recognizeColumns(besides.map(({ header }) => header), Array.from({ length: sample[0]?.length ?? 0 }, (_, row) => sample.map((cells) => cells[row] ?? null)));
  const register = workspace.register();
  const today = ports.clock.today();
  const counters = (rule: string, key: string) => workspace.counters().get(rule, key);
  const inspector = createInspector({ rules, inputs, others, today, register, counters, parents: workspace.parents, facts: factsOf(request) });
  /** What each cell held; plain texts as themselves. */
  const held: (SeenCell | string)[] = [];
  for (let from = 0; from < list.rowCount; from += ROWS_PER_STEP) {
    throwIfCancelled(run);
    const count = Math.min(ROWS_PER_STEP, list.rowCount - from);
    const codes = await ports.repairs.seen(rowsOf(list, from, count), sheetColumn);
    const values = await readColumns(ports.lists, list, columns, from, count);
    for (let offset = 0; offset < count; offset++) {
      const pause = breathe();
      if (pause) await pause;
      const cell = codes[offset] ?? { value: null };
      held.push(typeof cell.value === "string" && Object.keys(cell).length === 1 ? cell.value : cell);
      const beside = values.map((cells) => cells[offset] ?? null);
      inspector.add({
        row: list.firstRow + from + offset,
        code: withoutOwnFormula(cell),
        ...(inputs.length > 0 ? { inputs: beside.slice(0, inputs.length) } : {}),
        ...(customer === undefined ? {} : { customer: beside[inputs.length] ?? null }),
        ...(others.length > 0 ? { others: beside.slice(beside.length - others.length) } : {}),
      });
    }
    run.progress((from + count) >> 1, list.rowCount);
  }
  const inspection = await inSlices(inspector.finish(), breathe, (done) => run.progress(Math.min(list.rowCount, (list.rowCount + done) >> 1), list.rowCount));
  run.progress(list.rowCount, list.rowCount);
  const cellOf = ({ row }: RowInspection): SeenCell => {
    const cell = held[row - list.firstRow] ?? { value: null };
    return typeof cell === "string" ? { value: cell } : cell;
  };
  memory.keep(request, new Map(inspection.found.map((found) => [found.row, cellOf(found)])));
  return { ...inspection, request, sheetColumn, changes: memory.compare(request, sheetColumn, inspection) };
}

/** A formula that asks CustCode for its code is as good as its answer; any other one can change the code tomorrow. */
function withoutOwnFormula(cell: SeenCell): SeenCell {
  if (cell.formula === undefined || !callsCustCode(cell.formula)) return cell;
  const { formula: _, ...answer } = cell;
  return answer;
}

/** What was odd about the list when it was found. */
function factsOf({ list: { notes } }: InspectRequest): ListFacts {
  const hidden = notes.find(({ kind }) => kind === "hidden-rows" || kind === "filtered-rows");
  const merged = notes.find(({ kind }) => kind === "merged-cells");
  const tables = notes.filter(({ kind }) => kind === "table-beside").map(({ params }) => String(params["table"] ?? ""));
  return {
    ...(hidden ? { hiddenRows: Number(hidden.params["count"]) } : {}),
    ...(merged ? { merged: String(merged.params["addresses"]).split(",") } : {}),
    ...(tables.length > 0 ? { otherTables: tables } : {}),
  };
}
