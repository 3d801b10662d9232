import { useMemo } from "react";
import type { Finding } from "../../core";
import { useAppState, usePane } from "../PaneContext";
import type { RuleChoice } from "./useRuleChoice";

/** Why what is chosen cannot issue with the codebooks at hand; looked at anew whenever rules or codebooks change. */
export function useRuleProblems({ name, meant }: RuleChoice): readonly Finding[] {
  const { custcode } = usePane();
  const codebooks = useAppState((state) => state.codebooks);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the answer follows the rules and codebooks, which are no arguments
  return useMemo(() => (name === undefined ? [] : custcode.rules.problems(name)), [custcode, name, meant, codebooks]);
}
