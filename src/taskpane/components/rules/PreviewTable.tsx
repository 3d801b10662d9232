import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreviewRow, RulePreview } from "../../../app/api";
import type { InputValue } from "../../../core";
import { usePane } from "../../PaneContext";
import { CodeText, Hint } from "../shared/Hint";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  stale: { opacity: 0.6 },
  cell: { textAlign: "left", verticalAlign: "top", padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  row: { width: "36px" },
  code: { width: "42%" },
});

/** A cell as it is read: an Excel error by its name, a blank one as nothing. */
const cellText = (value: InputValue) => (value !== null && typeof value === "object" ? value.error : String(value ?? ""));

/** The rule tried on the first rows of the list: row, inputs, code or the reason why there is none. */
export function PreviewTable({ preview, stale }: { readonly preview: RulePreview; readonly stale: boolean }) {
  const styles = useStyles();
  const { rules } = usePane().strings;
  return (
    <table className={mergeClasses(styles.table, stale && styles.stale)} aria-label={rules.preview}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.row)}>
            {rules.previewRow}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {rules.previewInputs}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.code)}>
            {rules.previewCode}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <Row key={row.row} row={row} cell={styles.cell} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, cell }: { readonly row: PreviewRow; readonly cell: string }) {
  const { strings, words } = usePane();
  // A narrow column: the kind in short, the sentence as its title.
  const reasons = [...new Set(row.findings.map(({ kind }) => strings.kinds[kind] ?? strings.otherKind))].join(strings.common.listSeparator);
  const inputs = row.inputs.map((value) => cellText(value) || strings.common.blank).join(" · ");
  return (
    <tr>
      <td className={cell}>{row.row}</td>
      <td className={cell}>{inputs}</td>
      <td className={cell} title={row.findings.map((finding) => words.finding(finding)).join(" ") || undefined}>
        {row.code === undefined ? <Hint>{reasons}</Hint> : <CodeText>{row.code}</CodeText>}
        {row.rule !== undefined && <Hint>{strings.rules.byRule(row.rule)}</Hint>}
      </td>
    </tr>
  );
}
