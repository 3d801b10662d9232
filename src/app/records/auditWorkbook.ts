import { auditRegister, type AuditedCell, type AuditReport } from "../../core/audit";
import { CustCodeError, type Run } from "../api";
import type { Ports } from "../ports";
import { readLogRows } from "../workspace/logbook";
import type { Workspace } from "../workspace/workspace";
import { loggedBatches } from "./loggedBatches";

/**
 * Audits register, counters, log and rules as the sheets hold them now and, with `cells`, all texts of the user's sheets that are codes: those that
 * the register knows, and those that a rule which draws reads. Throws `cancelled` when the person stops it.
 */
export async function auditWorkbook({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Pick<Ports, "sheets" | "formulaCells" | "clock"> }, options: { readonly cells: boolean }, run: Run): Promise<AuditReport> {
  await workspace.prepared();
  return workspace.exclusive(async () => {
    await workspace.refresh();
    const { phase, register, counters, ruleBook, codecs } = workspace.snapshot();
    if (phase === "absent" || phase === "loading") throw new CustCodeError({ kind: "not-set-up", params: {} });
    const rules = ruleBook.rules.flatMap(({ versions }) => versions.map(({ version, compiled }) => ({ name: version.name, version: version.version, rule: compiled })));
    const drawing = rules.flatMap(({ rule }) => (rule?.draws === true ? [rule] : []));
    const longest = Math.max(0, ...drawing.map(({ width }) => width.most)) * 2;
    const isCode = (text: string): boolean => register.find(text) !== undefined || (text.length <= longest && drawing.some((rule) => rule.accepts(text)));
    const batches = loggedBatches(await readLogRows(ports.sheets, codecs.log));
    const cells: AuditedCell[] = [];
    if (options.cells) {
      await ports.formulaCells.scan(
        (text, address) => {
          if (isCode(text)) cells.push({ address: address(), code: text });
        },
        async (done, total) => {
          await ports.clock.pause();
          if (run.signal.aborted) throw new CustCodeError({ kind: "cancelled", params: {} });
          run.progress(done, total);
        },
      );
    }
    return auditRegister({ register, counters, rules, batches, today: ports.clock.today(), ...(options.cells ? { cells } : {}) });
  });
}
