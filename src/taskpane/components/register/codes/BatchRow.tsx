import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { BatchSummary } from "../../../../app/registerApi";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { AskingLine } from "../../shared/AskingLine";
import { AskInPlace } from "../../shared/AskInPlace";
import { CodeText, Hint } from "../../shared/Hint";
import { ReleaseChoice, type Release } from "../../shared/ReleaseChoice";
import { useMoment } from "../../../hooks/useMoment";
import { PanelButtons } from "./actions/PanelButtons";
import { useFirstField } from "./actions/PanelProps";
import { CounterChoice } from "./CounterChoice";
import { useCodesWords } from "./words";

/** One action that registered codes: what, when, by whom, and the way back. */
export function BatchRow({ batch, onUndone }: { readonly batch: BatchSummary; readonly onUndone: (said: string) => void }) {
  const { strings, count } = usePane();
  const words = useCodesWords();
  const moment = useMoment();
  const { at, by, rules, codes, living, first, status } = batch;
  const what = words.batchLine(words.action[status], count(codes));
  return (
    <AskingLine
      button={living > 0 ? { text: words.undo, label: words.undoThis(`${what} ${first}`) } : undefined}
      question={(close, done) => (
        <UndoBatch
          batch={batch}
          onClose={close}
          onDone={(said) => {
            done();
            onUndone(said);
          }}
        />
      )}
    >
      <Text weight="semibold">{what}</Text>
      <Hint>
        <CodeText>{words.batchFirst(first)}</CodeText>
        {rules.length > 0 && rules.some((rule) => rule !== "") && ` · ${rules.filter((rule) => rule !== "").join(strings.common.listSeparator)}`}
      </Hint>
      <Hint>{[moment(at), by === "" ? words.somebody : by, living === 0 ? words.batchDead : living < codes ? words.batchLiving(count(living)) : ""].filter(Boolean).join(" · ")}</Hint>
    </AskingLine>
  );
}

interface UndoBatchProps {
  readonly batch: BatchSummary;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Asks what becomes of the codes, or of the counters where the codes were in use before. */
function UndoBatch({ batch: { batch, living, status }, onClose, onDone }: UndoBatchProps) {
  const { custcode, strings, count } = usePane();
  const words = useCodesWords();
  const panel = useFirstField();
  const [how, setHow] = useState<Release>("void");
  const isAdopted = status === "adopted";
  const undoing = useTask(async () => {
    const { cells, voided, returned } = await custcode.lists.undo(batch, how);
    const parts = [
      ...(cells > 0 ? [words.undoneCells(count(cells))] : []),
      ...(voided > 0 ? [words.undoneVoided(count(voided))] : []),
      ...(returned > 0 ? [isAdopted ? words.undoneForgotten(count(returned)) : words.undoneReturned(count(returned))] : []),
    ];
    onDone(parts.length > 0 ? words.undone(parts.join(strings.rules.partSeparator)) : words.undoneNothing);
  });
  const question = (isAdopted ? words.undoAdopted : status === "reserved" ? words.undoReserved : words.undoIssued)(count(living));
  return (
    <AskInPlace
      ref={panel}
      label={question}
      onClose={onClose}
      buttons={<PanelButtons yes={undoing.busy ? words.undoing : words.undo} ready busy={undoing.busy} onYes={() => void undoing.run()} onClose={onClose} />}
    >
      {isAdopted ? <CounterChoice label={question} value={how} onChange={setHow} /> : <ReleaseChoice label={question} value={how} onChange={setHow} />}
    </AskInPlace>
  );
}
