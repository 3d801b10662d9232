import { Field, Select } from "@fluentui/react-components";
import type { ListSource } from "../../../app/api";
import { usePane } from "../../PaneContext";

export interface ColumnSelectProps {
  readonly label: string;
  readonly hint?: string;
  readonly list: Pick<ListSource, "columns">;
  readonly value: number | undefined;
  readonly onChange: (column: number | undefined) => void;
  /** What choosing no column means; without it a column has to be chosen. */
  readonly none?: string;
  readonly disabled?: boolean;
}

/** A drop-down over the list's columns: Excel's letters and the header. */
export function ColumnSelect({ label, hint, list, value, onChange, none, disabled }: ColumnSelectProps) {
  const { strings } = usePane();
  const lacking = value === undefined && none === undefined;
  return (
    <Field
      label={label}
      size="small"
      hint={hint}
      validationState={lacking ? "warning" : "none"}
      validationMessage={lacking ? strings.columns.missing : undefined}
    >
      <Select
        size="small"
        disabled={disabled}
        value={value === undefined ? "" : String(value)}
        onChange={(_, data) => onChange(data.value === "" ? undefined : Number(data.value))}
      >
        <option value="">{none ?? strings.columns.choose}</option>
        {list.columns.map((column) => (
          <option key={column.index} value={column.index}>
            {strings.columns.option(column.letters, column.header)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
