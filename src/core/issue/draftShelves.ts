/**
 * Which codes an issuer has drafted, by shelf and slot (see numberedTexts). One counter never draws a number twice, so as long as all codes
 * of a shelf come from one counter nothing needs to be remembered but that; only a shelf on which two counters meet (the codes AB|C
 * and A|BC look the same) is kept slot by slot.
 */
import { createNumberedTexts } from "../register/numberedTexts";
import { slotsOn, type DraftList } from "./draftList";

export interface DraftShelves {
  /** The place of a code in comparison form. */
  place(form: string): { readonly shelf: number; readonly slot: number };
  /**
   * Takes a slot; false when it is taken. `counter` tells counters apart (undefined: the code has none), `drafts` are the codes that were
   * drafted before. Codes that were committed before two counters met are not known here: the second finds them in the register.
   */
  take(shelf: number, slot: number, counter: object | undefined, drafts: DraftList): boolean;
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
        taken = shared[shelf] = new Set(owners[shelf] === undefined ? [] : slotsOn(drafts, shelf));
      }
      if (taken.has(slot)) return false;
      taken.add(slot);
      return true;
    },
  };
};
