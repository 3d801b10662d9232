import { openXlsx, writeXlsx, type CellStyle as FileStyle, type ConditionalRule, type DataValidation, type Workbook as FileWorkbook } from "hucre";
import type { Workbook } from "../emulator/model/workbook";
import type { Parts } from "./packageParts";

type RoundtripWorkbook = Awaited<ReturnType<typeof openXlsx>>;

/** What a workbook's file held beyond the model, kept beside the model so that saving loses nothing. */
export interface FileOrigin {
  readonly file: RoundtripWorkbook;
  readonly parts: Parts;
  /** For each sheet's id its place in the file, from 0. */
  readonly sheetPlaces: ReadonlyMap<string, number>;
  /** The file's own form of a style, by the model's style number. */
  readonly styles: ReadonlyMap<number, FileStyle>;
  /** The file's own form of a validation or conditional format, by the model's `rule` object. */
  readonly rules: WeakMap<object, DataValidation | ConditionalRule>;
  /** Screen names (upper-case) of the add-in functions that the file's formulas named. */
  readonly addinFunctions: ReadonlySet<string>;
}

const origins = new WeakMap<Workbook, FileOrigin>();

/** Remembers the file that a workbook was read from. */
export function rememberOrigin(workbook: Workbook, origin: FileOrigin): void {
  origins.set(workbook, origin);
}

/** The file that a workbook was read from; undefined for one that began empty. */
export function originOf(workbook: Workbook): FileOrigin | undefined {
  return origins.get(workbook);
}

/** A file without content, for workbooks that began empty. */
export async function blankFile(): Promise<RoundtripWorkbook> {
  return openXlsx(await writeXlsx({ sheets: [{ name: "Sheet1", rows: [] }] }));
}

/**
 * A copy of `file` with other sheets, ready for the library's save. The library finds drawings, pivots and the like of a sheet by the sheet's
 * number; `places` says which number each new sheet had in the file (undefined: none), and the files are renumbered accordingly.
 */
export function withSheets(file: RoundtripWorkbook, change: Partial<FileWorkbook>, places: readonly (number | undefined)[]): RoundtripWorkbook {
  const copy: RoundtripWorkbook = { ...file, ...change };
  for (const symbol of Object.getOwnPropertySymbols(file)) {
    const state = (file as unknown as Record<symbol, { rawEntries: Map<string, Uint8Array> }>)[symbol];
    if (!state?.rawEntries) continue;
    Object.defineProperty(copy, symbol, { value: { ...state, rawEntries: renumber(state.rawEntries, places) }, enumerable: false });
  }
  return copy;
}

const BY_SHEET_NUMBER = [/^(xl\/worksheets\/_rels\/sheet)(\d+)(\.xml\.rels)$/i, /^(xl\/threadedComments\/threadedComment)(\d+)(\.xml)$/i];

function renumber(entries: Map<string, Uint8Array>, places: readonly (number | undefined)[]): Map<string, Uint8Array> {
  const renumbered = new Map<string, Uint8Array>();
  for (const [path, data] of entries) {
    const match = BY_SHEET_NUMBER.map((pattern) => pattern.exec(path)).find((found) => found !== null);
    if (!match) {
      renumbered.set(path, data);
      continue;
    }
    const now = places.indexOf(Number(match[2]) - 1);
    if (now >= 0) renumbered.set(`${match[1]}${now + 1}${match[3]}`, data);
  }
  return renumbered;
}
