import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { UnfinishedBatch } from "../../../../app/registerApi";
import { createRecoveryMessages } from "../../../../messages/createRecoveryMessages";
import { useLongRun } from "../../../hooks/useLongRun";
import { usePane } from "../../../PaneContext";
import { CellLink } from "../../shared/CellLink";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { RunProgress } from "../../shared/RunProgress";
import { useRegister } from "../RegisterContext";
import { useFlowStyles } from "../useFlowStyles";
import { useMoment } from "../../../hooks/useMoment";
import { CloseBatch } from "./CloseBatch";
import { rowRanges } from "./rowRanges";
import { useRecoveryWords } from "./words";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, paddingBottom: tokens.spacingVerticalS },
  },
});

/** So many rows are named in the text. */
const firstRows = 12;

/** What became of an action. */
export interface Ended {
  readonly batch: string;
  readonly text: string;
  /** Codes that still stand in no cell, and of which nobody will be reminded any more. */
  readonly left: number;
}

/** One action that never ended: what it was, and the two ways to end it. */
export function UnfinishedItem({ batch, onDone }: { readonly batch: UnfinishedBatch; readonly onDone: (ended: Ended | undefined) => void }) {
  const styles = useStyles();
  const flow = useFlowStyles();
  const { locale, strings, count } = usePane();
  const words = useRecoveryWords();
  const moment = useMoment();
  const { recovery } = useRegister();
  const { at, own, list, missing, rows } = batch;
  const [asking, setAsking] = useState(false);
  const closer = useRef<HTMLButtonElement>(null);
  const run = useLongRun();
  /** The run's own signal also ends with this component, which goes when the action is finished. */
  const isStopped = useRef(false);
  const stop = () => {
    isStopped.current = true;
    run.cancel();
  };
  const finish = async () => {
    onDone(undefined);
    isStopped.current = false;
    const outcome = await run.start((each) => recovery.finish(batch.batch, each));
    if (outcome.kind !== "done") return;
    const { written, left } = outcome.value;
    const finished = words.finished(count(written));
    onDone(isStopped.current ? { batch: batch.batch, text: `${finished} ${words.stopped}`, left: 0 } : { batch: batch.batch, text: finished, left: left.length });
  };
  const shut = () => {
    setAsking(false);
    closer.current?.focus();
  };
  const sheet = list.slice(0, list.lastIndexOf("!") + 1);
  const named = words.rows(rowRanges(rows.slice(0, firstRows), strings.common.listSeparator), rows.length > firstRows);
  return (
    <div className={styles.item}>
      <Text>{createRecoveryMessages(locale).unfinished(batch)}</Text>
      {at !== "" && <Hint>{words.begun(moment(at))}</Hint>}
      {rows[0] !== undefined && missing > 0 && <Hint>{sheet === "" ? named : <CellLink address={`${sheet}A${rows[0]}`}>{named}</CellLink>}</Hint>}
      {!own && <Notice intent="info">{words.elsewhere}</Notice>}
      {run.running ? (
        <RunProgress label={words.finishing} run={{ ...run, cancel: stop }} />
      ) : (
        <div className={flow.buttons}>
          <Button size="small" appearance="primary" onClick={() => void finish()}>
            {words.finish}
          </Button>
          {missing > 0 && (
            <Button ref={closer} size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {words.close}
            </Button>
          )}
        </div>
      )}
      {missing > 0 && !run.running && <Hint>{words.finishHint}</Hint>}
      {asking && !run.running && (
        <CloseBatch batch={batch.batch} question={words.closeAsk} leave={strings.common.cancel} onLeave={shut} onDone={(text) => onDone({ batch: batch.batch, text, left: 0 })} />
      )}
    </div>
  );
}
