import type { Register } from "./createRegister";

/** True when a register's row belongs to somebody else than the customer; false where either of them names nobody. */
export const isAnothers = (register: Register, { recordKey }: { readonly recordKey: string }, customer: string): boolean => {
  if (recordKey === "" || customer === "") return false;
  const form = register.recordForm(customer);
  return form !== "" && form !== recordKey;
};
