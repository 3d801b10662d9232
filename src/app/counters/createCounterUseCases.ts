import { CustCodeError } from "../api";
import { planAgain } from "../planAgain";
import type { Ports } from "../ports";
import type { CounterUseCases } from "../registerApi";
import { blockSizeOf } from "../workspace/blocks";
import type { Workspace } from "../workspace/workspace";
import { counterViews, sequenceOf } from "./counterViews";

/** Seeing counters, and raising them. */
export function createCounterUseCases({ workspace, ports }: { readonly workspace: Workspace; readonly ports: Pick<Ports, "clock" | "settings"> }): CounterUseCases {
  return {
    async list() {
      await workspace.prepared();
      return counterViews(workspace.snapshot(), ports.clock.today(), blockSizeOf(ports.settings));
    },
    async raise(name, key, next, reason) {
      await workspace.prepared();
      await workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        const writes = await workspace.writes();
        await writes.heal();
        await workspace.restoreMissing();
        const before = await planAgain(async () => {
          const { ruleBook, counters } = workspace.snapshot();
          const rule = ruleBook.get(name);
          if (!rule) throw new CustCodeError({ kind: "no-rule", params: { rule: name } });
          const sequence = sequenceOf(ruleBook, name);
          if (!sequence) throw new CustCodeError({ kind: "no-sequence", params: { rule: rule.version.name } });
          const { start, step, limit } = sequence;
          const isNumber = Number.isSafeInteger(next) && next >= start && next <= limit + step && (next - start) % step === 0;
          if (!isNumber) throw new CustCodeError({ kind: "counter-number", params: { next, start, step, limit } });
          const stands = counters.peek(name, key, sequence);
          if (next <= stands) throw new CustCodeError({ kind: "counter-lower", params: { next, lowest: stands, key } });
          const known = counters.get(name, key);
          await writes.setCounters([{ rule: known?.rule ?? rule.version.name, key: known?.key ?? key, lastCode: known?.lastCode ?? "", lastIssued: known?.lastIssued ?? "", step, limit, next }]);
          return stands;
        }, workspace.refresh);
        await workspace.log({ action: "counter-raised", subject: key === "" ? name : `${name} · ${key}`, reason: reason.trim(), before: String(before), after: String(next) });
      });
    },
  };
}
