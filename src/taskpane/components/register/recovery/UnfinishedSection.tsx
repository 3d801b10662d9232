import { useState } from "react";
import { useAppState, usePane } from "../../../PaneContext";
import { Notice } from "../../shared/Notice";
import { Section } from "../../shared/Section";
import { CloseBatch } from "./CloseBatch";
import { TwiceCodes } from "./TwiceCodes";
import { UnfinishedItem, type Ended } from "./UnfinishedItem";
import { Unsettled } from "./Unsettled";
import { useRecoveryWords } from "./words";

/** What crashes and co-authors left for a person to decide. Nothing when there is nothing. */
export function UnfinishedSection() {
  const { announce, count } = usePane();
  const words = useRecoveryWords();
  const unfinished = useAppState((state) => state.unfinished);
  const unsettled = useAppState((state) => state.unsettled);
  /** What was done last: its action is gone from the list by then. */
  const [done, setDone] = useState<Ended | undefined>(undefined);
  const tell = (ended: Ended | undefined) => {
    setDone(ended);
    if (ended) announce(ended.text);
  };
  return (
    <>
      {(unfinished.length > 0 || done) && (
        <Section title={words.title}>
          {done && <Notice intent="success">{done.text}</Notice>}
          {done && done.left > 0 && (
            <CloseBatch
              batch={done.batch}
              question={words.left(count(done.left))}
              leave={words.keep}
              onLeave={() => setDone({ ...done, left: 0 })}
              onDone={(text) => tell({ batch: done.batch, text, left: 0 })}
            />
          )}
          {unfinished.map((batch) => (
            <UnfinishedItem key={batch.batch} batch={batch} onDone={tell} />
          ))}
        </Section>
      )}
      {unsettled.length > 0 && <Unsettled codes={unsettled} />}
      <TwiceCodes />
    </>
  );
}
