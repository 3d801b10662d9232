/** Finding entries by a piece of their code or customer, in one pass over the register's texts. */
import { normalizeText } from "../text/normalizeText";
import type { RegisterEntry } from "../types";
import type { Register } from "./createRegister";

export interface FoundEntries {
  /** Exact ones first, then those that begin with the text, then those that hold it; each in the order of the register. */
  readonly entries: readonly RegisterEntry[];
  /** How many more there are. */
  readonly more: number;
}

/**
 * The entries whose code or customer the text names, void and returned ones included, at most `most` of them. In a register of hashes a
 * customer is found by the whole name alone. A blank text finds nothing.
 */
export const searchRegister = (register: Register, text: string, most: number): FoundEntries => {
  const { fields, size } = register;
  const form = normalizeText(text);
  const kept = register.recordForm(text);
  const exact: number[] = [];
  const beginning: number[] = [];
  const holding: number[] = [];
  let found = 0;
  for (let row = 0; row < size && form !== ""; row++) {
    const code = fields.form(row);
    const customer = fields.recordKey(row);
    const inCode = code.indexOf(form);
    const inCustomer = customer.indexOf(form);
    const isCustomer = customer === kept;
    if (inCode < 0 && inCustomer < 0 && !isCustomer) continue;
    found++;
    const rows = isCustomer || code === form || customer === form ? exact : inCode === 0 || inCustomer === 0 ? beginning : holding;
    if (rows.length < most) rows.push(row);
  }
  const entries = [...exact, ...beginning, ...holding].slice(0, most).map(register.entry);
  return { entries, more: found - entries.length };
};
