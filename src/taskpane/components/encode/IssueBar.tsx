import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { EncodeReport } from "../../../app/api";
import type { Encoding } from "../../hooks/useEncode";
import { usePane } from "../../PaneContext";
import { BottomBar } from "../shared/BottomBar";
import { Hint } from "../shared/Hint";
import { RunProgress } from "../shared/RunProgress";

const useStyles = makeStyles({
  summary: { paddingBottom: tokens.spacingVerticalXS },
});

/** The one button that issues, always in sight; while it works, how far it has come. */
export function IssueBar({ encoding, blocked }: { readonly encoding: Encoding; readonly blocked: boolean }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const { stage } = encoding;
  const report = stage.kind === "tried" ? stage.report : undefined;
  const writes = report ? report.issued + report.known : 0;
  const { counts } = strings.encode;
  const summary = ({ issued, known, kept, refused, skippedHidden }: EncodeReport) =>
    [[counts.issued, issued], [counts.known, known], [counts.kept, kept], [counts.refused, refused], [counts.hidden, skippedHidden] as const]
      .flatMap(([name, n]) => (Number(n) > 0 ? [`${name} ${count(Number(n))}`] : []))
      .join(" · ");
  const label = () => {
    if (!report) return strings.encode.button;
    if (report.issued > 0) return strings.encode.issue(count(report.issued));
    return writes > 0 ? strings.encode.write(count(writes)) : strings.encode.nothing;
  };
  return (
    <BottomBar>
      {stage.kind === "issuing" ? (
        <RunProgress label={strings.encode.issuing} run={encoding.run} />
      ) : (
        <>
          {report && (report.refused > 0 || report.kept > 0) && (
            <div className={styles.summary}>
              <Hint>{summary(report)}</Hint>
            </div>
          )}
          <Button appearance="primary" disabledFocusable={blocked || writes === 0} onClick={() => void encoding.issue()}>
            {label()}
          </Button>
        </>
      )}
    </BottomBar>
  );
}
