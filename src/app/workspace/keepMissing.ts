import { normalizeText, type Register, type RegisterEntry } from "../../core";

/** Takes over what the register lacks of an earlier one; answers it. Codes that were handed back may be forgotten. */
export function keepMissing(register: Register, before: Register): readonly RegisterEntry[] {
  const missing: RegisterEntry[] = [];
  const others: RegisterEntry[] = [];
  for (const entry of before.entries()) {
    if (entry.status === "returned") continue;
    const found = register.find(entry.code);
    if (!found) missing.push(entry);
    else if (entry.status !== "void" && found.batch !== entry.batch && found.at !== entry.at) others.push(entry);
  }
  if (others.length > 0) {
    // The code is there, but under another action: whoever wrote over our row used the same number in the same moment.
    const there = new Set<string>();
    for (const entry of register.entries()) there.add(rowId(entry));
    missing.push(...others.filter((entry) => !there.has(rowId(entry))));
  }
  for (const entry of missing) register.append(entry);
  return missing;
}

/** A code and the action that wrote it: tells a row from another one's with the same code. */
export function rowId({ code, batch }: { readonly code: string; readonly batch: string }): string {
  return `${normalizeText(code)}\u0000${batch}`;
}
