import { Field, Select } from "@fluentui/react-components";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly hint?: string;
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export function ChoiceField<T extends string>({ label, value, choices, hint, onChange }: ChoiceFieldProps<T>) {
  return (
    <Field label={label} size="small" hint={hint}>
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
