import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { Encoding } from "../../hooks/useEncode";
import { usePane } from "../../PaneContext";
import { Hint } from "../shared/Hint";
import { NearlyFull } from "../shared/NearlyFull";
import { Notice } from "../shared/Notice";
import { RunProgress } from "../shared/RunProgress";
import { Section } from "../shared/Section";
import { AlikeCustomers } from "./AlikeCustomers";
import { FirstCodes } from "./FirstCodes";
import { OddCells } from "./OddCells";
import { Refusals } from "./Refusals";
import { ReportCounts } from "./ReportCounts";
import { RuleShares } from "./RuleShares";

const useStyles = makeStyles({
  box: { minHeight: "96px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, justifyContent: "flex-start" },
  stale: { opacity: 0.6 },
});

export interface DryRunProps {
  readonly encoding: Encoding;
  /** Rows of the list, once all its columns are known. */
  readonly rows: number | undefined;
  readonly onToRules: () => void;
}

/** What issuing would do, on the user's own rows. */
export function DryRun({ encoding, rows, onToRules }: DryRunProps) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const { stage, run } = encoding;
  const report = stage.kind === "tried" || stage.kind === "trying" || stage.kind === "issuing" ? stage.report : undefined;
  const runs = run.progress.total > 0;
  return (
    <>
      <Section title={strings.encode.title}>
        <div className={styles.box}>
          {rows === undefined && <Hint>{strings.encode.needColumns}</Hint>}
          {rows !== undefined && stage.kind === "idle" && (
            <>
              <Hint>{strings.encode.tryLarge(count(rows))}</Hint>
              <div>
                <Button onClick={encoding.tryNow}>{strings.encode.tryNow}</Button>
              </div>
            </>
          )}
          {stage.kind === "trying" && runs && !report && <RunProgress label={strings.encode.trying} run={run} />}
          {stage.kind === "trying" && !runs && !report && <Spinner size="tiny" label={strings.encode.trying} />}
          {stage.kind === "stopped" && <Notice intent="info">{strings.encode.cancelledNothing}</Notice>}
          {report && (
            <div className={mergeClasses(styles.box, stage.kind === "trying" && styles.stale)} aria-busy={stage.kind === "trying"}>
              <ReportCounts report={report} />
              <OddCells report={report} />
              <RuleShares report={report} />
              <FirstCodes samples={report.samples} />
              <NearlyFull counters={report.nearlyFull} />
            </div>
          )}
        </div>
      </Section>
      {report && <AlikeCustomers report={report} />}
      {report && <Refusals report={report} onToRules={onToRules} />}
    </>
  );
}
