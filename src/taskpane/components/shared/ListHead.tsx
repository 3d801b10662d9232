import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useCurrentList } from "../../ListContext";
import { usePane } from "../../PaneContext";
import { Hint } from "./Hint";
import { Notice } from "./Notice";
import { Section } from "./Section";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", minHeight: "40px" },
  name: { overflowWrap: "anywhere" },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Which list is meant and what is odd about it, with the way to choose another. */
export function ListHead({ frozen = false }: { readonly frozen?: boolean }) {
  const styles = useStyles();
  const { strings, words, count } = usePane();
  const { list, reason, finding, refresh } = useCurrentList();
  const button = (
    <Button size="small" appearance="subtle" icon={finding ? <Spinner size="extra-tiny" /> : <ArrowSyncRegular />} disabled={frozen} onClick={refresh}>
      {finding ? strings.common.refreshing : strings.common.refresh}
    </Button>
  );
  return (
    <Section title={strings.list.title} aside={button}>
      <div className={styles.place}>
        {list && (
          <>
            <Text weight="semibold" className={styles.name}>
              {strings.list.where(list.sheet, list.address)}
            </Text>
            <Hint>{[list.table && strings.list.table(list.table), strings.common.rows(count(list.rowCount))].filter(Boolean).join(" · ")}</Hint>
          </>
        )}
        {!list && finding && <Hint>{strings.list.finding}</Hint>}
        {!list && !finding && <Notice intent="info" title={strings.list.noneTitle}>{reason ? words.error(reason) : strings.list.noneHint}</Notice>}
      </div>
      {list && list.rowCount === 0 && <Notice intent="info">{strings.list.noRows}</Notice>}
      {list && list.rowCount > 0 && list.notes.length > 0 && (
        <Notice intent="info">
          {list.notes.length === 1 ? (
            list.notes.map((note) => <span key={note.kind}>{words.note(note)}</span>)
          ) : (
            <ul className={styles.notes}>
              {list.notes.map((note) => (
                <li key={note.kind}>{words.note(note)}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </Section>
  );
}
