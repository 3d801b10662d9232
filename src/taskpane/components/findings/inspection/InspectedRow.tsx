import { Badge, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { severityOf } from "../../../../app/validateApi";
import type { CodeFindingKind } from "../../../../core/validate/catalogue";
import type { RowInspection } from "../../../../core/validate/inspection";
import { usePane } from "../../../PaneContext";
import { CellLink } from "../../shared/CellLink";
import { Hint } from "../../shared/Hint";
import { useValidating } from "../../validate/ValidateContext";
import { useValidateWords } from "../../validate/words";
import { Proposal } from "./Proposal";
import { useRowActions } from "./RowActions";
import { SeenText } from "./SeenText";
import { SeverityIcon } from "./SeverityMark";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "center", minWidth: 0, minHeight: "24px" },
  // The box has a hand's width around it already.
  box: { margin: "-6px 0 -6px -8px", flexShrink: 0 },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  text: { minWidth: 0, flexGrow: 1 },
  note: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "flex-start", "& > :last-child": { minWidth: 0 } },
});

export interface InspectedRowProps {
  readonly row: RowInspection | undefined;
  /** The kind that the list is about; left out, all that the row has is said. */
  readonly kind?: CodeFindingKind;
  readonly isFresh: boolean;
}

/** One row: where, what its cell shows with the wrong characters marked, what is wrong, and what it probably should be. */
export function InspectedRow({ row, kind, isFresh }: InspectedRowProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const { messages } = useValidating();
  const words = useValidateWords().findings;
  const actions = useRowActions();
  if (!row) return null;
  const isWritten = actions.isWritten(row.row);
  const said = kind === undefined ? row.findings : row.findings.filter((finding) => finding.kind === kind);
  const others = kind === undefined ? [] : [...new Set(row.findings.filter((finding) => finding.kind !== kind).map((finding) => messages.title(finding.kind)))];
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        {row.repair && (
          <Checkbox
            className={styles.box}
            aria-label={words.pick(String(row.row))}
            checked={actions.picks.has(row.row)}
            disabled={actions.frozen || isWritten}
            onChange={(_, data) => actions.pick([row.row], data.checked === true)}
          />
        )}
        <CellLink address={actions.addressOf(row.row)} className={styles.link}>
          {strings.common.row(String(row.row))}
        </CellLink>
        <span className={styles.text}>{row.text === "" ? <Hint>{strings.common.blank}</Hint> : <SeenText text={row.text} findings={said} />}</span>
        {isFresh && (
          <Badge size="small" appearance="tint" color="informative">
            {words.fresh1}
          </Badge>
        )}
      </div>
      {said.map((finding, at) => (
        <div key={at} className={styles.note}>
          {kind === undefined && <SeverityIcon severity={severityOf(finding.kind)} />}
          <Hint>{messages.note(finding, row.text)}</Hint>
        </div>
      ))}
      {others.length > 0 && <Hint>{words.others(others.join(strings.common.listSeparator))}</Hint>}
      {isWritten ? <Hint>{words.done}</Hint> : row.repair && <Proposal row={row} repair={row.repair} />}
    </div>
  );
}
