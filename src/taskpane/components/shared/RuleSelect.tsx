import { Field, Select } from "@fluentui/react-components";
import { AUTOMATIC } from "../../../app/api";
import type { RuleVersion } from "../../../core";
import { usePane } from "../../PaneContext";
import { CodeText } from "./Hint";

export interface RuleSelectProps {
  readonly rules: readonly RuleVersion[];
  /** Conditions may choose as well: `AUTOMATIC`. */
  readonly automatic?: boolean;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly disabled?: boolean;
}

/** Which rule, by name, with its pattern below. */
export function RuleSelect({ rules, automatic = false, value, onChange, disabled }: RuleSelectProps) {
  const { strings } = usePane();
  const chosen = rules.find(({ name }) => name === value);
  return (
    <Field label={strings.common.rule} size="small" hint={chosen ? <CodeText>{chosen.pattern}</CodeText> : strings.automatic.hint(rules[0]?.name ?? "")}>
      <Select size="small" disabled={disabled} value={value} onChange={(_, data) => onChange(data.value)}>
        {automatic && <option value={AUTOMATIC}>{strings.automatic.option}</option>}
        {rules.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
