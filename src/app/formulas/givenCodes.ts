import type { RuleChooser } from "../../core";
import type { FormulaAnswer, FormulaCall } from "../api";
import { customerText, codeOf } from "./lookUp";
import type { IssuingWorkspace } from "./issuingWorkspace";

/**
 * Which cells were answered with customers' codes. Of two people who draw one number in the same moment only one keeps it, and codes become void:
 * then a cell goes on showing what is nobody's any more, or somebody else's, until it asks again.
 */
export interface GivenCodes {
  note(call: FormulaCall, answers: readonly FormulaAnswer[]): void;
  /** The cells whose customers have another code by now, or none: `lost`. They are noted again when they ask again. */
  takeOutdated(): { readonly all: readonly string[]; readonly lost: readonly string[] };
}

/** No cell has asked yet. */
export function createGivenCodes(workspace: Pick<IssuingWorkspace, "register" | "chooser">): GivenCodes {
  const given = new Map<string, readonly [call: FormulaCall, answers: readonly FormulaAnswer[]]>();

  /** True when it is answered as it was; undefined when a customer has no code any more. */
  function holds(chooser: RuleChooser, { elements }: FormulaCall, answers: readonly FormulaAnswer[]): boolean | undefined {
    let isSame = true;
    for (const [at, answer] of answers.entries()) {
      const customer = answer.kind === "code" ? customerText(elements[at]?.customer) : undefined;
      if (answer.kind !== "code" || customer === undefined) continue;
      const known = codeOf(workspace, chooser, customer);
      if (known === undefined) return undefined;
      isSame &&= known === answer.code;
    }
    return isSame;
  }

  return {
    note(call, answers) {
      if (call.address === undefined) return;
      if (answers.some(({ kind }, at) => kind === "code" && customerText(call.elements[at]?.customer) !== undefined)) given.set(call.address, [call, answers]);
      else given.delete(call.address);
    },
    takeOutdated() {
      const all: string[] = [];
      const lost: string[] = [];
      for (const [address, [call, answers]] of given) {
        const chooser = workspace.chooser(call.rule);
        // Codes that are drawn from no counter are in no register.
        const now = chooser?.rules.every(({ rule }) => rule.draws) ? holds(chooser, call, answers) : true;
        if (now === true) continue;
        all.push(address);
        if (now === undefined) lost.push(address);
        given.delete(address);
      }
      return { all, lost };
    },
  };
}
