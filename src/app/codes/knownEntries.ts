import type { Register, RegisterEntry } from "../../core";
import { CustCodeError } from "../api";

/** What the register says of codes, each once. Throws `code-unknown` for one that it does not know. */
export function knownEntries(register: Register, codes: readonly string[]): readonly RegisterEntry[] {
  const entries = new Map<string, RegisterEntry>();
  for (const code of codes) {
    const entry = register.find(code);
    if (!entry) throw new CustCodeError({ kind: "code-unknown", params: { code } });
    entries.set(entry.code, entry);
  }
  return [...entries.values()];
}

/** Codes as the log names them: one, or the first, how many and the last. */
export function nameCodes(entries: readonly { readonly code: string }[]): string {
  const [first, ...others] = entries;
  const last = others.at(-1);
  if (!first) return "";
  return last ? `${first.code} … ${last.code} (${entries.length})` : first.code;
}
