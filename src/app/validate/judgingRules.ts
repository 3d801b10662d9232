import type { JudgingRule } from "../../core/validate";
import type { RuleInUse } from "../workspace/ruleBook";

/** The versions of one rule that may have issued codes, the one in force first: it judges what nobody issued. Drafts have issued none. */
export function judgingRules({ inForce, compiled, versions }: RuleInUse): readonly JudgingRule[] {
  const issuing = versions.filter(({ version }) => version.status !== "draft");
  const all = (issuing.length > 0 ? issuing : versions).flatMap((each): readonly JudgingRule[] => {
    const { version, compiled: rule } = each;
    return rule ? [{ name: version.name, version: version.version, rule, inForce: inForce && rule === compiled }] : [];
  });
  return [...all.filter((each) => each.inForce), ...all.filter((each) => !each.inForce)];
}
