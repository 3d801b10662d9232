import { Button, Checkbox } from "@fluentui/react-components";
import type { RestoreReport } from "../../../../core/backup";
import { createBackupMessages, type BackupMessages } from "../../../../messages/createBackupMessages";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { useFlowStyles } from "../useFlowStyles";
import { useMoment } from "../../../hooks/useMoment";
import { Differences } from "./Differences";
import type { Restoring, RestoreStage } from "./useRestore";
import { useFilesWords } from "./words";

type Warning = Parameters<BackupMessages["backupWarning"]>[0];
type Compared = Extract<RestoreStage, { readonly kind: "compared" }>;

/** What is to be known of a backup as a whole before it is restored. */
const warningsOf = ({ intact, otherWorkbook, diverged, unreadable, onlyHere, onlyThere }: RestoreReport): readonly Warning[] => {
  const [first] = unreadable.first;
  const warnings: readonly (Warning | false)[] = [
    !intact && { kind: "damaged", params: {} },
    otherWorkbook && { kind: "other-workbook", params: {} },
    diverged && { kind: "diverged", params: { here: onlyHere, there: onlyThere } },
    first !== undefined && { kind: "unreadable", params: { count: unreadable.count, table: first.table, row: first.row } },
  ];
  return warnings.filter((warning) => warning !== false);
};

/** How a backup and the workbook differ, what must be known, and the button. */
export function Comparison({ stage: { name, report, known }, restoring }: { readonly stage: Compared; readonly restoring: Restoring }) {
  const flow = useFlowStyles();
  const { locale, strings, count } = usePane();
  const words = useFilesWords();
  const moment = useMoment();
  const { backupWarning } = createBackupMessages(locale);
  const { needs, empty } = report;
  const isReady = needs.every((need) => known.includes(need));
  return (
    <div className={flow.column} aria-live="polite">
      <Hint>{words.from(name, report.by, moment(report.at))}</Hint>
      {warningsOf(report).map((warning) => (
        <Notice key={warning.kind} intent="warning">
          {backupWarning(warning)}
        </Notice>
      ))}
      {report.common > 0 && <Hint>{words.common(count(report.common))}</Hint>}
      {empty && <Notice intent="info">{words.empty}</Notice>}
      <Differences report={report} />
      {!empty && (
        <>
          {needs.map((need) => (
            <Checkbox key={need} label={words.needs[need]} checked={known.includes(need)} onChange={(_, data) => restoring.know(need, data.checked === true)} />
          ))}
          <div className={flow.buttons}>
            <Button appearance="primary" size="small" disabledFocusable={!isReady || restoring.restoring} onClick={restoring.restore}>
              {restoring.restoring ? words.restoring : words.restoreNow}
            </Button>
            <Button size="small" disabledFocusable={restoring.restoring} onClick={restoring.reset}>
              {strings.common.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
