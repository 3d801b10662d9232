import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTask } from "../../../../hooks/useTask";
import { AskInPlace } from "../../../shared/AskInPlace";
import { Hint } from "../../../shared/Hint";
import { useRegister } from "../../RegisterContext";
import { PanelButtons } from "./PanelButtons";
import { useFirstField, type PanelProps } from "./PanelProps";
import { useCodeActionWords } from "./words";

/** Voids a code for ever; a reason has to be given. */
export function VoidPanel({ entry: { code }, onClose, onDone }: PanelProps) {
  const { codes } = useRegister();
  const words = useCodeActionWords();
  const panel = useFirstField();
  const [reason, setReason] = useState("");
  const voiding = useTask(async () => {
    const { voided } = await codes.void([code], reason.trim());
    onDone(voided > 0 ? words.voided(code) : words.notVoided(code));
  });
  return (
    <AskInPlace
      ref={panel}
      label={words.voidAsk(code)}
      onClose={onClose}
      buttons={<PanelButtons yes={words.void} ready={reason.trim() !== ""} busy={voiding.busy} onYes={() => void voiding.run()} onClose={onClose} />}
    >
      <span>{words.voidHint}</span>
      <Field label={words.reason} size="small" required hint={<Hint>{words.reasonHint}</Hint>}>
        <Input size="small" value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </AskInPlace>
  );
}
