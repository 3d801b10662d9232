import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useColumns } from "../../hooks/useColumns";
import { useRuleChoice } from "../../hooks/useRuleChoice";
import { useRuleProblems } from "../../hooks/useRuleProblems";
import { useValidate } from "../../hooks/useValidate";
import { useCurrentList } from "../../ListContext";
import { usePane } from "../../PaneContext";
import { inputLabel } from "../../ruleInputs";
import { ColumnSelect } from "../shared/ColumnSelect";
import { Hint } from "../shared/Hint";
import { ListHead } from "../shared/ListHead";
import { Notice } from "../shared/Notice";
import { RuleProblems } from "../shared/RuleProblems";
import { RuleSelect } from "../shared/RuleSelect";
import { RunProgress } from "../shared/RunProgress";
import { Section } from "../shared/Section";
import { useTabStyles } from "../shared/useTabStyles";
import { ValidationResults } from "./ValidationResults";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  compare: { display: "block", paddingLeft: "32px" },
});

/** Any column of codes against a rule: choose, run, read the findings. */
export function ValidateTab({ onToRules }: { readonly onToRules: () => void }) {
  const tab = useTabStyles();
  const styles = useStyles();
  const { strings } = usePane();
  const { list } = useCurrentList();
  const choice = useRuleChoice();
  const [rule] = choice.meant;
  const problems = useRuleProblems(choice);
  const { inputs, columns, complete, target, setTarget } = useColumns(choice, list);
  const [compare, setCompare] = useState(true);
  const { report, cancelled, run, validate } = useValidate();

  // Only a row that says everything can be compared.
  const canCompare = complete && inputs.length > 0;
  const start = () => {
    if (list && rule && target !== undefined && problems.length === 0) void validate({ list, rule: rule.name, column: target, columns: compare && canCompare ? columns : {} });
  };
  return (
    <div className={tab.tab}>
      <ListHead frozen={run.running} />
      {list && list.rowCount > 0 && rule && (
        <Section title={strings.validate.title}>
          <div className={styles.fields}>
            <RuleSelect rules={choice.rules} value={rule.name} onChange={choice.choose} disabled={run.running} />
            <RuleProblems pattern={rule.pattern} problems={problems} onToRules={onToRules} />
            <ColumnSelect label={strings.validate.column} list={list} value={target} onChange={setTarget} disabled={run.running} />
            {canCompare && (
              <div>
                <Checkbox label={strings.validate.compare} checked={compare} disabled={run.running} onChange={(_, data) => setCompare(data.checked === true)} />
                <div className={styles.compare}>
                  <Hint>{strings.validate.compareHint(inputs.map((input) => inputLabel(input, strings)).join(strings.common.listSeparator))}</Hint>
                </div>
              </div>
            )}
            {run.running ? (
              <RunProgress label={strings.validate.running} run={run} />
            ) : (
              <Button appearance="primary" disabledFocusable={target === undefined || problems.length > 0} onClick={start}>
                {report ? strings.validate.again : strings.validate.run}
              </Button>
            )}
            {cancelled && <Notice intent="info">{strings.validate.cancelled}</Notice>}
          </div>
        </Section>
      )}
      {report && <ValidationResults report={report} />}
    </div>
  );
}
