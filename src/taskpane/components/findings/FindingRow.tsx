import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../core";
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

/** A code has letters of one width and its wrong ones marked; what a row says is plain text. */
function Text({ text, finding }: { readonly text: string; readonly finding: Finding }) {
  if (!finding.kind.startsWith("code-")) return <>{text}</>;
  return (
    <CodeText>
      <MarkedText text={text} start={finding.start} length={finding.length} />
    </CodeText>
  );
}

/** Texts longer than this are cut in a list; the cell itself has the rest. */
const longest = 80;

/** One finding: where, what stands there with the wrong characters marked, what is wrong. */
export function FindingRow({ line }: { readonly line: FindingLine | undefined }) {
  const styles = useStyles();
  const { strings } = usePane();
  if (!line) return null;
  const { row, finding, sentence } = line;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <CellLink address={row.address} className={styles.link}>
          {strings.common.row(String(row.row))}
        </CellLink>
        <Body1 className={styles.text}>
          {row.text === "" ? (
            <Hint>{strings.common.blank}</Hint>
          ) : (
            <Text text={row.text.slice(0, longest)} finding={finding} />
          )}
        </Body1>
      </div>
      <Hint>{sentence}</Hint>
    </div>
  );
}
