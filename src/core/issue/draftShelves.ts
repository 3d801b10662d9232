/**
 * Which codes an issuer has drafted, by shelf and slot (see numberedTexts). One counter never draws a number twice, so as long as all codes
 * of a shelf come from one counter nothing needs to be remembered but that; only a shelf on which two counters meet (the codes AB|C
 * and A|BC look the same) is kept slot by slot.
 */
import { createNumberedTexts } from "../register/numberedTexts";

/** Where a drafted code stands. */
export interface DraftPlace {
  readonly shelf: number;
  readonly slot: number;
}

export interface DraftShelves {
  /** The place of a code in comparison form. */
  place(form: string): DraftPlace;
  /**
   * Takes a slot; false when it is taken. `counter` tells counters apart (undefined: the code has none), `drafts` are the codes that were
   * drafted before.
   */
  take(shelf: number, slot: number, counter: object | undefined, drafts: readonly DraftPlace[]): boolean;
}

export const createDraftShelves = (): DraftShelves => {
  const index = createNumberedTexts();
  const owners: (object | undefined)[] = [];
  const shared: (Set<number> | undefined)[] = [];
  return {
    place: (form) => index.place(form, true),
    take: (shelf, slot, counter, drafts) => {
      let taken = shared[shelf];
      if (taken === undefined) {
        if (counter !== undefined && (owners[shelf] ??= counter) === counter) return true;
        // From now on the shelf is kept slot by slot, with those that its first counter took.
        const earlier = owners[shelf] === undefined ? [] : drafts.filter((draft) => draft.shelf === shelf);
        taken = shared[shelf] = new Set(earlier.map((draft) => draft.slot));
      }
      if (taken.has(slot)) return false;
      taken.add(slot);
      return true;
    },
  };
};
