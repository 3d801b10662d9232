import { normalizeText, type CodeStatus } from "../../core";
import type { SheetsPort } from "../ports";
import { CODE_STATUS, statusWord } from "../stored/words";
import type { Snapshot } from "./snapshot";

/**
 * Changes what became of codes, in the register's sheet and in memory. The rows are looked for by their codes as they stand now, since
 * people sort the register; of two rows with one code the first counts. Answers the codes that were found.
 */
export async function setStatus(sheets: SheetsPort, snapshot: Snapshot, changes: ReadonlyMap<string, CodeStatus>): Promise<ReadonlySet<string>> {
  const codec = snapshot.codecs.register;
  const found = new Set<string>();
  if (changes.size === 0 || snapshot.registerRows === 0) return found;
  const wanted = new Map([...changes].map(([code, status]) => [normalizeText(code), { code, status }]));
  const rows = await sheets.read("register", 0, snapshot.registerRows, [codec.position("code")]);
  const updates = rows.flatMap(([cell], index) => {
    const change = wanted.get(normalizeText(String(cell ?? "")));
    if (!change || found.has(change.code)) return [];
    found.add(change.code);
    return [{ index, cells: codec.change({ status: statusWord(CODE_STATUS, change.status, codec.locale) }) }];
  });
  if (updates.length > 0) await sheets.update("register", updates);
  for (const code of found) snapshot.register.setStatus(code, changes.get(code)!);
  return found;
}
