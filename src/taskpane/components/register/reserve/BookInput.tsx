import { Field, Input } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { useAppState, usePane } from "../../../PaneContext";

/** More values than this are no help in a drop-down. */
const mostOptions = 500;

export interface BookInputProps {
  readonly label: string;
  /** Whose values are suggested while typing. */
  readonly codebook: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An input of a rule, typed freely; values of its codebook are suggested. */
export function BookInput({ label, codebook, value, onChange }: BookInputProps) {
  const id = useId();
  const { custcode } = usePane();
  const codebooks = useAppState((state) => state.codebooks);
  const values = useMemo(
    () => (codebook === undefined ? [] : [...new Set(custcode.rules.entries(codebook).flatMap((entry) => (entry.status === "active" ? [entry.value] : [])))].slice(0, mostOptions)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the entries are others when the books are
    [custcode, codebook, codebooks],
  );
  return (
    <Field label={label} size="small">
      <Input size="small" list={values.length > 0 ? id : undefined} value={value} onChange={(_, data) => onChange(data.value)} />
      {values.length > 0 && (
        <datalist id={id}>
          {values.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
