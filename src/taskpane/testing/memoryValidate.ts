import { CustCodeError, type AppState, type Run } from "../../app/api";
import type { ListInspection, RepairBatch, RuleFit, ValidateUseCases } from "../../app/validateApi";
import type { CompiledRule, InputValue } from "../../core";
import type { Inspection, RowInspection } from "../../core/validate/inspection";

/** What is found in a list as it stands: cells as rows of values. */
export type Judge = (cells: readonly (readonly InputValue[])[], column: number) => Pick<Inspection, "found" | "about">;

export interface MemoryValidateOffice {
  readonly cells: InputValue[][];
  readonly judge: Judge;
  readonly chunk: number;
  state(): AppState;
  compiled(rule: string): CompiledRule;
  breathe(): Promise<void>;
}

export interface MemoryValidate extends ValidateUseCases {
  /** What was asked for, in words: `mark 2,3`, `unmark`, `report`, `guard`. */
  readonly asked: readonly string[];
}

const firstRow = 2;

const textOf = (value: InputValue): string => (value === null || typeof value === "object" ? "" : String(value));

/** A kind at a row is what makes a finding the same as in the judgement before. */
const keysOf = (found: readonly RowInspection[]) => new Map(found.map(({ row, findings }) => [row, findings.map(({ kind }) => kind).join()]));

/** Validation of the one list in memory: what is wrong is said by the test, the rest is done to its cells. */
export function memoryValidate(office: MemoryValidateOffice): MemoryValidate {
  const { cells, judge, chunk, breathe } = office;
  const asked: string[] = [];
  const before = new Map<number, ReadonlyMap<number, string>>();
  const batches: { readonly about: RepairBatch; readonly originals: readonly { readonly row: number; readonly column: number; readonly value: InputValue; readonly code: string }[] }[] = [];
  let isMarked = false;

  const walk = async (rows: number, run: Run, each: (at: number) => void) => {
    for (let at = 0; at < rows; at++) {
      if (at % chunk === 0) {
        run.progress(at, rows);
        await breathe();
        if (run.signal.aborted) throw new CustCodeError({ kind: "cancelled", params: {} });
      }
      each(at);
    }
  };

  return {
    asked,
    async fits(_, column) {
      const texts = cells.map((row) => textOf(row[column] ?? null)).filter((text) => text !== "");
      const fits = office.state().rules.flatMap(({ name, version }): readonly RuleFit[] => {
        const rule = office.compiled(name);
        const accepted = texts.filter((text) => rule.accepts(text));
        const read = accepted.filter((text) => text === text.trim().toUpperCase()).length;
        const tidied = accepted.length - read;
        return read + tidied > 0 ? [{ rule: name, version, read, tidied, of: texts.length }] : [];
      });
      return fits.sort((a, b) => b.read - a.read);
    },
    async inspect(request, run): Promise<ListInspection> {
      await walk(cells.length, run, () => undefined);
      const { found, about } = judge(cells, request.column);
      const last = before.get(request.column);
      const now = keysOf(found);
      before.set(request.column, now);
      return {
        rows: cells.length,
        good: cells.length - found.length,
        found,
        about,
        request,
        sheetColumn: request.column,
        changes: last && { mended: [...last.keys()].filter((row) => !now.has(row)).length, fresh: [...now].filter(([row, kinds]) => last.get(row) !== kinds).map(([row]) => row) },
      };
    },
    async repair({ request: { column, list }, found }, rows, run) {
      const seen = new Map(found.map(({ row, text }) => [row, text]));
      const [changed, originals]: [number[], { row: number; column: number; value: InputValue; code: string }[]] = [[], []];
      await walk(rows.length, run, (at) => {
        const { row, code } = rows[at] ?? { row: 0, code: "" };
        const value = cells[row - firstRow]?.[column] ?? null;
        if (textOf(value) === seen.get(row)) originals.push({ row, column, value, code });
        else changed.push(row);
      });
      for (const { row, code } of originals) cells[row - firstRow]?.splice(column, 1, code);
      const batch = `r${batches.length + 1}`;
      if (originals.length > 0) batches.unshift({ about: { batch, sheet: list.sheet, count: originals.length, at: "2026-01-01T00:00:00Z", by: "李雷" }, originals });
      return { batch, repaired: originals.length, changed, taken: [] };
    },
    repairs: async () => batches.map(({ about }) => about),
    async undoRepair(batch) {
      const at = batches.findIndex(({ about }) => about.batch === batch);
      const [undone] = batches.splice(at, at < 0 ? 0 : 1);
      const kept = (undone?.originals ?? []).filter(({ row, column, code }) => cells[row - firstRow]?.[column] === code);
      for (const { row, column, value } of kept) cells[row - firstRow]?.splice(column, 1, value);
      return { restored: kept.length, changed: (undone?.originals.length ?? 0) - kept.length };
    },
    async mark(_, rows) {
      isMarked = true;
      asked.push(`mark ${rows.map(({ row }) => row).join()}`);
      return { marked: rows.length };
    },
    async unmark() {
      if (isMarked) asked.push("unmark");
      isMarked = false;
      return { removed: 1 };
    },
    isMarked: async () => isMarked,
    async writeReport({ found }, _, run) {
      await walk(found.length, run, () => undefined);
      asked.push("report");
      return { sheet: "检查报告", rows: found.length };
    },
    async guard({ columns }) {
      asked.push("guard");
      return { lists: Object.keys(columns), skipped: [], code: true, partly: false, kept: [] };
    },
  };
}
