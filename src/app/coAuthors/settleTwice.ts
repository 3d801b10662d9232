import { isLiving } from "../workspace/writes";
import { giveWay, type GivenWay, type GiveWayDependencies } from "./giveWay";

/**
 * Of two living rows with one code the earlier keeps it: the later becomes void and its customer is issued anew. So is one whose row is void
 * already while a cell still shows the code, as when this very thing was broken off. Undefined when no two actions hold the code. Runs inside
 * `exclusive`.
 */
export async function settleTwice(dependencies: GiveWayDependencies, code: string): Promise<GivenWay | undefined> {
  const { workspace } = dependencies;
  await workspace.load();
  workspace.assertReady();
  const register = workspace.register();
  const rows = register.rowsOf(code).map(register.entry);
  const first = rows.find(isLiving);
  const later = rows.filter(({ batch, status }) => batch !== first?.batch && status !== "returned");
  if (!first || later.length === 0) return undefined;
  const twice = later.filter(isLiving);
  await (await workspace.writes()).change(twice.map((entry) => ({ code: entry.code, batch: entry.batch, change: { status: "void" } })));
  const given = await giveWay(dependencies, later);
  // What was found wrong is found anew.
  await workspace.load();
  return given;
}
