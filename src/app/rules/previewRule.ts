import { compileRule, createIssuer, inputsOf, parsePattern, type CompiledRule, type InputValue } from "../../core";
import type { ColumnProposal, ListSource, PreviewRow, RulePreview } from "../api";
import { readColumns } from "../lists/listColumns";
import type { ListPort } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { findMissingValues } from "./missingValues";

export type Propose = (inputs: readonly string[], list: ListSource) => ColumnProposal;

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
  const { books } = workspace.snapshot().ruleBook;
  const compiled = compileRule(definition, books);
  const findings = compiled.ok ? compiled.value.warnings : compiled.findings;
  if (!list || list.rowCount === 0) return { definition, findings, rows: [], missing: [] };

  const inputs = inputsOf(definition);
  const { columns } = propose(inputs, list);
  const fed = inputs.filter((input) => columns[input] !== undefined);
  const values = await readColumns(lists, list, fed.map((input) => columns[input]!));
  const inputColumns = fed.map((input, index) => ({ input, values: values[index] ?? [] }));
  const rows = compiled.ok ? previewRows(workspace, compiled.value, ruleName, list, count, inputColumns) : [];
  return { definition, findings, rows, missing: findMissingValues(definition, books, inputColumns, list.firstRow) };
}

function previewRows(
  workspace: Workspace,
  rule: CompiledRule,
  name: string,
  list: ListSource,
  count: number,
  columns: readonly { readonly input: string; readonly values: readonly InputValue[] }[],
): PreviewRow[] {
  const issuer = createIssuer({ rule, name, version: 0, register: workspace.register(), counters: workspace.counters(), batch: "", by: "", at: "" });
  const ordered = rule.inputs.map((input) => columns.find((column) => column.input === input)?.values);
  return Array.from({ length: Math.min(count, list.rowCount) }, (_, index): PreviewRow => {
    const inputs = ordered.map((values) => values?.[index] ?? null);
    const outcome = issuer.add({ inputs, recordKey: null, cell: "" });
    const row = list.firstRow + index;
    return outcome.status === "refused" ? { row, inputs, findings: outcome.findings } : { row, inputs, code: outcome.code, findings: [] };
  });
}
