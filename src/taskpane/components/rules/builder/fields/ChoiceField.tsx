import { Field, makeStyles, Select } from "@fluentui/react-components";

// A long option may not widen the pane.
const useStyles = makeStyles({ field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" }, select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } } });

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
  const styles = useStyles();
  return (
    <Field label={label} size="small" hint={hint} className={styles.field}>
      <Select size="small" className={styles.select} value={value} onChange={(_, data) => onChange(data.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
