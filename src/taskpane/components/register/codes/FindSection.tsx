import { Button, Field, makeStyles, SearchBox } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { Notice } from "../../shared/Notice";
import { Section } from "../../shared/Section";
import { VirtualRows } from "../../shared/VirtualRows";
import { useFlowStyles } from "../useFlowStyles";
import { useDay } from "./dates";
import { EntryRow } from "./EntryRow";
import { entryCustomer } from "./entryCustomer";
import { Explanation } from "./Explanation";
import { ExplanationOf } from "./ExplanationOf";
import { RecentActions } from "./RecentActions";
import { isSameCode, useFind, type Find, type Found } from "./useFind";
import { useCodesWords } from "./words";

// Fluent's own limit leaves the pane's right side blank.
const useStyles = makeStyles({ search: { maxWidth: "none", width: "100%" } });

/** Finds codes by a piece of them or of their customer, explains them where they stand, and takes whole actions back. */
export function FindSection() {
  const styles = useStyles();
  const words = useCodesWords();
  const find = useFind();
  const { found } = find;
  return (
    <Section title={words.title}>
      <Field label={words.search} size="small" hint={found ? undefined : words.hint}>
        <SearchBox
          size="small"
          className={styles.search}
          value={find.text}
          dismiss={{ "aria-label": words.clear }}
          onChange={(_, data) => find.setText(data.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") find.search();
          }}
        />
      </Field>
      {!found && find.searching && <Hint>{words.searching}</Hint>}
      {found && <Results key={found.text} found={found} find={find} />}
      <More label={words.recent}>
        <RecentActions onChanged={find.again} />
      </More>
    </Section>
  );
}

/** What was found for one text; the only code that it can mean is open already. */
function Results({ found, find }: { readonly found: Found; readonly find: Find }) {
  const flow = useFlowStyles();
  const { count, announce } = usePane();
  const words = useCodesWords();
  const { dayOf } = useDay();
  const { entries, more, unknown, text } = found;
  const [open, setOpen] = useState(() => {
    const [only] = entries.length === 1 ? entries : entries.filter(({ code }) => isSameCode(code, text));
    return only && isSameCode(only.code, text) ? idOf(only) : undefined;
  });
  const [done, setDone] = useState("");
  const none = entries.length === 0 && !unknown;
  const total = entries.length + more;
  useEffect(() => announce(total > 0 ? words.found(count(total)) : none ? words.none(text) : ""), [announce, words, count, total, none, text]);
  const changed = (said: string) => {
    setDone(said);
    announce(said);
    find.again();
  };
  const customerText = (entry: Parameters<typeof entryCustomer>[0]) => {
    const { kind, name } = entryCustomer(entry);
    return kind === "name" ? name : kind === "hash" ? words.hashed : words.noCustomer;
  };
  return (
    <div className={flow.column}>
      {done !== "" && <Notice intent="success">{done}</Notice>}
      {none && (
        <Notice intent="info" title={words.none(text)}>
          {words.noneHint}
        </Notice>
      )}
      {unknown && (
        <>
          <Notice intent="info">{words.unregistered(unknown.rule)}</Notice>
          <Explanation explanation={unknown} onChanged={changed} />
        </>
      )}
      {entries.length > 0 && (
        <VirtualRows
          label={words.results}
          count={entries.length}
          estimate={52}
          row={(index) => {
            const entry = entries[index];
            if (!entry) return null;
            const id = idOf(entry);
            return (
              <EntryRow entry={entry} about={`${customerText(entry)} · ${dayOf(entry.at)}`} open={open === id} onToggle={() => setOpen(open === id ? undefined : id)}>
                <ExplanationOf code={entry.code} edition={find.edition} onChanged={changed} />
              </EntryRow>
            );
          }}
        />
      )}
      {more > 0 && (
        <div className={flow.buttons}>
          <Hint>{words.more(count(more))}</Hint>
          <Button size="small" disabledFocusable={find.searching} onClick={find.showMore}>
            {words.showMore}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Two rows of the register may hold one code. */
const idOf = ({ code, batch }: { readonly code: string; readonly batch: string }) => `${code} ${batch}`;
