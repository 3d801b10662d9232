import { makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { CounterView } from "../../../../app/registerApi";
import { useAppState, usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { VirtualRows } from "../../shared/VirtualRows";
import { useRegister } from "../RegisterContext";
import { CounterRow } from "./CounterRow";
import { groupCounters } from "./groupCounters";
import { useCountersWords } from "./words";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  rule: { display: "block", margin: 0, paddingTop: tokens.spacingVerticalS, overflowWrap: "anywhere" },
});

/** Below this there is nothing to search. */
const searchFrom = 8;

/** All counters by rule: how far they have come, when they run out, and raising them. */
export function CountersSection() {
  const styles = useStyles();
  const { report, announce } = usePane();
  const { counters } = useRegister();
  const words = useCountersWords();
  // Every action changes the state.
  const state = useAppState((each) => each);
  const [views, setViews] = useState<readonly CounterView[] | undefined>(undefined);
  const [search, setSearch] = useState("");
  const [done, setDone] = useState("");
  const wanted = useDeferredValue(search);
  useEffect(() => {
    let current = true;
    counters
      .list()
      .then((found) => current && setViews(found))
      .catch((error: unknown) => current && report(error));
    return () => {
      current = false;
    };
  }, [counters, report, state]);
  const lines = useMemo(() => groupCounters(views ?? [], wanted), [views, wanted]);
  const raised = (said: string) => {
    setDone(said);
    announce(said);
  };
  if (!views) return <Hint>{words.reading}</Hint>;
  if (views.length === 0) return <Hint>{words.none}</Hint>;
  return (
    <>
      <Hint>{words.hint}</Hint>
      {done !== "" && <Notice intent="success">{done}</Notice>}
      {views.length >= searchFrom && (
        <SearchBox size="small" className={styles.search} aria-label={words.search} placeholder={words.search} value={search} onChange={(_, data) => setSearch(data.value)} />
      )}
      {lines.length === 0 ? (
        <Hint>{words.noMatch}</Hint>
      ) : (
        <VirtualRows
          label={words.list}
          count={lines.length}
          estimate={84}
          row={(index) => {
            const line = lines[index];
            if (!line) return null;
            if (line.kind === "counter") return <CounterRow key={`${line.counter.rule} ${line.counter.key}`} counter={line.counter} blocks={line.blocks} onRaised={raised} />;
            return (
              <Text as="h3" weight="semibold" className={styles.rule}>
                {line.rule}
              </Text>
            );
          }}
        />
      )}
    </>
  );
}
