import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTask } from "../../../../hooks/useTask";
import { AskInPlace } from "../../../shared/AskInPlace";
import { useRegister } from "../../RegisterContext";
import { todayHere, useDay } from "../dates";
import { PanelButtons } from "./PanelButtons";
import { useFirstField, type PanelProps } from "./PanelProps";
import { useCodeActionWords } from "./words";

/** Changes the last day and the note of a reservation. */
export function ExtendPanel({ entry, onClose, onDone }: PanelProps) {
  const { code } = entry;
  const { reservations } = useRegister();
  const words = useCodeActionWords();
  const { day } = useDay();
  const panel = useFirstField();
  const [until, setUntil] = useState(entry.until ?? "");
  const [note, setNote] = useState(entry.note ?? "");
  const extending = useTask(async () => {
    await reservations.extend([code], until, note.trim());
    onDone(words.extended(code, day(until)));
  });
  return (
    <AskInPlace
      ref={panel}
      label={words.extendAsk(code)}
      onClose={onClose}
      buttons={<PanelButtons yes={words.save} ready busy={extending.busy} onYes={() => void extending.run()} onClose={onClose} />}
    >
      <Field label={words.until} size="small" hint={words.untilHint}>
        <Input size="small" type="date" min={todayHere()} value={until} onChange={(_, data) => setUntil(data.value)} />
      </Field>
      <Field label={words.note} size="small">
        <Input size="small" value={note} onChange={(_, data) => setNote(data.value)} />
      </Field>
    </AskInPlace>
  );
}
