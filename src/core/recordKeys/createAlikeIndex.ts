/** Customers that may be the same under another spelling: suggestions for a person to judge, never the same key by themselves. */
import { normalizeText } from "../text/normalizeText";
import { alikeForm } from "./alikeForm";
import { isHashedKey } from "./isHashedKey";
import { createSlipIndex, isOneSlip } from "./slips";

/** A registered customer whose name is nearly the one asked for. */
export interface AlikeCustomer {
  readonly recordKey: string;
  readonly code: string;
  /** `form`: the same but for legal form, place word, punctuation. `slip`: one character is otherwise. */
  readonly why: "form" | "slip";
}

export interface AlikeIndex {
  /** Customers in it. */
  readonly size: number;
  /** Takes a customer in; a hashed key says nothing about the name and is left out. */
  add(recordKey: string, code: string): void;
  /**
   * Customers alike, those of the same form first, otherwise in the order in which they were added. Who has the very same record key is the same
   * customer and not among them.
   *
   * @param most so many at most.
   */
  find(name: string, most?: number): readonly AlikeCustomer[];
}

/** An index for some hundred thousand names: `add` takes microseconds, `find` some tens of them; it keeps about 130 bytes a name. */
export const createAlikeIndex = (): AlikeIndex => {
  const customers: { readonly recordKey: string; readonly code: string }[] = [];
  const forms: string[] = [];
  /** The last customer of each form; from there `earlier` leads to the others. */
  const lastOf = new Map<string, number>();
  const earlier: number[] = [];
  const slips = createSlipIndex();

  const sameForm = (form: string): number[] => {
    const ids: number[] = [];
    for (let id = lastOf.get(form) ?? -1; id >= 0; id = earlier[id] ?? -1) ids.push(id);
    return ids.reverse();
  };

  return {
    get size() {
      return customers.length;
    },
    add: (recordKey, code) => {
      if (isHashedKey(recordKey)) return;
      const form = alikeForm(recordKey);
      if (form === "") return;
      const id = customers.push({ recordKey, code }) - 1;
      forms.push(form);
      const known = lastOf.get(form);
      earlier.push(known ?? -1);
      lastOf.set(form, id);
      // One of each form stands for all of it.
      if (known === undefined) slips.add(form, id);
    },
    find: (name, most = 20) => {
      const form = alikeForm(name);
      if (form === "" || isHashedKey(name)) return [];
      const own = normalizeText(name);
      const near = [...slips.near(form)].filter((id) => isOneSlip(forms[id] ?? "", form)).sort((a, b) => a - b);
      const found: AlikeCustomer[] = [];
      const take = (id: number, why: AlikeCustomer["why"]): void => {
        const customer = customers[id];
        if (found.length < most && customer !== undefined && normalizeText(customer.recordKey) !== own) found.push({ ...customer, why });
      };
      for (const id of sameForm(form)) take(id, "form");
      for (const id of near) for (const each of sameForm(forms[id] ?? "")) take(each, "slip");
      return found;
    },
  };
};
