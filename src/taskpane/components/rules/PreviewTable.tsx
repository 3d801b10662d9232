import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreviewRow, RulePreview } from "../../../app/api";
import type { InputValue, RuleDefinition } from "../../../core";
import { usePane } from "../../PaneContext";
import { ruleInputs } from "../../ruleInputs";
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

/** Day 0 of Excel's dates. The false leap day of 1900 is no matter to customers. */
const excelEpoch = Date.UTC(1899, 11, 30);
const lastExcelDay = 2_958_465;

/** Excel keeps dates as numbers of days; people know them as dates. */
const dateText = (value: InputValue) => {
  if (typeof value !== "number" || value < 1 || value > lastExcelDay) return cellText(value);
  const iso = new Date(excelEpoch + Math.round(value * 86_400) * 1000).toISOString();
  return Number.isInteger(value) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
};

/** Places of the inputs that are printed as dates; printed inputs come first in a row. */
const datePlaces = (definition: RuleDefinition | undefined): readonly number[] => {
  if (!definition) return [];
  const inputs = ruleInputs(definition);
  return definition.segments.flatMap((segment) => (segment.kind === "date" && segment.input !== undefined ? [inputs.indexOf(segment.input)] : []));
};

/** The rule tried on the first rows of the list: row, inputs, code or the reason why there is none. */
export function PreviewTable({ preview, stale }: { readonly preview: RulePreview; readonly stale: boolean }) {
  const styles = useStyles();
  const { rules } = usePane().strings;
  const dates = datePlaces(preview.definition);
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
          <Row key={row.row} row={row} dates={row.rule === undefined ? dates : []} cell={styles.cell} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, dates, cell }: { readonly row: PreviewRow; readonly dates: readonly number[]; readonly cell: string }) {
  const { strings, words } = usePane();
  // A narrow column: the kind in short, the sentence as its title.
  const reasons = [...new Set(row.findings.map(({ kind }) => strings.kinds[kind] ?? strings.otherKind))].join(strings.common.listSeparator);
  const inputs = row.inputs.map((value, at) => (dates.includes(at) ? dateText(value) : cellText(value)) || strings.common.blank).join(" · ");
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
