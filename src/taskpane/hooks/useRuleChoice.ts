import { useRef, useState } from "react";
import { AUTOMATIC } from "../../app/api";
import type { RuleVersion } from "../../core";
import { useAppState } from "../PaneContext";

export interface RuleChoice {
  readonly rules: readonly RuleVersion[];
  /** Conditions may choose the rule for each row. */
  readonly automatic: boolean;
  /** The chosen rule's name, the default one's until somebody chooses, or `AUTOMATIC`. Undefined while there is no rule. */
  readonly name: string | undefined;
  /** The chosen rule, or all between which conditions choose; the same object as long as they say the same. */
  readonly meant: readonly RuleVersion[];
  choose(name: string): void;
}

/**
 * Which rule a tab works with; falls back to the default rule when the chosen one is gone.
 *
 * @param conditions where rules have conditions these may choose, and do so until somebody names a rule.
 */
export function useRuleChoice({ conditions = false }: { readonly conditions?: boolean } = {}): RuleChoice {
  const rules = useAppState((state) => state.rules);
  const automatic = useAppState((state) => state.automatic) && conditions && rules.length > 0;
  const [chosen, choose] = useState<string | undefined>(undefined);
  const found = rules.find((each) => each.name === chosen);
  const isAutomatic = automatic && found === undefined;
  const rule = found ?? rules[0];
  const meant = isAutomatic ? rules : rule ? [rule] : [];
  // Read again from the sheet they are other objects; as long as they say the same, nothing has to start anew.
  const known = useRef(meant);
  if (JSON.stringify(known.current) !== JSON.stringify(meant)) known.current = meant;
  return { rules, automatic, name: isAutomatic ? AUTOMATIC : rule?.name, meant: known.current, choose };
}
