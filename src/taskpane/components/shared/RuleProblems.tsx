import { Button } from "@fluentui/react-components";
import type { Finding } from "../../../core";
import { usePane } from "../../PaneContext";
import { AddMissingBooks } from "./AddMissingBooks";
import { Notice } from "./Notice";

export interface RuleProblemsProps {
  /** The pattern that the problems are about; left out where several rules are meant. */
  readonly pattern?: string | undefined;
  readonly problems: readonly Finding[];
  readonly onToRules: () => void;
}

/** Says that a rule cannot issue now and why, with the way out: the ready codebook by one click, or the tab where rules are mended. */
export function RuleProblems({ pattern, problems, onToRules }: RuleProblemsProps) {
  const { strings, words } = usePane();
  if (problems.length === 0) return null;
  return (
    <Notice
      intent="warning"
      title={strings.encode.ruleUnusable}
      actions={
        <>
          <AddMissingBooks problems={problems} />
          <Button size="small" onClick={onToRules}>
            {strings.encode.toRules}
          </Button>
        </>
      }
    >
      {problems.map((problem, index) => (
        <div key={index}>{words.finding(problem, pattern)}</div>
      ))}
    </Notice>
  );
}
