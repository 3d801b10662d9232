import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState } from "react";
import type { RowInspection } from "../../../../core/validate/inspection";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { useValidating } from "../../validate/ValidateContext";
import { useValidateWords } from "../../validate/words";
import { certainties, type FindingIndex, type KindRows } from "./indexInspection";
import { KindHelp } from "./KindHelp";
import { useRowActions } from "./RowActions";
import { RowList } from "./RowList";
import { SeverityIcon } from "./SeverityMark";

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXXS },
  heading: { margin: 0, flexGrow: 1, minWidth: 0, fontWeight: "inherit", fontSize: "inherit" },
  button: { width: "100%", justifyContent: "flex-start", textAlign: "left", padding: `${tokens.spacingVerticalS} 0`, minHeight: "44px", columnGap: tokens.spacingHorizontalXXS },
  title: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalM, minWidth: 0 },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  all: { marginLeft: "-8px" },
});

export interface KindGroupProps {
  readonly index: FindingIndex;
  readonly group: KindRows;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Rows with a repair, and how many of them are certain, likely, open. */
export function repairsIn(index: FindingIndex, at: Uint32Array): { readonly rows: readonly RowInspection[]; readonly counts: readonly number[] } {
  const rows: RowInspection[] = [];
  const counts = certainties.map(() => 0);
  for (const each of at) {
    const state = index.repairs[each] ?? certainties.indexOf("none");
    counts[state] = (counts[state] ?? 0) + 1;
    const row = index.rows[each];
    if (row?.repair) rows.push(row);
  }
  return { rows, counts };
}

/** One kind of finding: how grave, how many rows, how many can be repaired; what it means; its rows behind its line. */
export function KindGroup({ index, group: { kind, severity, at }, open, onToggle }: KindGroupProps) {
  const styles = useStyles();
  const id = useId();
  const { strings, count } = usePane();
  const { messages } = useValidating();
  const words = useValidateWords();
  const actions = useRowActions();
  const [helping, setHelping] = useState(false);
  const title = messages.title(kind);
  const { rows, counts } = useMemo(() => repairsIn(index, at), [index, at]);
  const [certain = 0, likely = 0] = counts;
  const figures = [
    messages.severity(severity),
    strings.common.rows(count(at.length)),
    ...certainties.map((state, rank) => state !== "none" && (counts[rank] ?? 0) > 0 && words.result.repairCount(messages.certainty(state), count(counts[rank] ?? 0))),
  ];
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <Button
            appearance="transparent"
            className={styles.button}
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-controls={`${id}-rows`}
            onClick={onToggle}
          >
            <span className={styles.words}>
              <span className={styles.title}>
                <SeverityIcon severity={severity} />
                {title}
              </span>
              <Hint>{figures.filter(Boolean).join(" · ")}</Hint>
            </span>
          </Button>
        </h3>
        <Button size="small" appearance="subtle" icon={<QuestionCircleRegular />} aria-label={words.findings.help(title)} aria-expanded={helping} aria-controls={`${id}-help`} onClick={() => setHelping(!helping)} />
      </div>
      <div id={`${id}-help`} hidden={!helping}>
        {helping && <KindHelp kind={kind} />}
      </div>
      <div id={`${id}-rows`} hidden={!open}>
        {open && (
          <div className={styles.panel}>
            {rows.length > 1 && <PickAll rows={rows} />}
            {certain + likely > 1 && (
              <div className={styles.tools}>
                <Button size="small" disabledFocusable={actions.frozen} onClick={() => !actions.frozen && actions.ask(rows, false)}>
                  {words.repair.kind(count(certain + likely))}
                </Button>
              </div>
            )}
            <RowList label={words.findings.list(title)} index={index} at={at} kind={kind} />
          </div>
        )}
      </div>
    </div>
  );
}

/** One box for all rows listed that have a repair. */
export function PickAll({ rows }: { readonly rows: readonly RowInspection[] }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useValidateWords().findings;
  const actions = useRowActions();
  const picked = useMemo(() => rows.reduce((n, { row }) => n + (actions.picks.has(row) ? 1 : 0), 0), [rows, actions.picks]);
  return (
    <Checkbox
      className={styles.all}
      label={words.pickAll(count(rows.length))}
      checked={picked === 0 ? false : picked === rows.length ? true : "mixed"}
      disabled={actions.frozen}
      onChange={() => actions.pick(rows.map(({ row }) => row), picked < rows.length)}
    />
  );
}
