import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { CounterView } from "../../../../app/registerApi";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { AskInPlace } from "../../shared/AskInPlace";
import { PanelButtons } from "../codes/actions/PanelButtons";
import { useFirstField } from "../codes/actions/PanelProps";
import { useRegister } from "../RegisterContext";
import { wholeNumber } from "../wholeNumber";
import { useCountersWords } from "./words";

export interface RaiseCounterProps {
  readonly counter: CounterView;
  /** How the counter is called here. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Asks for a higher next number and the reason; why a lower one cannot be is said below the field. */
export function RaiseCounter({ counter, name, onClose, onDone }: RaiseCounterProps) {
  const { count, words: sentences } = usePane();
  const { counters } = useRegister();
  const words = useCountersWords();
  const panel = useFirstField();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const next = wholeNumber(text);
  const raising = useTask(async () => {
    await counters.raise(counter.rule, counter.key, next, reason.trim());
    onDone(words.raised(name, count(next)));
  });
  const problem = () => {
    if (text.trim() === "") return undefined;
    if (Number.isNaN(next)) return words.badNumber;
    return next <= counter.next ? sentences.error({ kind: "counter-lower", params: { next, lowest: counter.next, key: counter.key } }) : undefined;
  };
  return (
    <AskInPlace
      ref={panel}
      label={words.raiseThis(name)}
      onClose={onClose}
      buttons={<PanelButtons yes={words.raise} ready={next > counter.next && reason.trim() !== ""} busy={raising.busy} onYes={() => void raising.run()} onClose={onClose} />}
    >
      <span>{words.raiseHint}</span>
      <Field label={words.newNext} size="small" required validationMessage={problem()}>
        <Input size="small" inputMode="numeric" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Field label={words.reason} size="small" required hint={words.reasonHint}>
        <Input size="small" value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </AskInPlace>
  );
}
