import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTask } from "../../../../hooks/useTask";
import { AskInPlace } from "../../../shared/AskInPlace";
import { useRegister } from "../../RegisterContext";
import { entryCustomer } from "../entryCustomer";
import { PanelButtons } from "./PanelButtons";
import { useFirstField, type PanelProps } from "./PanelProps";
import { useCodeActionWords } from "./words";

/** Issues a reserved code to a customer, into the selected cell or not. */
export function AssignPanel({ entry, onClose, onDone }: PanelProps) {
  const { code } = entry;
  const { reservations } = useRegister();
  const words = useCodeActionWords();
  const panel = useFirstField();
  const [customer, setCustomer] = useState(entryCustomer(entry).name);
  const [intoCell, setIntoCell] = useState(true);
  const name = customer.trim();
  const assigning = useTask(async () => {
    const { address } = await reservations.assign(code, name, intoCell);
    if (address !== undefined) return onDone(words.assignedInto(code, name, address));
    onDone(intoCell ? words.assignedNoCell(code, name) : words.assigned(code, name));
  });
  return (
    <AskInPlace
      ref={panel}
      label={words.assignAsk(code)}
      onClose={onClose}
      buttons={<PanelButtons yes={words.assignNow} ready={name !== ""} busy={assigning.busy} onYes={() => void assigning.run()} onClose={onClose} />}
    >
      <Field label={words.customer} size="small" required hint={words.customerHint}>
        <Input size="small" value={customer} onChange={(_, data) => setCustomer(data.value)} />
      </Field>
      <Checkbox label={words.intoCell} checked={intoCell} onChange={(_, data) => setIntoCell(data.checked === true)} />
    </AskInPlace>
  );
}
