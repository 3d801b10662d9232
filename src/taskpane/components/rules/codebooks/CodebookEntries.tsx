import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { CodebookSummary } from "../../../../app/api";
import type { CodebookEntry } from "../../../../core";
import { usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { CodeText, Hint } from "../../shared/Hint";
import { VirtualRows } from "../../shared/VirtualRows";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  search: { maxWidth: "none", width: "100%" },
  row: {
    display: "grid",
    gridTemplateColumns: "72px 1fr",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const matches = ({ value, code, aliases }: CodebookEntry, wanted: string) => [value, code, ...aliases].some((text) => text.toLowerCase().includes(wanted));

/** The entries of one codebook, searchable by value, code and alias. The summary is new whenever the book changes. */
export function CodebookEntries({ codebook }: { readonly codebook: CodebookSummary }) {
  const styles = useStyles();
  const { custcode, strings } = usePane();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const entries = useMemo(() => custcode.rules.entries(codebook.name), [custcode, codebook]);
  const shown = useMemo(() => (wanted === "" ? entries : entries.filter((entry) => matches(entry, wanted))), [entries, wanted]);
  return (
    <div className={styles.box}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={strings.codebooks.search}
        placeholder={strings.codebooks.search}
        value={search}
        onChange={(_, data) => setSearch(data.value)}
      />
      {shown.length === 0 ? (
        <Hint>{strings.codebooks.noMatch}</Hint>
      ) : (
        <VirtualRows label={inputLabel(codebook.name, strings)} count={shown.length} estimate={44} row={(index) => <Entry entry={shown[index]} className={styles.row} />} />
      )}
    </div>
  );
}

/** More aliases than this are counted instead of shown. */
const mostAliases = 6;

function Entry({ entry, className }: { readonly entry: CodebookEntry | undefined; readonly className: string }) {
  const { strings } = usePane();
  if (!entry) return null;
  const aliases = entry.aliases.slice(0, mostAliases).join(strings.common.listSeparator);
  const rest = entry.aliases.length > mostAliases ? "…" : "";
  return (
    <div className={className}>
      <CodeText>{entry.code}</CodeText>
      <span>
        {entry.value}
        {entry.status === "retired" && ` (${strings.codebooks.retired})`}
        {aliases && <Hint>{aliases + rest}</Hint>}
      </span>
    </div>
  );
}
