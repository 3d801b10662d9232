import type { RegisterEntry } from "../../core";
import type { Workspace } from "../workspace/workspace";

/** The entries of an action whose codes are somebody's. */
export function livingOf(workspace: Pick<Workspace, "register">, batch: string): readonly RegisterEntry[] {
  const entries: RegisterEntry[] = [];
  for (const entry of workspace.register().entries()) {
    if (entry.batch === batch && entry.status !== "void" && entry.status !== "returned") entries.push(entry);
  }
  return entries;
}

/**
 * Voids codes of an action, or hands back what may be handed back and voids the rest. Of a code that two rows hold only the action's own row
 * is changed: the other one is somebody else's customer.
 */
export async function releaseEntries(workspace: Workspace, entries: readonly RegisterEntry[], how: "void" | "return"): Promise<{ readonly voided: number; readonly returned: number }> {
  const register = workspace.register();
  const isLater = ({ code, batch }: RegisterEntry): boolean => register.find(code)?.batch !== batch;
  const later = entries.filter(isLater);
  const released = await workspace.release(entries.filter((entry) => !later.includes(entry)).map(({ code }) => code), how);
  if (later.length === 0) return released;
  const changed = await (await workspace.writes()).change(later.map(({ code, batch }) => ({ code, batch, change: { status: "void" } })));
  return { ...released, voided: released.voided + changed.size };
}
