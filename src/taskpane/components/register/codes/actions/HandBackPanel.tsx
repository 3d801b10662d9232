import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTask } from "../../../../hooks/useTask";
import { usePane } from "../../../../PaneContext";
import { AskInPlace } from "../../../shared/AskInPlace";
import { Notice } from "../../../shared/Notice";
import { useRegister } from "../../RegisterContext";
import { PanelButtons } from "./PanelButtons";
import { useFirstField, type PanelProps } from "./PanelProps";
import { useCodeActionWords } from "./words";

/** Tries to hand a number back, and says so where that cannot be. */
export function HandBackPanel({ entry: { code }, onClose, onDone }: PanelProps) {
  const { announce, strings } = usePane();
  const { codes } = useRegister();
  const words = useCodeActionWords();
  const panel = useFirstField();
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState(false);
  const trying = useTask(async () => {
    const { returned } = await codes.handBack([code], reason.trim());
    if (returned > 0) return onDone(words.handedBack(code));
    setRefused(true);
    announce(words.notHandedBack(code));
  });
  return (
    <AskInPlace
      ref={panel}
      label={words.handBackAsk(code)}
      onClose={onClose}
      buttons={<PanelButtons yes={words.handBack} ready={!refused} busy={trying.busy} onYes={() => void trying.run()} onClose={onClose} />}
    >
      <span>{words.handBackHint}</span>
      <Field label={words.reason} size="small" hint={strings.common.optional}>
        <Input size="small" value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      {refused && <Notice intent="warning">{words.notHandedBack(code)}</Notice>}
    </AskInPlace>
  );
}
