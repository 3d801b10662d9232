import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { RepairBatch } from "../../../../app/validateApi";
import { useMoment } from "../../../hooks/useMoment";
import { usePane } from "../../../PaneContext";
import { AskingLine } from "../../shared/AskingLine";
import { AskInPlace } from "../../shared/AskInPlace";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";
import type { Repairing } from "./useRepairing";

/** Repairs that can be taken back, the newest first. */
export function EarlierRepairs({ repairing }: { readonly repairing: Repairing }) {
  const { count, report } = usePane();
  const { desk } = useValidating();
  const words = useValidateWords().repair;
  const [batches, setBatches] = useState<readonly RepairBatch[]>([]);
  const { times } = repairing;
  useEffect(() => {
    let isWanted = true;
    desk.repairs().then((found) => isWanted && setBatches(found), report);
    return () => {
      isWanted = false;
    };
  }, [desk, times, report]);
  if (batches.length === 0) return null;
  return (
    <More label={words.earlier(count(batches.length))}>
      {batches.map((batch) => (
        <BatchLine key={batch.batch} batch={batch} repairing={repairing} />
      ))}
    </More>
  );
}

function BatchLine({ batch, repairing }: { readonly batch: RepairBatch; readonly repairing: Repairing }) {
  const { count } = usePane();
  const words = useValidateWords().repair;
  const moment = useMoment();
  const what = words.earlierLine(batch.sheet, count(batch.count));
  return (
    <AskingLine
      button={{ text: words.undoOne, label: words.undoThis(what), disabled: repairing.run.running }}
      question={(close) => <UndoQuestion codes={count(batch.count)} onYes={() => repairing.undo(batch.batch)} onClose={close} />}
    >
      <Text size={200}>{what}</Text>
      <Hint>{[moment(batch.at), batch.by === "" ? words.somebody : batch.by].join(" · ")}</Hint>
    </AskingLine>
  );
}

function UndoQuestion({ codes, onYes, onClose }: { readonly codes: string; readonly onYes: () => void; readonly onClose: () => void }) {
  const { strings } = usePane();
  const words = useValidateWords().repair;
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  return (
    <AskInPlace
      label={words.undoAsk(codes)}
      onClose={onClose}
      buttons={
        <>
          <Button ref={yes} size="small" appearance="primary" onClick={onYes}>
            {words.undoOne}
          </Button>
          <Button size="small" onClick={onClose}>
            {strings.common.cancel}
          </Button>
        </>
      }
    >
      <Text weight="semibold">{words.undoAsk(codes)}</Text>
      <Hint>{words.undoAskHint}</Hint>
    </AskInPlace>
  );
}
