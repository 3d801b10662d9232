import { cellText, normalizeText, type Finding, type InputValue } from "../../core";
import type { FormulaAnswer, FormulaElement } from "../api";
import type { ActiveRule, IssuingWorkspace } from "./issuingWorkspace";
import type { StampMemory } from "./stampMemory";

/** Where a call's element stands: enough to find the code that its stamp had. */
export interface ElementPlace {
  readonly address: string | undefined;
  readonly element: number;
  /** True for an element of an array: a blank one is answered with a blank. */
  readonly spilled: boolean;
}

/**
 * What one element of a call is answered with, from memory alone: the customer's code, the code of a rule without a
 * sequence, the code that this very cell had before its stamp was undone, or that it waits, or why it is refused.
 */
export function lookUp(
  workspace: Pick<IssuingWorkspace, "register">,
  active: ActiveRule,
  memory: StampMemory,
  element: FormulaElement,
  place: ElementPlace,
): FormulaAnswer {
  if (place.spilled && isBlank(element.customer) && element.inputs.every(isBlank)) return { kind: "blank" };
  const customer = customerText(element.customer);
  if (customer !== undefined) {
    const known = workspace.register().findByRecord(active.name, customer);
    if (known) return { kind: "code", code: known.code };
  }
  const inputs = ruleInputs(active, element);
  const frame = active.rule.frame(inputs);
  // A name that is still to be filled in must not make the row one customer more of its class, and its formula a text.
  const isNameless = customer === undefined && element.customer !== undefined;
  const findings = isNameless ? [...frame.findings, NO_NAME] : frame.findings;
  if (findings.length > 0) return { kind: "refused", findings };
  if (active.rule.sequence === undefined) return { kind: "code", code: frame.head };
  if (customer === undefined && place.address !== undefined) {
    const stamp = memory.codeFor(place.address, place.element, fingerprint(active, inputs));
    if (stamp) return { kind: "code", code: stamp.code };
  }
  return { kind: "waiting" };
}

const NO_NAME: Finding = { kind: "input-missing", params: { input: "customer" } };

/** As many arguments as the rule has inputs; those left out are blank. */
export function ruleInputs(active: ActiveRule, element: FormulaElement): readonly InputValue[] {
  return active.rule.inputs.map((_, index) => element.inputs[index] ?? null);
}

/** The customer in comparison form; undefined when nobody is named. */
export function customerText(customer: InputValue | undefined): string | undefined {
  const text = normalizeText(cellText(customer ?? null));
  return text === "" ? undefined : text;
}

/** The question that a call asks, as a text: rule and inputs in comparison form. */
export function fingerprint(active: ActiveRule, inputs: readonly InputValue[]): string {
  return JSON.stringify([active.name, ...inputs.map((input) => normalizeText(cellText(input)))]);
}

function isBlank(value: InputValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}
