import { useCallback, useEffect, useState } from "react";
import type { BatchSummary } from "../../../../app/registerApi";
import { useAppState, usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { VirtualRows } from "../../shared/VirtualRows";
import { useRegister } from "../RegisterContext";
import { useFlowStyles } from "../useFlowStyles";
import { BatchRow } from "./BatchRow";
import { useCodesWords } from "./words";

/** So many actions back are offered; older ones stand in the log. */
const most = 20;

/** The latest actions that registered codes, each with its undo. */
export function RecentActions({ onChanged }: { readonly onChanged: () => void }) {
  const flow = useFlowStyles();
  const { report, announce } = usePane();
  const { codes } = useRegister();
  const words = useCodesWords();
  // Every action changes the state.
  const state = useAppState((each) => each);
  const [batches, setBatches] = useState<readonly BatchSummary[] | undefined>(undefined);
  const [done, setDone] = useState("");
  useEffect(() => {
    let current = true;
    codes
      .batches(most)
      .then((found) => current && setBatches(found))
      .catch((error: unknown) => current && report(error));
    return () => {
      current = false;
    };
  }, [codes, report, state]);
  const undone = useCallback(
    (said: string) => {
      setDone(said);
      announce(said);
      onChanged();
    },
    [announce, onChanged],
  );
  if (!batches) return <Hint>{words.reading}</Hint>;
  if (batches.length === 0) return <Hint>{words.recentNone}</Hint>;
  return (
    <div className={flow.column}>
      <Hint>{words.recentHint}</Hint>
      {done !== "" && <Notice intent="success">{done}</Notice>}
      <VirtualRows
        label={words.recent}
        count={batches.length}
        estimate={64}
        row={(index) => {
          const batch = batches[index];
          return batch ? <BatchRow key={batch.batch} batch={batch} onUndone={undone} /> : null;
        }}
      />
    </div>
  );
}
