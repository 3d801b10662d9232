import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { RepairOutcome, RowRepair } from "../../../../app/validateApi";
import type { RowInspection } from "../../../../core/validate/inspection";
import { useLongRun, type LongRun } from "../../../hooks/useLongRun";
import { usePane } from "../../../PaneContext";
import { noPicks, type Picks } from "../../findings/inspection/picks";
import type { Inspecting } from "../useInspecting";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";

/** What is about to be written, before somebody has said yes. */
export interface RepairQuestion {
  /** Certain ones, and those that a person decided. */
  readonly sure: readonly RowRepair[];
  /** Those that are likely, and that nobody has looked at one by one. */
  readonly likely: readonly RowRepair[];
  /** Rows that were meant, but whose code nobody has chosen. */
  readonly undecided: number;
}

/** What was done last. */
export type RepairDone =
  | ({ readonly kind: "repaired"; readonly asked: number } & RepairOutcome)
  | { readonly kind: "undone"; readonly restored: number; readonly changed: number }
  | { readonly kind: "stopped" };

export interface Repairing {
  readonly run: LongRun;
  /** What the run is about. */
  readonly doing: "repair" | "undo" | undefined;
  readonly question: RepairQuestion | undefined;
  readonly done: RepairDone | undefined;
  /** What had the keyboard when the question came up. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly picks: Picks;
  /** Counts what was written or taken back: the list of repairs is another. */
  readonly times: number;
  pick(rows: Iterable<number>, picked: boolean): void;
  /** The code that a row gets: chosen by a person, else the best where that is more than a guess. */
  codeOf(row: RowInspection): string | undefined;
  chooseCode(row: number, code: string): void;
  /** Written since the list was judged last. */
  isWritten(row: number): boolean;
  /** Asks before it writes; `picked` are rows that a person has looked at one by one. */
  ask(rows: Iterable<RowInspection>, picked: boolean): void;
  answer(withLikely: boolean): void;
  /** Takes the question or what was done out of sight. */
  close(): void;
  repairOne(row: RowInspection): void;
  undo(batch: string): void;
}

const nothingWritten: ReadonlySet<number> = new Set();

/** Chosen codes, ticked rows, the question before writing, writing and taking back; then the column is judged again. */
export function useRepairing({ inspection, judgeAgain }: Inspecting): Repairing {
  const { announce, clearError, count } = usePane();
  const { desk } = useValidating();
  const words = useValidateWords().repair;
  const run = useLongRun();
  const { start, running } = run;
  const [doing, setDoing] = useState<Repairing["doing"]>(undefined);
  const [question, setQuestion] = useState<RepairQuestion | undefined>(undefined);
  const [done, setDone] = useState<RepairDone | undefined>(undefined);
  const [picks, setPicks] = useState(noPicks);
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const [written, setWritten] = useState(nothingWritten);
  const [times, setTimes] = useState(0);
  const opener = useRef<HTMLElement | null>(null);

  useEffect(() => {
    setWritten(nothingWritten);
    // Rows that are well now are no longer meant.
    const found = inspection?.found ?? [];
    setPicks((before) => (before.count === 0 ? before : noPicks.with(found.flatMap(({ row, repair }) => (repair && before.has(row) ? [row] : [])), true)));
    setChosen((before) => (before.size === 0 ? before : new Map(found.flatMap(({ row, repair }) => {
      const code = before.get(row);
      return repair && code !== undefined ? [[row, code] as const] : [];
    }))));
    setQuestion(undefined);
    if (!inspection) setDone(undefined);
  }, [inspection]);

  const codeOf = useCallback(
    ({ row, repair }: RowInspection) => {
      const own = chosen.get(row);
      if (!repair || own !== undefined) return repair && own;
      return repair.certainty === "open" ? undefined : repair.candidates[0]?.code;
    },
    [chosen],
  );
  const isWritten = useCallback((row: number) => written.has(row), [written]);
  const pick = useCallback((rows: Iterable<number>, picked: boolean) => setPicks((before) => before.with(rows, picked)), []);
  const chooseCode = useCallback((row: number, code: string) => {
    setChosen((before) => new Map(before).set(row, code));
    setPicks((before) => before.with([row], true));
  }, []);

  const ask = (rows: Iterable<RowInspection>, picked: boolean) => {
    const [sure, likely]: [RowRepair[], RowRepair[]] = [[], []];
    let undecided = 0;
    for (const row of rows) {
      if (!row.repair || written.has(row.row)) continue;
      const code = codeOf(row);
      if (code === undefined) undecided++;
      else if (picked || row.repair.certainty === "certain" || chosen.has(row.row)) sure.push({ row: row.row, code });
      else likely.push({ row: row.row, code });
    }
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setDone(undefined);
    setQuestion({ sure, likely, undecided: picked ? undecided : 0 });
  };

  const write = async (rows: readonly RowRepair[]) => {
    if (!inspection || rows.length === 0 || running) return;
    clearError();
    setQuestion(undefined);
    setDone(undefined);
    setDoing("repair");
    const outcome = await start((each) => desk.repair(inspection, rows, each));
    setDoing(undefined);
    if (outcome.kind === "cancelled") {
      setDone({ kind: "stopped" });
      announce(words.stopped);
    }
    // Whatever broke off may have written something: it is in the list of repairs.
    setTimes((n) => n + 1);
    if (outcome.kind !== "done") return;
    const left = new Set([...outcome.value.changed, ...outcome.value.taken]);
    setWritten((before) => new Set([...before, ...rows.flatMap(({ row }) => (left.has(row) ? [] : [row]))]));
    setDone({ kind: "repaired", asked: rows.length, ...outcome.value });
    announce(words.done(count(outcome.value.repaired)));
    await judgeAgain();
  };

  const undo = async (batch: string) => {
    if (running) return;
    clearError();
    setQuestion(undefined);
    setDone(undefined);
    setDoing("undo");
    const outcome = await start((each) => desk.undoRepair(batch, each));
    setDoing(undefined);
    if (outcome.kind !== "done") return;
    setDone({ kind: "undone", ...outcome.value });
    setTimes((n) => n + 1);
    announce(words.undone(count(outcome.value.restored)));
    await judgeAgain();
  };

  return {
    run, doing, question, done, opener, picks, times, pick, codeOf, chooseCode, isWritten, ask,
    answer: (withLikely) => question && void write(withLikely ? [...question.sure, ...question.likely] : question.sure),
    close() {
      setQuestion(undefined);
      setDone(undefined);
    },
    repairOne(row) {
      const code = codeOf(row);
      if (code !== undefined) void write([{ row: row.row, code }]);
    },
    undo: (batch) => void undo(batch),
  };
}
