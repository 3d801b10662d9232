import { createValidator, type Finding, type InputValue } from "../../core";
import { CustCodeError, type RowFindings, type Run, type ValidateRequest, type ValidationReport } from "../api";
import { cellAddress } from "../cellAddress";
import { callsCustCode } from "../formulas/formulaText";
import type { CellContent, Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { ROWS_PER_STEP, throwIfCancelled } from "./encodeList";
import { firstColumnOf, readColumns, rowsOf } from "./listColumns";

/** Milliseconds of judging after which the page may breathe. */
const BREATH_MS = 40;

/** Judges the codes of one column by all versions of a rule. Throws `no-rule`, or `cancelled` when the person stops it. */
export async function validateList({ ports, workspace }: { readonly ports: Ports; readonly workspace: Workspace }, request: ValidateRequest, run: Run): Promise<ValidationReport> {
  workspace.assertReady();
  await workspace.prepared();
  const rules = workspace.readers(request.rule);
  if (rules.length === 0) throw new CustCodeError({ kind: "no-rule", params: { rule: request.rule } });
  const { list } = request;
  const inputs = workspace.inputsOf(request.rule).filter((input) => request.columns[input] !== undefined);
  const compares = inputs.length > 0;
  const columns = inputs.map((input) => request.columns[input]!);
  const target = firstColumnOf(list) + request.column;
  const validator = createValidator(rules, { inputs, issuedUnder: rules.length > 1 ? (code) => workspace.issuedUnder(code, rules) : undefined });
  const bad = new Map<number, { text: string; findings: readonly Finding[] }>();
  const texts: string[] = [];

  let breath = ports.clock.elapsed();
  for (let from = 0; from < list.rowCount; from += ROWS_PER_STEP) {
    throwIfCancelled(run);
    const count = Math.min(ROWS_PER_STEP, list.rowCount - from);
    const contents = await ports.lists.contents(rowsOf(list, from, count), target);
    const values = await readColumns(ports.lists, list, columns, from, count);
    for (let offset = 0; offset < count; offset++) {
      if (ports.clock.elapsed() - breath > BREATH_MS) {
        await ports.clock.pause();
        breath = ports.clock.elapsed();
        throwIfCancelled(run);
      }
      const content = contents[offset] ?? { kind: "blank" };
      const row = list.firstRow + from + offset;
      const text = content.kind === "blank" ? "" : content.text;
      texts.push(text);
      const findings = isForeignFormula(content)
        ? [{ kind: "code-not-text" as const, params: { value: text, type: "formula" } }]
        : validator.check({ row, value: valueOf(content), inputs: compares ? values.map((column) => column[offset] ?? null) : undefined });
      if (findings.length > 0) bad.set(row, { text, findings });
    }
    run.progress(from + count, list.rowCount);
  }
  for (const { row, findings } of validator.finish()) {
    const known = bad.get(row);
    bad.set(row, { text: known?.text ?? texts[row - list.firstRow] ?? "", findings: [...(known?.findings ?? []), ...findings] });
  }
  const findings: RowFindings[] = [...bad]
    .sort(([a], [b]) => a - b)
    .map(([row, { text, findings }]) => ({ row, address: cellAddress(list.sheet, row - 1, target), text: text.slice(0, 200), findings }));
  return { rows: list.rowCount, good: list.rowCount - findings.length, findings };
}

/** A formula that asks CustCode for its code is as good as its answer; any other one can change the code tomorrow. */
function isForeignFormula(content: CellContent): boolean {
  return content.kind === "formula" && !callsCustCode(content.formula);
}

function valueOf(content: CellContent): InputValue {
  switch (content.kind) {
    case "blank":
      return null;
    case "number":
      return Number(content.text);
    case "boolean":
      return content.text === "TRUE";
    case "error":
      return { error: content.text };
    default:
      return content.text;
  }
}
