import type { CodeStatus, RegisterEntry } from "../../core";
import { planReturn } from "../../core/counters/planReturn";
import { searchRegister } from "../../core/register/searchRegister";
import { CustCodeError, type Locale } from "../api";
import type { Ports } from "../ports";
import type { CodeUseCases } from "../registerApi";
import { CODE_STATUS, statusWord } from "../stored/words";
import { readApartIn } from "../workspace/readApart";
import type { Workspace } from "../workspace/workspace";
import { batchSummaries } from "./batchSummaries";
import { explainCode } from "./explainCode";
import { knownEntries, nameCodes } from "./knownEntries";

/** Finding, explaining and voiding codes. */
export function createCodes(dependencies: { readonly workspace: Workspace; readonly ports: Ports }): CodeUseCases {
  const { workspace, ports } = dependencies;
  const locale = () => workspace.snapshot().codecs.log.locale;

  return {
    find: async (text, most) => searchRegister(workspace.register(), text, most),
    explain: (code) => explainCode(dependencies, code),
    async void(codes, reason) {
      if (reason.trim() === "") throw new CustCodeError({ kind: "reason-missing", params: {} });
      return workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        const entries = knownEntries(workspace.register(), codes).filter(({ status }) => status !== "void" && status !== "returned");
        const { voided } = await workspace.release(entries.map(({ code }) => code), "void", reason.trim());
        if (voided > 0) await workspace.log({ action: "voided", subject: nameCodes(entries), reason: reason.trim(), before: statusesOf(entries, locale()), after: String(voided) });
        return { voided };
      });
    },
    handBack: (codes, reason) =>
      workspace.exclusive(async () => {
        await workspace.refresh();
        workspace.assertReady();
        await workspace.restoreMissing();
        const entries = knownEntries(workspace.register(), codes).filter(({ status }) => status !== "returned");
        // A code that a cell shows is in use, whatever the register says: its number must not come to another customer.
        const shown = await ports.formulaCells.find(entries.map(({ code }) => code));
        const { ruleBook, counters, register } = workspace.snapshot();
        const plan = planReturn(register, counters, entries.flatMap(({ code }) => (shown.has(code) ? [] : [code])), readApartIn(ruleBook, counters));
        const note = reason.trim() === "" ? undefined : reason.trim();
        const { returned } = await workspace.release(plan.returned.map(({ code }) => code), "return", note);
        const given = new Set(plan.returned.map(({ code }) => code));
        if (returned > 0) await workspace.log({ action: "returned", subject: nameCodes(plan.returned), reason: note, before: statusesOf(plan.returned, locale()), after: String(returned) });
        return { returned, kept: entries.flatMap(({ code }) => (given.has(code) ? [] : [code])) };
      }),
    batches: async (most) => batchSummaries(workspace.register(), most),
  };
}

/** The statuses that codes had, each with how many, in the log's language: `issued 3, reserved 1`. */
function statusesOf(entries: readonly RegisterEntry[], locale: Locale): string {
  const counts = new Map<CodeStatus, number>();
  for (const { status } of entries) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${statusWord(CODE_STATUS, status, locale)} ${count}`).join(", ");
}
