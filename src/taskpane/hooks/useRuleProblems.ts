import { useMemo } from "react";
import type { Finding, RuleVersion } from "../../core";
import { useAppState, usePane } from "../PaneContext";

/** Why a rule cannot issue with the codebooks at hand; looked at anew whenever rule or codebooks change. */
export function useRuleProblems(rule: RuleVersion | undefined): readonly Finding[] {
  const { custcode } = usePane();
  const codebooks = useAppState((state) => state.codebooks);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the answer follows the codebooks, which are no argument
  return useMemo(() => (rule ? custcode.rules.problems(rule.name) : []), [custcode, rule, codebooks]);
}
