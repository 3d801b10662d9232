import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadyCodebookSummary } from "../../../../app/api";
import { useTask } from "../../../hooks/useTask";
import { useAppState, usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { groupReadyBooks } from "./readySubjects";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  groups: { paddingLeft: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

/** So few are shown at once, without subjects to open and without a search. */
const few = 6;

const matches = ({ title, name, source }: ReadyCodebookSummary, wanted: string) => [title, name, source].some((text) => text.toLowerCase().includes(wanted));

/** Ready codebooks that the workbook does not have, by subject, each with its size, source and date. */
export function ReadyCodebooks() {
  const styles = useStyles();
  const { custcode, strings, locale, count } = usePane();
  const words = strings.codebooks;
  const codebooks = useAppState((state) => state.codebooks);
  const [search, setSearch] = useState("");
  const there = new Set(codebooks.map(({ name }) => name));
  const ready = custcode.setup.readyCodebooks(locale).filter(({ name }) => !there.has(name));
  if (ready.length === 0) return null;
  const wanted = search.trim().toLowerCase();
  const found = ready.filter((book) => matches(book, wanted));
  return (
    <More label={words.readyCount(count(ready.length))} opened={codebooks.length === 0}>
      {ready.length > few && (
        <SearchBox
          size="small"
          className={styles.search}
          aria-label={words.searchReady}
          placeholder={words.searchReady}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
      )}
      {ready.length <= few || wanted !== "" ? (
        found.length > 0 ? <Books label={words.addReady} books={found} /> : <Hint>{words.noReadyMatch}</Hint>
      ) : (
        <div className={styles.groups}>
          {groupReadyBooks(ready).map(({ subject, books }) => (
            <More key={subject} label={words.subject(words.subjects[subject], count(books.length))}>
              <Books label={words.subjects[subject]} books={books} />
            </More>
          ))}
        </div>
      )}
    </More>
  );
}

function Books({ label, books }: { readonly label: string; readonly books: readonly ReadyCodebookSummary[] }) {
  const styles = useStyles();
  const { custcode, strings, locale, count, announce } = usePane();
  const adding = useTask(async (id: string, title: string) => {
    await custcode.rules.addReadyCodebook(id, locale);
    announce(strings.codebooks.added(title));
  });
  return (
    <ul aria-label={label} className={styles.list}>
      {books.map((book) => (
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
  );
}
