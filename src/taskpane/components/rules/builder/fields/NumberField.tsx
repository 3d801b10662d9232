import { useBuilderWords } from "../words";
import { TextField } from "./TextField";

interface NumberFieldBase {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly hint?: string;
}

export type NumberFieldProps = NumberFieldBase &
  (
    | { readonly value: number; readonly onChange: (value: number) => void; readonly optional?: false }
    | { readonly value: number | undefined; readonly onChange: (value: number | undefined) => void; readonly optional: true; readonly placeholder?: string }
  );

const numberOf = (text: string) => (/^\s*\d+\s*$/.test(text.normalize("NFKC")) ? Number(text.normalize("NFKC")) : NaN);

/** A whole number within limits; full-width digits are read too. An optional one may be left blank. */
export function NumberField(props: NumberFieldProps) {
  const words = useBuilderWords();
  const { label, least, most, hint, value } = props;
  const isBlank = (text: string) => props.optional === true && text.trim() === "";
  return (
    <TextField
      label={label}
      hint={hint}
      placeholder={props.optional ? props.placeholder : undefined}
      value={value === undefined ? "" : String(value)}
      accepts={(text) => isBlank(text) || (numberOf(text) >= least && numberOf(text) <= most)}
      problem={words.number(least, most)}
      onChange={(text) => (props.optional && isBlank(text) ? props.onChange(undefined) : props.onChange(numberOf(text)))}
    />
  );
}
