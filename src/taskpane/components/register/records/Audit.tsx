import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { AuditReport } from "../../../../core/audit";
import { useLongRun } from "../../../hooks/useLongRun";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { RunProgress } from "../../shared/RunProgress";
import { useRegister } from "../RegisterContext";
import { AuditKinds } from "./AuditKinds";
import { useRecordsWords } from "./words";

const useStyles = makeStyles({ under: { display: "block", paddingLeft: "32px" } });

/** Compares everything with everything: choose, run, read the findings by kind. */
export function Audit() {
  const styles = useStyles();
  const { announce, clearError, count } = usePane();
  const words = useRecordsWords();
  const { records } = useRegister();
  const [cells, setCells] = useState(false);
  const [report, setReport] = useState<AuditReport | undefined>(undefined);
  const [stopped, setStopped] = useState(false);
  const run = useLongRun();
  const totals = ({ totals: { error, warning, info } }: AuditReport) => words.totals(count(error), count(warning), count(info));
  const isGood = (each: AuditReport) => Object.values(each.totals).every((n) => n === 0);
  const start = async () => {
    clearError();
    setReport(undefined);
    setStopped(false);
    const outcome = await run.start((each) => records.audit({ cells }, each));
    if (outcome.kind === "done") {
      setReport(outcome.value);
      announce(isGood(outcome.value) ? words.allGood : totals(outcome.value));
    } else if (outcome.kind === "cancelled") {
      setStopped(true);
      announce(words.stopped);
    }
  };
  return (
    <>
      <Hint>{words.auditHint}</Hint>
      <div>
        <Checkbox label={words.cells} checked={cells} disabled={run.running} onChange={(_, data) => setCells(data.checked === true)} />
        <div className={styles.under}>
          <Hint>{words.cellsHint}</Hint>
        </div>
      </div>
      {run.running ? (
        <RunProgress label={words.auditing} run={run} />
      ) : (
        <div>
          <Button size="small" onClick={() => void start()}>
            {report ? words.auditAgain : words.auditRun}
          </Button>
        </div>
      )}
      {stopped && <Notice intent="info">{words.stopped}</Notice>}
      {report && (
        <>
          <Notice intent={isGood(report) ? "success" : report.totals.error > 0 ? "error" : report.totals.warning > 0 ? "warning" : "info"} title={isGood(report) ? words.allGood : totals(report)}>
            {words.looked(count(report.looked.rows), count(report.looked.counters), report.looked.cells === undefined ? "" : count(report.looked.cells))}
          </Notice>
          <AuditKinds report={report} />
        </>
      )}
    </>
  );
}
