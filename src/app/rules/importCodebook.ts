import type { CodebookEntry, Finding } from "../../core";
import { type CellSource, CustCodeError, type ListSource, type RuleUseCases, type SourceCells } from "../api";
import { readColumns } from "../lists/listColumns";
import type { ListPort, Ports } from "../ports";
import { writeCodebookEntry } from "../stored/codebookCells";
import { joinTexts } from "../stored/words";
import type { Workspace } from "../workspace/workspace";
import { storedEntries } from "./editCodebooks";
import { decodeText, readCsv } from "./importCodebookFile";
import { planCodebooks } from "./importCodebookPlan";

/** Codebooks are read and shown whole; what is longer is a list of customers, not of values. */
const MOST_ROWS = 50_000;

/** What is said of the rows that were read rather than of the book that comes of them. */
const OF_ROWS: ReadonlySet<Finding["kind"]> = new Set<Finding["kind"]>(["codebook-value-empty", "codebook-row-repeated", "codebook-columns-unknown"]);

/** Taking codebooks out of lists and files. */
export function createCodebookImport({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Ports }): Pick<RuleUseCases, "readCells" | "readCodebook" | "importCodebook"> {
  const { sheets, lists } = ports;
  return {
    readCells: (source) => readCells(lists, source),
    async readCodebook({ cells, rowShift }, choice) {
      const { importCodebook } = await import("../../core/codebooks/importCodebook");
      const { entries, findings, columns, header } = importCodebook(cells, choice);
      const ofRows = findings.filter(({ kind }) => OF_ROWS.has(kind)).map((finding) => inSheet(finding, rowShift));
      const plan = planCodebooks(entries, workspace.snapshot().entries);
      return { entries, findings: [...ofRows, ...plan.findings], columns, header, changes: plan.changes };
    },
    importCodebook: (entries) =>
      workspace.exclusive(async () => {
        const { codec, entries: stored } = await storedEntries(sheets);
        const { added, aliases, changes } = planCodebooks(entries, stored.map(({ entry }) => entry));
        if (added.length > 0) await sheets.append("codebooks", added.map((entry: CodebookEntry) => writeCodebookEntry(codec, entry)));
        if (aliases.size > 0) {
          await sheets.update("codebooks", [...aliases].map(([place, texts]) => ({ index: stored[place]!.index, cells: codec.change({ aliases: joinTexts(texts) }) })));
        }
        if (added.length + aliases.size === 0) return changes;
        await workspace.log({ action: "codebook-changed", subject: changes.map(({ name }) => name).join(", "), after: `+${added.length}` });
        await workspace.load();
        return changes;
      }),
  };
}

async function readCells(lists: ListPort, source: CellSource): Promise<SourceCells> {
  if (source.kind === "list") return readList(lists, source.list);
  const text = decodeText(source.bytes);
  const cells = text === undefined ? undefined : await readCsv(text);
  if (!cells) throw new CustCodeError({ kind: "bad-table", params: {} });
  if (cells.length > MOST_ROWS) throw new CustCodeError({ kind: "too-large", params: { rows: cells.length } });
  return { cells, rowShift: 0 };
}

/** The list's header and its rows: only the selected ones when several rows are selected. */
async function readList(lists: ListPort, list: ListSource): Promise<SourceCells> {
  if (list.rowCount > MOST_ROWS) throw new CustCodeError({ kind: "too-large", params: { rows: list.rowCount } });
  const columns = await readColumns(lists, list, list.columns.map(({ index }) => index));
  const rows = Array.from({ length: list.rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
  const header = list.headerRow > 0 ? [list.columns.map(({ header: text }) => text)] : [];
  return { cells: [...header, ...rows], rowShift: list.firstRow - 1 - header.length };
}

function inSheet(finding: Finding, shift: number): Finding {
  const { row } = finding.params;
  return typeof row === "number" ? { ...finding, params: { ...finding.params, row: row + shift } } : finding;
}
