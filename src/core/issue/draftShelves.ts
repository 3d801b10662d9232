/**
 * Which codes an issuer has drafted, by shelf and slot (see numberedTexts). One counter never draws a number twice, so as long as all codes
 * of a shelf come from one counter nothing needs to be remembered but that; only a shelf on which two counters meet (the codes AB|C
 * and A|BC look the same) is kept slot by slot.
 */
import { createNumberedTexts } from "../register/numberedTexts";

export interface DraftShelves {
  /** The place of a code in comparison form. */
  place(form: string): { readonly shelf: number; readonly slot: number };
  /** Takes the slot for the next entry; false when it is taken. `counter` tells counters apart; undefined: the code has none. */
  take(shelf: number, slot: number, counter: object | undefined): boolean;
  /** Shelf and slot of the n-th entry. */
  shelfOf(entry: number): number;
  slotOf(entry: number): number;
}

export const createDraftShelves = (): DraftShelves => {
  const index = createNumberedTexts();
  const shelves: number[] = [];
  const slots: number[] = [];
  const owners: (object | undefined)[] = [];
  const shared: (Set<number> | undefined)[] = [];

  /** From now on the shelf is kept slot by slot, with those that are taken. */
  const share = (shelf: number): Set<number> => {
    const taken = new Set<number>();
    for (let i = 0; i < shelves.length; i++) if (shelves[i] === shelf) taken.add(slots[i] as number);
    return (shared[shelf] = taken);
  };

  return {
    place: (form) => index.place(form, true),
    take: (shelf, slot, counter) => {
      let taken = shared[shelf];
      if (taken === undefined && (counter === undefined || owners[shelf] !== counter)) {
        if (counter !== undefined && owners[shelf] === undefined) owners[shelf] = counter;
        else taken = share(shelf);
      }
      if (taken !== undefined) {
        if (taken.has(slot)) return false;
        taken.add(slot);
      }
      shelves.push(shelf);
      slots.push(slot);
      return true;
    },
    shelfOf: (entry) => shelves[entry] ?? -1,
    slotOf: (entry) => slots[entry] ?? -1,
  };
};
