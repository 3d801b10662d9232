import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EncodeReport } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { Hint } from "../shared/Hint";

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0, alignItems: "baseline" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", margin: 0 },
  what: { margin: 0, minWidth: 0 },
});

/** The figures of a dry run or an issue: new always, the others when there are any. */
export function ReportCounts({ report }: { readonly report: EncodeReport }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const { counts, hints } = strings.encode;
  const lines = [
    { name: counts.issued, n: report.issued, hint: undefined, always: true },
    { name: counts.known, n: report.known, hint: hints.known, always: false },
    { name: counts.kept, n: report.kept, hint: hints.kept, always: false },
    { name: counts.refused, n: report.refused, hint: hints.refused, always: false },
    { name: counts.hidden, n: report.skippedHidden, hint: hints.hidden, always: false },
  ];
  return (
    <dl className={styles.counts}>
      {lines
        .filter(({ n, always }) => always || n > 0)
        .map(({ name, n, hint }) => (
          <div key={name} style={{ display: "contents" }}>
            <dd className={styles.number}>
              <Text weight="semibold" size={400}>
                {count(n)}
              </Text>
            </dd>
            <dt className={styles.what}>
              {name}
              {hint && <Hint>{hint}</Hint>}
            </dt>
          </div>
        ))}
    </dl>
  );
}
