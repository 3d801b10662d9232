import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTask } from "../../hooks/useTask";
import { useAppState, usePane } from "../../PaneContext";
import { Hint } from "../shared/Hint";
import { More } from "../shared/More";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

/** Ready codebooks that the workbook does not have, each with its source and date. */
export function ReadyCodebooks() {
  const styles = useStyles();
  const { custcode, strings, locale, count, announce } = usePane();
  const codebooks = useAppState((state) => state.codebooks);
  const adding = useTask(async (id: string, title: string) => {
    await custcode.rules.addReadyCodebook(id, locale);
    announce(strings.codebooks.added(title));
  });
  const there = new Set(codebooks.map(({ name }) => name));
  const ready = custcode.setup.readyCodebooks(locale).filter(({ name }) => !there.has(name));
  if (ready.length === 0) return null;
  return (
    <More label={strings.codebooks.readyCount(count(ready.length))} opened={codebooks.length === 0}>
      <ul aria-label={strings.codebooks.addReady} className={styles.list}>
        {ready.map((book) => (
          <li key={book.id} className={styles.item}>
            <span>
              {book.title}
              <Hint>{strings.firstRun.codebookNote(book.name, count(book.count), book.source, book.date)}</Hint>
            </span>
            <Button size="small" disabledFocusable={adding.busy} aria-label={`${strings.codebooks.add} ${book.title}`} onClick={() => void adding.run(book.id, book.title)}>
              {strings.codebooks.add}
            </Button>
          </li>
        ))}
      </ul>
    </More>
  );
}
