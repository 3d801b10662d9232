import type { RuleVersion } from "../types";

/**
 * The version of a rule that issues on a day: of the active ones that have begun the one that began last; of two that began on one day, and for
 * one that says no day, the later version. So next year's version can be saved in advance, and this year's be mended after that.
 *
 * @param versions the versions of one rule, in any order.
 * @param day ISO date.
 * @returns undefined when nothing may be issued.
 */
export const versionInForce = (versions: readonly RuleVersion[], day: string): RuleVersion | undefined => {
  const begun = versions.filter(({ status, validFrom }) => status === "active" && validFrom <= day).sort((a, b) => a.version - b.version);
  return begun.reduce<RuleVersion | undefined>((best, each) => (best !== undefined && each.validFrom !== "" && each.validFrom < best.validFrom ? best : each), undefined);
};
