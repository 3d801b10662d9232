import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { RepairBatch } from "../../../../app/validateApi";
import { useMoment } from "../../../hooks/useMoment";
import { usePane } from "../../../PaneContext";
import { AskInPlace } from "../../shared/AskInPlace";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";
import type { Repairing } from "./useRepairing";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

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
  const styles = useStyles();
  const { strings, count } = usePane();
  const words = useValidateWords().repair;
  const moment = useMoment();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) yes.current?.focus();
  }, [asking]);
  const what = words.earlierLine(batch.sheet, count(batch.count));
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <div className={styles.text}>
          <Text size={200}>{what}</Text>
          <Hint>{[moment(batch.at), batch.by === "" ? words.somebody : batch.by].join(" · ")}</Hint>
        </div>
        <Button ref={opener} size="small" aria-label={words.undoThis(what)} aria-expanded={asking} disabledFocusable={repairing.run.running} onClick={() => setAsking(!asking)}>
          {words.undoOne}
        </Button>
      </div>
      {asking && (
        <AskInPlace
          label={words.undoAsk(count(batch.count))}
          onClose={close}
          buttons={
            <>
              <Button ref={yes} size="small" appearance="primary" onClick={() => repairing.undo(batch.batch)}>
                {words.undoOne}
              </Button>
              <Button size="small" onClick={close}>
                {strings.common.cancel}
              </Button>
            </>
          }
        >
          <Text weight="semibold">{words.undoAsk(count(batch.count))}</Text>
          <Hint>{words.undoAskHint}</Hint>
        </AskInPlace>
      )}
    </div>
  );
}
