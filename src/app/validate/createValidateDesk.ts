import { fitRules } from "../../core/validate";
import { createFindingMessages } from "../../messages/createFindingMessages";
import type { SeenCell } from "../../core/validate/inspection";
import { firstColumnOf, rowsOf } from "../lists/listColumns";
import type { Ports } from "../ports";
import type { ListInspection, ValidateUseCases } from "../validateApi";
import type { Workspace } from "../workspace/workspace";
import { createGuard } from "./createGuard";
import { createReport } from "./createReport";
import { createMarks } from "./createMarks";
import { inspectColumn } from "./inspectColumn";
import { createInspectionMemory } from "./inspectionMemory";
import { judgingRules } from "./judgingRules";
import { createOriginals } from "./originals";
import { repairList } from "./repairList";
import { undoRepair } from "./undoRepair";

/** Cells by which rules are compared: some from the top, some from further down. */
const SAMPLES = 8;
const ROWS_PER_SAMPLE = 250;

/** All that is asked of lists of existing codes, joined. Loaded when the pane asks for it first. */
export function createValidateDesk({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Ports }): ValidateUseCases {
  const originals = createOriginals({ workspace, ports });
  const parts = { workspace, ports, originals, memory: createInspectionMemory() };

  /** Titles of findings as the workbook's own sheets say them. */
  async function nameOf({ found }: ListInspection): Promise<(row: number) => string> {
    const { title } = createFindingMessages(workspace.snapshot().codecs.log.locale);
    const kinds = new Map(found.map(({ row, findings }) => [row, findings[0]?.kind]));
    return (row) => {
      const kind = kinds.get(row);
      return kind === undefined ? "" : title(kind);
    };
  }

  return {
    ...createMarks(ports),
    ...createGuard({ ports, workspace }),
    ...createReport(ports),
    async fits(list, column) {
      workspace.assertReady();
      await workspace.prepared();
      const cells: SeenCell[] = [];
      for (const [from, count] of samplesOf(list.rowCount)) cells.push(...(await ports.repairs.seen(rowsOf(list, from, count), firstColumnOf(list) + column)));
      return fitRules(workspace.snapshot().ruleBook.rules.flatMap(judgingRules), cells).map(({ name, ...fit }) => ({ rule: name, ...fit }));
    },
    inspect: (request, run) => inspectColumn(parts, request, run),
    repair: (inspection, rows, run) => repairList({ ...parts, nameOf }, inspection, rows, run),
    repairs: () => workspace.exclusive(originals.batches),
    undoRepair: (batch, run) => undoRepair(parts, batch, run),
  };
}

/** Spans of rows spread over a list: first row, counted from 0, and how many. */
function samplesOf(rowCount: number): readonly (readonly [number, number])[] {
  if (rowCount <= SAMPLES * ROWS_PER_SAMPLE) return rowCount > 0 ? [[0, rowCount]] : [];
  return Array.from({ length: SAMPLES }, (_, at) => [Math.floor((at * (rowCount - ROWS_PER_SAMPLE)) / (SAMPLES - 1)), ROWS_PER_SAMPLE] as const);
}
