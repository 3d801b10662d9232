import type { RegisterEntry } from "../../core";
import { createBreath, forEachCalmly } from "../breath";
import type { Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";

interface Dependencies {
  readonly ports: Pick<Ports, "clock">;
  readonly workspace: Workspace;
}

/** The entries of an action whose codes are somebody's. Only within `exclusive`: a long register is gone through with breaths. */
export async function livingOf({ ports, workspace }: Dependencies, batch: string): Promise<readonly RegisterEntry[]> {
  const entries: RegisterEntry[] = [];
  await forEachCalmly(workspace.register().entries(), createBreath(ports.clock), (entry) => {
    if (entry.batch === batch && entry.status !== "void" && entry.status !== "returned") entries.push(entry);
  });
  return entries;
}

/**
 * Voids codes of an action, or hands back what may be handed back and voids the rest. Of a code that two rows hold only the action's own row
 * is changed: the other one is somebody else's customer.
 */
export async function releaseEntries({ ports, workspace }: Dependencies, entries: readonly RegisterEntry[], how: "void" | "return"): Promise<{ readonly voided: number; readonly returned: number }> {
  const register = workspace.register();
  const later: RegisterEntry[] = [];
  const own: string[] = [];
  await forEachCalmly(entries, createBreath(ports.clock), (entry) => {
    if (register.find(entry.code)?.batch === entry.batch) own.push(entry.code);
    else later.push(entry);
  });
  const released = await workspace.release(own, how);
  if (later.length === 0) return released;
  const changed = await (await workspace.writes()).change(later.map(({ code, batch }) => ({ code, batch, change: { status: "void" } })));
  return { ...released, voided: released.voided + changed.size };
}
