import { createIssuer, type InputValue } from "../../core";
import type { CodeExplanation } from "../registerApi";
import type { Ports } from "../ports";
import { blocksOf } from "../workspace/blocks";
import type { Workspace } from "../workspace/workspace";

/**
 * The counter from which a row of these inputs draws today, and the code that it would give; nothing is drawn. Undefined for a rule that does not
 * count, or cannot issue any more.
 *
 * @param inputs what the row says, by the inputs' names.
 * @param key the counter that is meant where the row's values have no code any more.
 */
export function nextOfCounter(
  { workspace, ports }: { readonly workspace: Workspace; readonly ports: Pick<Ports, "person" | "settings"> },
  name: string,
  inputs: ReadonlyMap<string, InputValue>,
  key: string,
): CodeExplanation["counter"] {
  const rule = workspace.snapshot().ruleBook.get(name);
  const sequence = rule?.compiled?.sequence;
  if (!rule?.inForce || !rule.compiled || !sequence) return undefined;
  const { compiled, version } = rule;
  const row = compiled.inputs.map((input) => inputs.get(input) ?? null);
  const [register, counters] = [workspace.register(), workspace.counters()];
  return workspace.parents.apart(() => {
    const frame = compiled.frame(row);
    const isCoded = frame.findings.length === 0;
    const drawn = isCoded ? frame.key : key;
    const issuer = createIssuer({ rule: compiled, name: version.name, version: version.version, register, counters, batch: "", by: "", at: "", blocks: blocksOf(ports) });
    const outcome = isCoded ? issuer.add({ inputs: row, recordKey: null, cell: "" }) : undefined;
    const next = counters.peek(version.name, drawn, sequence);
    return {
      key: drawn,
      next: outcome?.status === "issued" ? outcome.code : "",
      left: Math.max(0, Math.floor((sequence.limit - next) / sequence.step) + 1),
    };
  });
}
