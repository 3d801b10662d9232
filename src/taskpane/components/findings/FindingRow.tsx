import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../PaneContext";
import { CellLink } from "../shared/CellLink";
import { CodeText, Hint } from "../shared/Hint";
import type { FindingLine } from "./groupFindings";
import { MarkedText } from "../shared/MarkedText";

const useStyles = makeStyles({
  row: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, paddingRight: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", minWidth: 0 },
  link: { flexShrink: 0 },
  text: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** Texts longer than this are cut in a list; the cell itself has the rest. */
const longest = 80;

/** One finding: where, what stands there with the wrong characters marked, what is wrong. */
export function FindingRow({ line }: { readonly line: FindingLine | undefined }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  if (!line) return null;
  const { row, finding, sentence } = line;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <CellLink address={row.address} className={styles.link}>
          {strings.common.row(count(row.row))}
        </CellLink>
        <Body1 className={styles.text}>
          {row.text === "" ? (
            <Hint>{strings.common.blank}</Hint>
          ) : (
            <CodeText>
              <MarkedText text={row.text.slice(0, longest)} start={finding.start} length={finding.length} />
            </CodeText>
          )}
        </Body1>
      </div>
      <Hint>{sentence}</Hint>
    </div>
  );
}
