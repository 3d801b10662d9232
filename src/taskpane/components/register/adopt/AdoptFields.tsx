import { Field, Select } from "@fluentui/react-components";
import type { ListSource } from "../../../../app/api";
import { usePane } from "../../../PaneContext";
import { inputTitle } from "../../../ruleInputs";
import { ColumnSelect } from "../../shared/ColumnSelect";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import type { AdoptForm } from "./useAdoptRequest";
import { useAdoptWords } from "./words";

/** Which column holds the codes, which rule they may be of, who the customers are, and what the codes are made of. */
export function AdoptFields({ list, form, disabled }: { readonly list: ListSource; readonly form: AdoptForm; readonly disabled: boolean }) {
  const { strings } = usePane();
  const words = useAdoptWords();
  return (
    <>
      <ColumnSelect label={words.column} list={list} value={form.columns.target} onChange={form.setTarget} disabled={disabled} />
      <Field label={words.rule} size="small">
        <Select size="small" disabled={disabled} value={form.rule} onChange={(_, data) => form.setRule(data.value)}>
          <option value="">{words.allRules}</option>
          {form.rules.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ColumnSelect
        label={words.customer}
        hint={words.customerHint}
        none={words.customerNone}
        list={list}
        value={form.columns.recordKey}
        onChange={form.setRecordKey}
        disabled={disabled}
      />
      {form.inputs.length > 0 && (
        <More label={words.inputs}>
          <Hint>{words.inputsHint}</Hint>
          {form.inputs.map((input) => (
            <ColumnSelect
              key={input}
              label={inputTitle(input, strings)}
              none={words.inputNone}
              list={list}
              value={form.columns.columns[input]}
              onChange={(column) => form.setInput(input, column)}
              disabled={disabled}
            />
          ))}
        </More>
      )}
    </>
  );
}
