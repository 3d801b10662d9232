import { cellText, needsParents, normalizeText, orderByParent, parentInputOf, type RuleChooser } from "../../core";
import type { EncodeRequest } from "../api";
import type { CellContent, Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";
import type { EncodeJob } from "./encodeList";
import { areaOfList, readColumns } from "./listColumns";

/**
 * Where codes contain their parent's: the order of rows, and the codes that rows of the list have already. The column that says which customer a
 * row is, is the one by which other rows name it; without such a column parents are found in the register alone.
 *
 * @param contents the code column of the whole list, its header included.
 */
export async function parentsIn(
  { ports, workspace }: { readonly ports: Ports; readonly workspace: Workspace },
  request: EncodeRequest,
  chooser: RuleChooser,
  contents: readonly CellContent[],
): Promise<Pick<EncodeJob, "order" | "coded">> {
  const { list, recordKey } = request;
  if (!needsParents(chooser) || recordKey === undefined) return { order: undefined, coded: [] };
  const inputs = chooser.rules.flatMap(({ rule }) => parentInputOf(rule.definition) ?? []);
  const [names = [], ...parents] = await readColumns(ports.lists, list, [recordKey, ...inputs.map((input) => request.columns[input]!)]);
  const area = areaOfList(list);
  const all = await ports.lists.values({ sheet: list.sheet, firstRow: area.firstRow, rowCount: area.rowCount }, [area.firstColumn + recordKey]);
  const register = workspace.register();
  const coded = contents.flatMap((content, row) => {
    const name = cellText(all[0]?.[row] ?? null);
    const entry = content.kind === "text" || content.kind === "formula" ? register.find(content.text) : undefined;
    return entry && name !== "" && entry.status !== "void" && entry.status !== "returned" ? [[name, entry.code] as const] : [];
  });
  // Nobody waits for a row that has its code already.
  const known = new Set(coded.map(([name]) => normalizeText(name)));
  const isCoded = (name: string): boolean => known.has(name) || chooser.rules.some((rule) => register.codeOfRecord(rule.name, name) !== undefined);
  const waitedFor = names.map((name) => (isCoded(normalizeText(cellText(name))) ? null : name));
  const order = orderByParent(waitedFor, names.map((_, row) => parents.map((column) => column[row] ?? null).find((cell) => normalizeText(cellText(cell)) !== "") ?? null));
  return { order, coded };
}
