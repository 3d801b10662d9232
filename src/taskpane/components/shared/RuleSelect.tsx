import { Field, Select } from "@fluentui/react-components";
import type { RuleVersion } from "../../../core";
import { usePane } from "../../PaneContext";
import { CodeText } from "./Hint";

export interface RuleSelectProps {
  readonly rules: readonly RuleVersion[];
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly disabled?: boolean;
}

/** Which rule, by name, with its pattern below. */
export function RuleSelect({ rules, value, onChange, disabled }: RuleSelectProps) {
  const { strings } = usePane();
  const chosen = rules.find(({ name }) => name === value);
  return (
    <Field label={strings.common.rule} size="small" hint={chosen && <CodeText>{chosen.pattern}</CodeText>}>
      <Select size="small" disabled={disabled} value={value} onChange={(_, data) => onChange(data.value)}>
        {rules.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
