import { useEffect, useState } from "react";
import type { CellSource, CodebookChoice, CodebookReading, SourceCells } from "../../../../app/api";
import type { ImportField } from "../../../../core";
import { useTask } from "../../../hooks/useTask";
import { useAppState, usePane } from "../../../PaneContext";

/** Stands for a column that is not there: the field is left out, whatever the headers say. */
const noColumn = -1;

export interface CodebookImportState {
  /** Where the cells are from, in words; undefined before anything was read. */
  readonly place: string | undefined;
  readonly cells: SourceCells | undefined;
  readonly reading: CodebookReading | undefined;
  /** A source is being read, or a codebook written. */
  readonly busy: boolean;
  /** The codebook that exists already, or "" for a new one. */
  readonly target: string;
  readonly name: string;
  /** Values and aliases that importing adds. */
  readonly news: number;
  column(field: ImportField): number | undefined;
  read(source: CellSource, place: string): Promise<void>;
  setTarget(target: string): void;
  setName(name: string): void;
  setHeader(header: boolean): void;
  setColumn(field: ImportField, column: number | undefined): void;
  /** Writes; answers what was changed, undefined when it failed. */
  run(): Promise<CodebookReading["changes"] | undefined>;
  reset(): void;
}

type Chosen = Omit<CodebookChoice, "codebook">;

/** What is being imported: the cells, what was chosen about them, what codebook they make. `unnamed` is what a codebook is called until it has its name. */
export function useCodebookImport(unnamed: string): CodebookImportState {
  const { custcode, report } = usePane();
  const codebooks = useAppState((state) => state.codebooks);
  const [source, setSource] = useState<{ readonly cells: SourceCells; readonly place: string } | undefined>(undefined);
  const [target, setTarget] = useState("");
  const [name, setName] = useState("");
  const [choice, setChoice] = useState<Chosen>({});
  const [reading, setReading] = useState<CodebookReading | undefined>(undefined);
  const codebook = target || name.trim();

  useEffect(() => {
    if (!source) return undefined;
    let current = true;
    custcode.rules
      .readCodebook(source.cells, { codebook: codebook || unnamed, ...choice })
      .then((result) => current && setReading(result))
      .catch((error: unknown) => current && report(error));
    return () => {
      current = false;
    };
  }, [custcode, report, source, codebook, unnamed, choice, codebooks]);

  const reset = () => {
    setSource(undefined);
    setReading(undefined);
    setChoice({});
  };
  const reads = useTask(async (from: CellSource, place: string) => {
    const cells = await custcode.rules.readCells(from);
    reset();
    setSource({ cells, place });
  });
  const writes = useTask(async () => {
    if (!reading) return undefined;
    const changes = await custcode.rules.importCodebook(reading.entries);
    reset();
    setName("");
    return changes;
  });
  return {
    place: source?.place,
    cells: source?.cells,
    reading: source && reading,
    busy: reads.busy || writes.busy,
    target,
    name,
    news: codebook === "" ? 0 : (reading?.changes ?? []).reduce((sum, { added, aliases }) => sum + added + aliases, 0),
    column: (field) => {
      const column = reading?.columns[field];
      return column === noColumn ? undefined : column;
    },
    read: reads.run,
    setTarget,
    setName,
    setHeader: (header) => setChoice((before) => ({ ...before, header })),
    setColumn: (field, column) => setChoice((before) => ({ ...before, columns: { ...reading?.columns, ...before.columns, [field]: column ?? noColumn } })),
    run: writes.run,
    reset,
  };
}
