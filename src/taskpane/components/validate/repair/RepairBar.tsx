import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { cellAddress } from "../../../../app/cellAddress";
import type { ListInspection } from "../../../../app/validateApi";
import { usePane } from "../../../PaneContext";
import { AskInPlace } from "../../shared/AskInPlace";
import { BottomBar } from "../../shared/BottomBar";
import { CellLink } from "../../shared/CellLink";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { RunProgress } from "../../shared/RunProgress";
import { useValidateWords } from "../words";
import type { RepairDone, Repairing, RepairQuestion } from "./useRepairing";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  rows: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** Where repairs are decided, watched and taken back: at the bottom, in sight wherever the list is scrolled to. */
export function RepairBar({ inspection, repairing }: { readonly inspection: ListInspection; readonly repairing: Repairing }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useValidateWords();
  const { picks, question, done, run, doing, opener, isWritten } = repairing;
  const primary = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // Left without an answer: the keyboard goes back to where it came from.
    if (wasAsking.current && !question && !run.running) (opener.current?.isConnected ? opener.current : primary.current)?.focus();
    wasAsking.current = question !== undefined;
  }, [question, run.running, opener]);
  const certain = useMemo(() => inspection.found.filter(({ row, repair }) => repair?.certainty === "certain" && !isWritten(row)), [inspection, isWritten]);
  const picked = () => inspection.found.filter(({ row }) => picks.has(row));
  if (run.running) {
    return (
      <BottomBar>
        <RunProgress label={doing === "undo" ? words.repair.undoing : words.repair.running} run={run} />
      </BottomBar>
    );
  }
  if (question) {
    return (
      <BottomBar>
        <Question question={question} repairing={repairing} />
      </BottomBar>
    );
  }
  if (!done && picks.count === 0 && certain.length === 0) return null;
  return (
    <BottomBar>
      <div className={styles.bar}>
        {done && <Outcome done={done} inspection={inspection} repairing={repairing} />}
        {picks.count > 0 ? (
          <>
            <div className={styles.line}>
              <Hint>{words.findings.picked(count(picks.count))}</Hint>
              <Button size="small" appearance="subtle" onClick={() => repairing.pick(inspection.found.map(({ row }) => row), false)}>
                {words.findings.unpick}
              </Button>
            </div>
            <Button ref={primary} appearance="primary" onClick={() => repairing.ask(picked(), true)}>
              {words.repair.picked(count(picks.count))}
            </Button>
          </>
        ) : (
          certain.length > 0 && (
            <Button ref={primary} appearance="primary" onClick={() => repairing.ask(certain, false)}>
              {words.repair.certain(count(certain.length))}
            </Button>
          )
        )}
      </div>
    </BottomBar>
  );
}

/** What will be written, where the originals go, and the two answers. */
function Question({ question: { sure, likely, undecided }, repairing }: { readonly question: RepairQuestion; readonly repairing: Repairing }) {
  const { strings, count } = usePane();
  const words = useValidateWords().repair;
  const [withLikely, setWithLikely] = useState(sure.length === 0);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  const writes = sure.length + (withLikely ? likely.length : 0);
  const title = words.ask(count(writes));
  return (
    <AskInPlace
      label={title}
      onClose={repairing.close}
      buttons={
        <>
          <Button ref={yes} size="small" appearance="primary" disabledFocusable={writes === 0} onClick={() => writes > 0 && repairing.answer(withLikely)}>
            {words.now}
          </Button>
          <Button size="small" onClick={repairing.close}>
            {strings.common.cancel}
          </Button>
        </>
      }
    >
      <Text weight="semibold">{writes === 0 && undecided > 0 ? words.pickedNone : title}</Text>
      <Hint>{words.askBody}</Hint>
      {likely.length > 0 && (
        <div>
          <Checkbox label={words.withLikely(count(likely.length))} checked={withLikely} onChange={(_, data) => setWithLikely(data.checked === true)} />
          <Hint>{words.withLikelyHint}</Hint>
        </div>
      )}
      {undecided > 0 && <Hint>{words.undecided(count(undecided))}</Hint>}
    </AskInPlace>
  );
}

/** Rows that are named one by one; of more, the report tells. */
const mostNamed = 12;

/** What was written or taken back, what was left alone, and the way back. */
function Outcome({ done, inspection, repairing }: { readonly done: RepairDone; readonly inspection: ListInspection; readonly repairing: Repairing }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const words = useValidateWords().repair;
  const close = (
    <Button size="small" onClick={repairing.close}>
      {strings.common.close}
    </Button>
  );
  if (done.kind === "stopped") return <Notice intent="info" actions={close}>{words.stopped}</Notice>;
  if (done.kind === "undone") {
    return (
      <Notice intent="success" title={words.undone(count(done.restored))} actions={close}>
        {done.changed > 0 && words.undoneChanged(count(done.changed))}
      </Notice>
    );
  }
  const { asked, repaired, changed, taken, batch } = done;
  const unwritten = asked - repaired - changed.length - taken.length;
  const links = (rows: readonly number[]) => (
    <span className={styles.rows}>
      {rows.slice(0, mostNamed).map((row) => (
        <CellLink key={row} address={cellAddress(inspection.request.list.sheet, row - 1, inspection.sheetColumn)}>
          {strings.common.row(String(row))}
        </CellLink>
      ))}
      {rows.length > mostNamed && "…"}
    </span>
  );
  return (
    <Notice
      intent={changed.length + taken.length + unwritten > 0 ? "warning" : "success"}
      title={repaired > 0 ? words.done(count(repaired)) : words.nothing}
      actions={
        <>
          {repaired > 0 && (
            <Button size="small" onClick={() => repairing.undo(batch)}>
              {words.undo}
            </Button>
          )}
          {close}
        </>
      }
    >
      {repaired > 0 && words.doneHint}
      {unwritten > 0 && <div>{words.stoppedHalf(count(unwritten))}</div>}
      {changed.length > 0 && (
        <div>
          {words.changed(count(changed.length))} {links(changed)}
        </div>
      )}
      {taken.length > 0 && (
        <div>
          {words.taken(count(taken.length))} {links(taken)}
        </div>
      )}
    </Notice>
  );
}
