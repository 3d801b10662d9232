import { useEffect, useState } from "react";
import type { RuleLint } from "../../core/lint/advice";
import { useCurrentList } from "../ListContext";
import { useAppState, usePane } from "../PaneContext";
import type { RuleDraft } from "./useRuleDraft";

/** Typing settles before a rule is examined, after its preview. */
const settleMilliseconds = 500;

/** What the lint says of the draft; undefined until it has said something, and while the rule cannot be used. While another draft is examined the last answer stays, as not current. */
export function useRuleLint(draft: RuleDraft): { readonly lint: RuleLint | undefined; readonly current: boolean } {
  const { custcode, report } = usePane();
  const codebooks = useAppState((state) => state.codebooks);
  const { list, edits } = useCurrentList();
  const [said, setSaid] = useState<{ readonly of: string; readonly lint: RuleLint | undefined } | undefined>(undefined);
  const { pattern, name } = draft;
  const readable = draft.definition !== undefined;
  useEffect(() => {
    if (!readable) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      custcode.rules
        .lint(pattern, list, name.trim())
        .then((lint) => current && setSaid({ of: pattern, lint }))
        .catch((error: unknown) => current && report(error));
    }, settleMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [custcode, report, readable, pattern, name, list, edits, codebooks]);
  return { lint: said?.lint, current: said?.of === pattern };
}
