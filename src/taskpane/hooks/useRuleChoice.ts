import { useRef, useState } from "react";
import type { RuleVersion } from "../../core";
import { useAppState } from "../PaneContext";

export interface RuleChoice {
  readonly rules: readonly RuleVersion[];
  /** The chosen rule, the default one until somebody chooses. Undefined while there is none. */
  readonly rule: RuleVersion | undefined;
  choose(name: string): void;
}

/** Which rule a tab works with; falls back to the default rule when the chosen one is gone. */
export function useRuleChoice(): RuleChoice {
  const rules = useAppState((state) => state.rules);
  const [name, choose] = useState<string | undefined>(undefined);
  const found = rules.find((each) => each.name === name) ?? rules[0];
  // Read again from the sheet it is another object; as long as it says the same, nothing has to start anew.
  const known = useRef(found);
  if (JSON.stringify(known.current) !== JSON.stringify(found)) known.current = found;
  return { rules, rule: known.current, choose };
}
