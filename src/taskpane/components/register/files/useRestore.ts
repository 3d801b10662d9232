import { useState } from "react";
import { CustCodeError } from "../../../../app/api";
import type { FileUseCases } from "../../../../app/registerApi";
import type { RestoreNeed, RestoreReport } from "../../../../core/backup";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { useFilesWords } from "./words";

/** Where restoring stands. */
export type RestoreStage =
  | { readonly kind: "idle" }
  /** The file cannot be read; `problem` says why. */
  | { readonly kind: "unusable"; readonly problem: { readonly kind: string; readonly params: Readonly<Record<string, string | number>> } }
  | { readonly kind: "compared"; readonly text: string; readonly name: string; readonly report: RestoreReport; readonly known: readonly RestoreNeed[] }
  | { readonly kind: "restored"; readonly report: RestoreReport };

export interface Restoring {
  readonly stage: RestoreStage;
  readonly comparing: boolean;
  readonly restoring: boolean;
  compare(picked: File | string): void;
  /** The person knows of something without which nothing is restored. */
  know(need: RestoreNeed, known: boolean): void;
  restore(): void;
  reset(): void;
}

/** Reads a backup, compares it, and restores it once everything that must be known is. */
export function useRestore(files: FileUseCases): Restoring {
  const { locale, announce } = usePane();
  const words = useFilesWords();
  const [stage, setStage] = useState<RestoreStage>({ kind: "idle" });

  const comparing = useTask(async (picked: File | string) => {
    setStage({ kind: "idle" });
    const isText = typeof picked === "string";
    const text = isText ? picked : await picked.text();
    try {
      const report = await files.compare(text);
      setStage({ kind: "compared", text, name: isText ? words.pasted : picked.name, report, known: [] });
    } catch (error) {
      if (!(error instanceof CustCodeError) || error.error.kind !== "bad-backup") throw error;
      const { reason, ...params } = error.error.params;
      setStage({ kind: "unusable", problem: { kind: String(reason), params } });
      announce(words.unusable);
    }
  });
  const restoring = useTask(async () => {
    if (stage.kind !== "compared") return;
    const { text, known } = stage;
    const report = await files.restore(text, { damaged: known.includes("damaged"), otherWorkbook: known.includes("otherWorkbook") }, locale);
    // Somebody changed the workbook meanwhile, and there is something more to know now.
    if (report.needs.length > 0) setStage({ ...stage, report });
    else {
      setStage({ kind: "restored", report });
      announce(words.restored);
    }
  });
  return {
    stage,
    comparing: comparing.busy,
    restoring: restoring.busy,
    compare: (picked) => void comparing.run(picked),
    know: (need, isKnown) =>
      setStage((now) => (now.kind === "compared" ? { ...now, known: isKnown ? [...now.known, need] : now.known.filter((each) => each !== need) } : now)),
    restore: () => void restoring.run(),
    reset: () => setStage({ kind: "idle" }),
  };
}
