import type { RegisterEntry } from "../../core";
import { isLiving } from "../workspace/writes";
import { giveWay, type GivenWay, type GiveWayDependencies } from "./giveWay";

/**
 * Of two living rows with one code the earlier keeps it: the later becomes void and its customer is issued anew. Undefined when no two actions
 * hold the code. Runs inside `exclusive`.
 */
export async function settleTwice(dependencies: GiveWayDependencies, code: string): Promise<GivenWay | undefined> {
  const { workspace } = dependencies;
  await workspace.load();
  workspace.assertReady();
  const register = workspace.register();
  const [first, ...others] = register.rowsOf(code).map(register.entry).filter(isLiving);
  const later = others.filter(({ batch }) => batch !== first?.batch);
  if (later.length === 0) return undefined;
  await (await workspace.writes()).change(later.map((entry) => ({ code: entry.code, batch: entry.batch, change: { status: "void" } })));
  const given = await giveWay(dependencies, later.map((entry): RegisterEntry => ({ ...entry, status: "void" })));
  // What was found wrong is found anew.
  await workspace.load();
  return given;
}
