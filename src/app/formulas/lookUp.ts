import { cellText, normalizeText, type Finding, type InputValue, type RuleChooser } from "../../core";
import type { FormulaAnswer, FormulaElement } from "../api";
import type { IssuingWorkspace } from "./issuingWorkspace";
import type { StampMemory } from "./stampMemory";

/** Where a call's element stands: enough to find the code that its stamp had. */
export interface ElementPlace {
  readonly address: string | undefined;
  readonly element: number;
  /** True for an element of an array: a blank one is answered with a blank. */
  readonly spilled: boolean;
}

/**
 * What one element of a call is answered with, from memory alone: the customer's code, the code of a rule that draws
 * nothing, the code that this very cell had before its stamp was undone, or that it waits, or why it is refused.
 */
export function lookUp(
  workspace: Pick<IssuingWorkspace, "register">,
  chooser: RuleChooser,
  memory: StampMemory,
  element: FormulaElement,
  place: ElementPlace,
): FormulaAnswer {
  if (place.spilled && isBlank(element.customer) && element.inputs.every(isBlank)) return { kind: "blank" };
  const customer = customerText(element.customer);
  if (customer !== undefined) {
    const known = codeOf(workspace, chooser, customer);
    // A reserved code becomes the customer's before a cell shows it.
    if (known !== undefined && !workspace.register().isReserved(known)) return { kind: "code", code: known };
  }
  const inputs = rowOf(chooser, element);
  const chosen = chooser.choose(inputs);
  const frame = chosen.choice?.rule.frame(chosen.inputs);
  const problems = chosen.findings ?? frame?.findings ?? [];
  // A name that is still to be filled in must not make the row one customer more of its class, and its formula a text.
  const isNameless = customer === undefined && element.customer !== undefined;
  const findings = isNameless ? [...problems, NO_NAME] : problems;
  if (findings.length > 0) return { kind: "refused", findings };
  if (frame && chosen.choice?.rule.draws === false) return { kind: "code", code: frame.head };
  if (customer === undefined && place.address !== undefined) {
    const stamp = memory.codeFor(place.address, place.element, fingerprint(chooser, inputs));
    if (stamp) return { kind: "code", code: stamp.code };
  }
  return { kind: "waiting" };
}

const NO_NAME: Finding = { kind: "input-missing", params: { input: "customer" } };

/** The code that a customer has under one of the rules. */
export function codeOf(workspace: Pick<IssuingWorkspace, "register">, { rules }: RuleChooser, customer: string): string | undefined {
  const register = workspace.register();
  for (const { name } of rules) {
    const code = register.codeOfRecord(name, customer);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** As many arguments as the rules have inputs; those left out are blank. */
export function rowOf(chooser: RuleChooser, element: FormulaElement): readonly InputValue[] {
  return chooser.inputs.map((_, index) => element.inputs[index] ?? null);
}

/** The customer in comparison form; undefined when nobody is named. */
export function customerText(customer: InputValue | undefined): string | undefined {
  const text = normalizeText(cellText(customer ?? null));
  return text === "" ? undefined : text;
}

/** The question that a call asks, as a text: rule and inputs in comparison form. */
export function fingerprint(chooser: RuleChooser, inputs: readonly InputValue[]): string {
  return JSON.stringify([chooser.name, ...inputs.map((input) => normalizeText(cellText(input)))]);
}

function isBlank(value: InputValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}
