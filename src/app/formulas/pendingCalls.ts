import type { Finding } from "../../core";
import type { FormulaAnswer, FormulaCall, WaitingFormula } from "../api";
import { parseArea, type Area } from "../cellAddress";

/** A call that has no code yet. */
export interface PendingCall {
  readonly call: FormulaCall;
  readonly address: string;
  /** The calling cell and the arguments' cells. */
  readonly areas: readonly Area[];
  readonly reason: WaitingFormula["reason"];
  readonly findings: WaitingFormula["findings"];
}

/** The calls that wait, one a cell: a cell's newest call takes the place of the one before. */
export interface PendingCalls {
  note(call: FormulaCall, answers: readonly FormulaAnswer[]): void;
  settle(addresses: readonly string[]): void;
  explain(address: string, reason: WaitingFormula["reason"], findings?: WaitingFormula["findings"]): void;
  /** True when a waiting call or its arguments stand on this sheet. */
  concern(sheet: string): boolean;
  /** In the order of sheets, rows and columns, so that numbers run down the list. */
  list(): readonly PendingCall[];
}

const NO_RULE: Finding = { kind: "no-rule-applies", params: {} };

/** No calls yet. */
export function createPendingCalls(): PendingCalls {
  const calls = new Map<string, PendingCall>();
  return {
    note(call, answers) {
      const { address } = call;
      if (address === undefined) return;
      const findings = answers.flatMap((answer) => (answer.kind === "refused" ? answer.findings : answer.kind === "no-rule" ? [NO_RULE] : []));
      const waits = findings.length > 0 || answers.some((answer) => answer.kind === "waiting" || answer.kind === "not-ready");
      if (!waits) {
        calls.delete(address);
        return;
      }
      calls.set(address, {
        call,
        address,
        areas: [address, ...call.precedents].flatMap((text) => parseArea(text) ?? []),
        reason: findings.length > 0 ? "bad-input" : "being-issued",
        findings,
      });
    },
    settle(addresses) {
      for (const address of addresses) calls.delete(address);
    },
    explain(address, reason, findings = []) {
      const call = calls.get(address);
      if (call) calls.set(address, { ...call, reason, findings });
    },
    concern(sheet) {
      for (const { areas } of calls.values()) if (areas.some((area) => area.sheet === sheet)) return true;
      return false;
    },
    list() {
      return [...calls.values()].sort(byPlace);
    },
  };
}

function byPlace(a: PendingCall, b: PendingCall): number {
  const [here] = a.areas;
  const [there] = b.areas;
  if (!here || !there) return 0;
  if (here.sheet !== there.sheet) return here.sheet < there.sheet ? -1 : 1;
  return here.row - there.row || here.column - there.column;
}
