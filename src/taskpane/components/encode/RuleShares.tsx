import { makeStyles } from "@fluentui/react-components";
import type { EncodeReport } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { CodeText, Hint } from "../shared/Hint";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyle: "none" } });

/** Where conditions choose: how many rows go to which rule, each with its first code. */
export function RuleShares({ report }: { readonly report: EncodeReport }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  if (report.byRule.length === 0) return null;
  return (
    <div>
      <Hint>{strings.automatic.shares}</Hint>
      <ul className={styles.list} aria-label={strings.automatic.shares}>
        {report.byRule.map(({ rule, issued, known, sample }) => (
          <li key={rule}>
            {strings.automatic.share(rule, count(issued + known))} <CodeText>{sample}</CodeText>
          </li>
        ))}
      </ul>
    </div>
  );
}
