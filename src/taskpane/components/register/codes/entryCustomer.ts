import type { RegisterEntry } from "../../../../core";

/** What stands in the place of a customer's name where the office keeps hashes alone. */
const hash = /^#[A-Z2-7]{26}$/;

/** Whose code it is: the name, or why there is none. */
export function entryCustomer({ recordKey }: Pick<RegisterEntry, "recordKey">): { readonly kind: "name" | "hash" | "none"; readonly name: string } {
  if (recordKey === "") return { kind: "none", name: "" };
  return hash.test(recordKey) ? { kind: "hash", name: "" } : { kind: "name", name: recordKey };
}
