import { useMemo, useState } from "react";
import type { EncodeRequest } from "../../../app/api";
import { useColumns } from "../../hooks/useColumns";
import { useEncode } from "../../hooks/useEncode";
import { useRuleChoice } from "../../hooks/useRuleChoice";
import { useCurrentList } from "../../ListContext";
import { useAppState, usePane } from "../../PaneContext";
import { ListHead } from "../shared/ListHead";
import { RuleSelect } from "../shared/RuleSelect";
import { Section } from "../shared/Section";
import { ColumnPickers } from "./ColumnPickers";
import { DryRun } from "./DryRun";
import { Formulas } from "./Formulas";
import { IssueBar } from "./IssueBar";
import { IssueReport } from "./IssueReport";
import { RuleProblems } from "../shared/RuleProblems";
import { useRuleProblems } from "../../hooks/useRuleProblems";
import { UndoneReport } from "./UndoneReport";
import { useTabStyles } from "../shared/useTabStyles";

/** From the list around the selection to codes in cells: columns, dry run, issue, report, undo. */
export function EncodeTab({ onToRules }: { readonly onToRules: () => void }) {
  const styles = useTabStyles();
  const { strings } = usePane();
  const { list, asks, edits } = useCurrentList();
  const ready = useAppState((state) => state.phase === "ready");
  const choice = useRuleChoice({ conditions: true });
  const { name: rule, meant } = choice;
  const problems = useRuleProblems(choice);
  const columns = useColumns(choice, list);
  const [targetHeader, setTargetHeader] = useState(strings.columns.defaultHeader);
  const [includeHidden, setIncludeHidden] = useState(false);

  const { columns: inputColumns, recordKey, target, complete } = columns;
  const request = useMemo<EncodeRequest | undefined>(
    () => (list && list.rowCount > 0 && rule !== undefined && problems.length === 0 && complete && ready ? { list, rule, columns: inputColumns, recordKey, target, targetHeader, includeHidden } : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when a rule changes under its name, the rows are tried anew
    [list, rule, meant, problems, complete, ready, inputColumns, recordKey, target, targetHeader, includeHidden],
  );
  const encoding = useEncode(request, asks, edits);
  const { stage } = encoding;

  if (stage.kind === "done" || stage.kind === "undone" || stage.kind === "stopped") {
    return (
      <div className={styles.tab}>
        {stage.kind === "done" && <IssueReport report={stage.report} encoding={encoding} onToRules={onToRules} />}
        {stage.kind !== "done" && <UndoneReport stage={stage} onAgain={encoding.again} />}
        <Formulas />
      </div>
    );
  }
  const issuing = stage.kind === "issuing";
  return (
    <div className={styles.tab}>
      <ListHead frozen={issuing} />
      {list && list.rowCount > 0 && rule !== undefined && (
        <>
          <Section title={strings.columns.title}>
            <RuleSelect rules={choice.rules} automatic={choice.automatic} value={rule} onChange={choice.choose} disabled={issuing} />
            <RuleProblems pattern={meant.length === 1 ? meant[0]?.pattern : undefined} problems={problems} onToRules={onToRules} />
            <ColumnPickers
              list={list}
              columns={columns}
              targetHeader={targetHeader}
              onTargetHeader={setTargetHeader}
              includeHidden={includeHidden}
              onIncludeHidden={setIncludeHidden}
              disabled={issuing}
            />
          </Section>
          {ready && problems.length === 0 && <DryRun encoding={encoding} rows={request && list.rowCount} onToRules={onToRules} />}
        </>
      )}
      <Formulas />
      <IssueBar encoding={encoding} blocked={!ready} />
    </div>
  );
}
