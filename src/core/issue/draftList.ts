/**
 * The codes that an issuer has drafted, as columns of which the first `length` rows count. They are used again after each commit, so that a
 * million rows issued piece by piece make no more objects than one piece. Bare arrays, because they are read for every row.
 */
import type { Action } from "../register/registerRows";
import type { RowForm } from "../rules/compileRule";
import type { RegisterEntry } from "../types";

export interface DraftList {
  length: number;
  readonly codes: string[];
  readonly forms: RowForm[];
  readonly numbers: (number | null)[];
  readonly recordKeys: string[];
  readonly cells: string[];
  /** Where the code stands among the drafted ones. */
  readonly shelves: number[];
  readonly slots: number[];
}

export const createDraftList = (): DraftList => ({ length: 0, codes: [], forms: [], numbers: [], recordKeys: [], cells: [], shelves: [], slots: [] });

export const addDraft = (
  list: DraftList, code: string, form: RowForm, number: number | null, recordKey: string, cell: string, shelf: number, slot: number,
): void => {
  const i = list.length++;
  list.codes[i] = code;
  list.forms[i] = form;
  list.numbers[i] = number;
  list.recordKeys[i] = recordKey;
  list.cells[i] = cell;
  list.shelves[i] = shelf;
  list.slots[i] = slot;
};

/** Slots of all drafts on a shelf. */
export const slotsOn = (list: DraftList, shelf: number): readonly number[] => list.slots.slice(0, list.length).filter((_, i) => list.shelves[i] === shelf);

/** The drafts as rows of the register. */
export const draftEntries = (list: DraftList, { rule, version, batch, by, at }: Action): readonly RegisterEntry[] => {
  const entries: RegisterEntry[] = [];
  for (let i = 0; i < list.length; i++) {
    const { frame, inputs } = list.forms[i] as RowForm;
    entries.push({
      code: list.codes[i] as string, rule, version, key: frame.key, number: list.numbers[i] as number | null, recordKey: list.recordKeys[i] as string,
      inputs, status: "issued", batch, by, at, cell: list.cells[i] as string,
    });
  }
  return entries;
};
