import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { usePane } from "../../PaneContext";
import type { LongRun } from "../../hooks/useLongRun";
import type { Strings } from "../../strings";
import { Hint } from "./Hint";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

const timeText = (seconds: number, { encode }: Strings) =>
  encode.timeLeft(seconds < 60 ? encode.seconds(seconds) : encode.minutes(Math.ceil(seconds / 60)));

/** How far a long action has come, how long it will still take, and the button that stops it. */
export function RunProgress({ label, run }: { readonly label: string; readonly run: LongRun }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const { done, total, secondsLeft } = run.progress;
  const known = total > 0;
  const figures = [known && strings.encode.progress(count(done), count(total)), secondsLeft !== undefined && timeText(secondsLeft, strings)];
  return (
    <div className={styles.box}>
      <ProgressBar aria-label={label} thickness="large" {...(known ? { value: done, max: total } : {})} />
      <div className={styles.line}>
        <Hint>{[run.cancelling ? strings.encode.cancelling : label, ...figures.filter(Boolean)].join(" · ")}</Hint>
        <Button size="small" disabledFocusable={run.cancelling} onClick={run.cancel}>
          {strings.common.cancel}
        </Button>
      </div>
    </div>
  );
}
