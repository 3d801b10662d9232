import type { InputValue } from "../../core";
import { createAdoption, type AdoptChoices, type Adoption, type AdoptPlan, type AdoptReader } from "../../core/adopt";
import { CustCodeError, type Run } from "../api";
import { createBreath } from "../breath";
import { cellAddress } from "../cellAddress";
import { firstColumnOf, readColumns } from "../lists/listColumns";
import { planAgain } from "../planAgain";
import type { Ports } from "../ports";
import type { AdoptionReport, AdoptionUseCases, AdoptRequest } from "../registerApi";
import type { RuleInUse } from "../workspace/ruleBook";
import type { Workspace } from "../workspace/workspace";

/** Rows that are read, and register rows that are written, together. */
const ROWS_PER_STEP = 8_000;

interface Dependencies {
  readonly workspace: Workspace;
  readonly ports: Ports;
  /** Register rows in one write. */
  readonly rowsPerStep?: number;
}

/** The cells of a list that adopting looks at, read once for as many plans as it takes. */
interface ListCells {
  readonly inputs: readonly string[];
  readonly codes: readonly InputValue[];
  readonly columns: readonly (readonly InputValue[])[];
  readonly recordKeys: readonly InputValue[] | undefined;
}

/** Taking existing codes of a list into the register. The cells stay as they are. */
export function createAdoptionUseCases({ workspace, ports, rowsPerStep = ROWS_PER_STEP }: Dependencies): AdoptionUseCases {
  const { lists, clock, person } = ports;

  /** Rules that may have given the codes: the one that is named, or all, the default rule first. */
  function rulesFor(rule: string): readonly RuleInUse[] {
    const { ruleBook } = workspace.snapshot();
    if (rule !== "") return [ruleBook.get(rule)].filter((each) => each !== undefined);
    const first = workspace.defaultRuleName();
    return [...ruleBook.rules].sort((a, b) => Number(b.version.name === first) - Number(a.version.name === first));
  }

  /** Versions in the order in which they are to try; drafts have issued nothing. */
  function readersFor(rule: string): readonly AdoptReader[] {
    const readers = rulesFor(rule).flatMap(({ versions }) =>
      versions.flatMap(({ version, compiled }) => (compiled && version.status !== "draft" ? [{ name: version.name, version: version.version, rule: compiled }] : [])),
    );
    if (readers.length === 0) throw new CustCodeError({ kind: "no-rule", params: { rule } });
    return readers;
  }

  async function readList({ list, column, columns, recordKey }: AdoptRequest): Promise<ListCells> {
    const inputs = Object.keys(columns);
    const wanted = [column, ...inputs.map((input) => columns[input]!), ...(recordKey === undefined ? [] : [recordKey])];
    const [codes = [], ...rest] = await readColumns(lists, list, wanted);
    return { inputs, codes, columns: rest.slice(0, inputs.length), recordKeys: recordKey === undefined ? undefined : rest.at(-1) };
  }

  /** The list against register and counters as they are now. */
  async function adoptionOf(request: AdoptRequest, cells: ListCells, batch: string, run: Run): Promise<Adoption> {
    const register = workspace.register();
    const adoption = createAdoption({
      readers: readersFor(request.rule), inputs: cells.inputs, register, counters: workspace.counters(), recordForm: register.recordForm,
      batch, by: person.name(), at: clock.now(),
    });
    const { list, column } = request;
    const place = cellAddress(list.sheet, 0, firstColumnOf(list) + column).slice(0, -1);
    let index = 0;
    const breathe = createBreath(clock, () => {
      throwIfCancelled(run);
      run.progress(index, cells.codes.length);
    });
    for (; index < cells.codes.length; index++) {
      const pause = breathe();
      if (pause) await pause;
      const row = list.firstRow + index;
      adoption.add({
        row, cell: place + row, value: cells.codes[index] ?? null, recordKey: cells.recordKeys?.[index] ?? null,
        inputs: cells.inputs.length === 0 ? undefined : cells.columns.map((values) => values[index] ?? null),
      });
    }
    return adoption;
  }

  /**
   * Writes a plan in pieces that can be cancelled and gone on with: all counters first, so that whatever stops leaves at most a gap. `tell` hears
   * how many rows each piece wrote.
   */
  async function write({ entries, changes, counters }: AdoptPlan, run: Run, tell: (rows: number) => void): Promise<void> {
    const writes = await workspace.writes();
    await writes.setCounters(counters);
    for (let from = 0; from < entries.length; from += rowsPerStep) {
      throwIfCancelled(run);
      const some = entries.slice(from, from + rowsPerStep);
      tell(some.length - (await writes.commit({ entries: some, counters: [] })).size);
      run.progress(from + some.length, entries.length);
    }
    tell((await writes.change([...changes].map(([code, change]) => ({ code, change })))).size);
  }

  async function prepared(request: AdoptRequest): Promise<void> {
    if (request.list.rowCount === 0) throw new CustCodeError({ kind: "empty-sheet", params: {} });
    await workspace.prepared();
  }

  return {
    async compare(request, run, choices) {
      await prepared(request);
      return workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        const cells = await readList(request);
        return (await adoptionOf(request, cells, "", run)).report(choices);
      });
    },
    async adopt(request, choices: AdoptChoices, run) {
      await prepared(request);
      return workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        const cells = await readList(request);
        const batch = person.newBatch();
        let adopted = 0;
        const log = async () => {
          if (adopted > 0) await workspace.log({ action: "adopted", subject: `${request.rule || "*"} · ${batch}`, after: `${adopted} · ${request.list.sheet}!${request.list.address}` });
        };
        let report: AdoptionReport;
        try {
          report = await planAgain(async () => {
            const adoption = await adoptionOf(request, cells, batch, run);
            const done = adoption.report(choices);
            await write(adoption.plan(choices), run, (rows) => void (adopted += rows));
            return done;
          }, workspace.refresh);
        } catch (error) {
          // Stopped by the person between two pieces: what is registered stays, and is told of.
          if (error instanceof CustCodeError && error.error.kind === "cancelled") await log();
          throw error;
        }
        await log();
        return { ...report, batch, adopted };
      });
    },
  };
}

function throwIfCancelled(run: Run): void {
  if (run.signal.aborted) throw new CustCodeError({ kind: "cancelled", params: {} });
}
