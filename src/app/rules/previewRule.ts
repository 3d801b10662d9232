import { compileRule, createRuleDesk, inputsOf, needsParents, orderByParent, parentInputOf, parsePattern, type InputValue, type RuleCandidate, type RuleChooser } from "../../core";
import type { ColumnProposal, ListSource, PreviewRow, RulePreview } from "../api";
import { readColumns } from "../lists/listColumns";
import type { ListPort } from "../ports";
import { headersIn, type Workspace } from "../workspace/workspace";
import { findMissingValues } from "./missingValues";

export type Propose = (inputs: readonly string[], list: ListSource, also: Readonly<Record<string, readonly string[]>>) => ColumnProposal;

/** What a pattern would do on a list: codes and refusals of its first rows, and the values its codebooks lack. Draws nothing. */
export async function previewRule(
  { workspace, lists, propose }: { readonly workspace: Workspace; readonly lists: ListPort; readonly propose: Propose },
  pattern: string,
  list: ListSource | undefined,
  count: number,
  ruleName: string,
): Promise<RulePreview> {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) return { findings: parsed.findings, rows: [], missing: [] };
  const definition = parsed.value;
  await workspace.prepareFor(definition);
  const { books } = workspace.snapshot().ruleBook;
  const compiled = compileRule(definition, books, workspace.environment.current());
  const findings = compiled.ok ? compiled.value.warnings : compiled.findings;
  if (!list || list.rowCount === 0) return { definition, findings, rows: [], missing: [] };

  const candidate: RuleCandidate = { name: ruleName, version: 0, definition, rule: compiled.ok ? compiled.value : undefined, findings };
  const chooser = workspace.chooserWith(candidate);
  const inputs = chooser?.inputs ?? inputsOf(definition);
  const proposal = propose(inputs, list, headersIn([definition, ...(chooser?.rules.map(({ rule }) => rule.definition) ?? [])]));
  const fed = inputs.filter((input) => proposal.columns[input] !== undefined);
  const values = await readColumns(lists, list, fed.map((input) => proposal.columns[input]!));
  const inputColumns = fed.map((input, index) => ({ input, values: values[index] ?? [] }));
  const missing = findMissingValues(definition, books, inputColumns, list.firstRow);
  if (!chooser) return { definition, findings, rows: [], missing };
  const { recordKey } = proposal;
  const [names = []] = needsParents(chooser) && recordKey !== undefined ? await readColumns(lists, list, [recordKey]) : [];
  const columns = chooser.inputs.map((input) => inputColumns.find((column) => column.input === input)?.values);
  // A long run may be issuing in the meantime; what it knows of parents is none of the preview's business, and the other way round.
  const rows = workspace.parents.apart(() => previewRows(workspace, chooser, ruleName, list, count, columns, names));
  return { definition, findings, rows, missing };
}

function previewRows(
  workspace: Workspace,
  chooser: RuleChooser,
  name: string,
  list: ListSource,
  count: number,
  columns: readonly (readonly InputValue[] | undefined)[],
  names: readonly InputValue[],
): PreviewRow[] {
  const { parents } = workspace;
  // Where codes contain those of other rows, these may stand anywhere in the list.
  const order = names.length > 0 ? orderByParent(names, parentsOf(chooser, columns, names.length)) : undefined;
  const shown = Math.min(count, list.rowCount);
  const desk = createRuleDesk({ register: workspace.register(), counters: workspace.counters(), batch: "", by: "", at: "", parents });
  const rows: PreviewRow[] = [];
  for (const index of order?.levels.flat() ?? Array.from({ length: shown }, (_, row) => row)) {
    const inputs = columns.map((values) => values?.[index] ?? null);
    const chosen = chooser.choose(inputs);
    const outcome = desk.add(chooser, { inputs, recordKey: names[index] ?? null, cell: "" });
    if (index >= shown) continue;
    const row = list.firstRow + index;
    const other = chosen.choice !== undefined && chosen.choice.name !== name ? { rule: chosen.choice.name } : {};
    rows[index] =
      outcome.status === "refused"
        ? { row, inputs, ...other, findings: outcome.findings.map((finding) => order?.explain(index, finding) ?? finding) }
        : { row, inputs, ...other, code: outcome.code, findings: [] };
  }
  return rows;
}

/** What the parent cells say, in whichever of the parents' columns something stands. */
function parentsOf(chooser: RuleChooser, columns: readonly (readonly InputValue[] | undefined)[], count: number): readonly InputValue[] {
  const inputs = chooser.rules.flatMap(({ rule }) => parentInputOf(rule.definition) ?? []);
  const found = chooser.inputs.flatMap((input, at) => (inputs.includes(input) ? [columns[at] ?? []] : []));
  return Array.from({ length: count }, (_, row) => found.map((column) => column[row] ?? null).find((cell) => cell !== null && cell !== "") ?? null);
}
