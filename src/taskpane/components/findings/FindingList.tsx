import { makeStyles, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { RowFindings } from "../../../app/api";
import type { Finding } from "../../../core";
import { usePane } from "../../PaneContext";
import { Hint } from "../shared/Hint";
import { VirtualRows } from "../shared/VirtualRows";
import { FindingRow } from "./FindingRow";
import { countKinds, filterLines, findingLines } from "./groupFindings";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  kinds: { display: "flex", flexWrap: "wrap", gap: tokens.spacingVerticalXS },
  kind: { minWidth: 0, whiteSpace: "normal", textAlign: "left", fontWeight: tokens.fontWeightRegular },
  search: { maxWidth: "none", width: "100%" },
});

/** Below this there is nothing to search. */
const searchFrom = 8;

export interface FindingListProps {
  readonly label: string;
  readonly rows: readonly RowFindings[];
  /** Headings of kinds that only few lists have, beside those that all know. */
  readonly kindNames?: Readonly<Partial<Record<Finding["kind"], string>>>;
}

/** Findings row by row, grouped by kind with counts, searchable; a click goes to the cell. */
export function FindingList({ label, rows, kindNames }: FindingListProps) {
  const styles = useStyles();
  const { strings, words, count } = usePane();
  const [kind, setKind] = useState<Finding["kind"] | undefined>(undefined);
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const lines = useMemo(() => findingLines(rows, words.finding), [rows, words]);
  const kinds = useMemo(() => countKinds(lines), [lines]);
  const chosenKind = kinds.some((each) => each.kind === kind) ? kind : undefined;
  const shown = useMemo(() => filterLines(lines, chosenKind, wanted), [lines, chosenKind, wanted]);

  const choice = (value: Finding["kind"] | undefined, text: string, n: number) => (
    <ToggleButton key={value ?? "all"} size="small" shape="circular" className={styles.kind} checked={chosenKind === value} onClick={() => setKind(value)}>
      {`${text} ${count(n)}`}
    </ToggleButton>
  );

  return (
    <div className={styles.box}>
      <div className={styles.kinds} role="group" aria-label={strings.findings.byKind}>
        {kinds.length > 1 && choice(undefined, strings.findings.allKinds, lines.length)}
        {kinds.map((each) => choice(each.kind, kindNames?.[each.kind] ?? strings.kinds[each.kind] ?? strings.otherKind, each.count))}
      </div>
      {lines.length >= searchFrom && (
        <SearchBox
          size="small"
          className={styles.search}
          aria-label={strings.findings.search}
          placeholder={strings.findings.search}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
      )}
      {shown.length === 0 ? (
        <Hint>{strings.findings.noMatch}</Hint>
      ) : (
        <VirtualRows label={label} count={shown.length} estimate={56} row={(index) => <FindingRow line={shown[index]} />} />
      )}
    </div>
  );
}
