import { normalizeText, type CompiledRule, type Finding, type InputValue } from "../../core";
import { isDay } from "../../core/dates";
import { mostReserved, type ReserveNumbers } from "../../core/reserve";
import { CustCodeError } from "../api";
import type { ReserveRequest } from "../registerApi";
import type { Workspace } from "../workspace/workspace";

/** The rule that a request means, and its row in that rule's order; or why there is none. */
export type MeantRule =
  | { readonly name: string; readonly version: number; readonly rule: CompiledRule; readonly inputs: readonly InputValue[] }
  | { readonly findings: readonly Finding[] };

/** Throws `no-rule` when the rule cannot issue. */
export function meantRule(workspace: Workspace, { rule, inputs }: ReserveRequest): MeantRule {
  const chooser = workspace.chooserFor(rule);
  const row = chooser.inputs.map((_, at) => inputs[at] ?? null);
  const chosen = chooser.choose(row);
  if (chosen.findings) return { findings: chosen.findings };
  const { name, version, rule: compiled } = chosen.choice;
  return { name, version, rule: compiled, inputs: chosen.inputs };
}

/** Throws `reserve-count`, `reserve-one` or `bad-day` for what cannot be asked. */
export function checkRequest({ numbers, customer, until }: ReserveRequest, today: string): void {
  const count = countOf(numbers);
  if (!(count >= 1 && count <= mostReserved)) throw new CustCodeError({ kind: "reserve-count", params: { least: 1, most: mostReserved } });
  if (count > 1 && normalizeText(customer) !== "") throw new CustCodeError({ kind: "reserve-one", params: {} });
  checkDay(until, today);
}

/** Throws `bad-day` for a last day that is over, or none; "" is without end. */
export function checkDay(until: string, today: string): void {
  if (until === "") return;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(until) ?? [];
  if (!isDay(Number(year), Number(month), Number(day)) || until < today) throw new CustCodeError({ kind: "bad-day", params: { date: until } });
}

function countOf(numbers: ReserveNumbers): number {
  if ("next" in numbers) return Number.isSafeInteger(numbers.next) ? numbers.next : 0;
  const { from, to } = numbers;
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 ? to - from + 1 : 0;
}
