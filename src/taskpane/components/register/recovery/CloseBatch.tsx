import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { AskInPlace } from "../../shared/AskInPlace";
import { ReleaseChoice, type Release } from "../../shared/ReleaseChoice";
import { useRegister } from "../RegisterContext";
import { useRecoveryWords } from "./words";

export interface CloseBatchProps {
  readonly batch: string;
  readonly question: string;
  /** What the button says that leaves everything as it is. */
  readonly leave: string;
  readonly onLeave: () => void;
  /** Hears in words what was done. */
  readonly onDone: (text: string) => void;
}

/** Asks what becomes of the codes of an action that stand in no cell. */
export function CloseBatch({ batch, question, leave, onLeave, onDone }: CloseBatchProps) {
  const { count } = usePane();
  const words = useRecoveryWords();
  const { recovery } = useRegister();
  const [how, setHow] = useState<Release>("void");
  const { busy, run } = useTask(async () => {
    const { voided, returned } = await recovery.close(batch, how);
    onDone(words.closed(count(voided), count(returned)));
  });
  return (
    <AskInPlace
      label={words.close}
      onClose={onLeave}
      buttons={
        <>
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
            {busy ? words.closing : words.closeNow}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={onLeave}>
            {leave}
          </Button>
        </>
      }
    >
      <ReleaseChoice label={question} value={how} onChange={setHow} />
    </AskInPlace>
  );
}
