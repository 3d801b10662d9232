import { usePane } from "../../../../PaneContext";
import { inputLabel } from "../../../../ruleInputs";
import { useBuilderScope } from "../BuilderScope";
import { distinct, printedInputs } from "../segmentNames";
import { useBuilderWords } from "../words";
import { TextField } from "./TextField";

/** True for a text that can name an input or a codebook. */
export const isName = (text: string): boolean => text.trim() !== "" && !/["“”{}｛｝\p{Cc}]/u.test(text);

export interface InputNameFieldProps {
  readonly value: string | undefined;
  readonly onChange: (name: string) => void;
  readonly label?: string;
  /** May be left blank, which gives "". */
  readonly optional?: boolean;
  readonly hint?: string;
}

/** The name of an input: those that the rule, the codebooks and the list's headers suggest can be chosen, any other typed. */
export function InputNameField({ value, onChange, label, optional = false, hint }: InputNameFieldProps) {
  const { strings } = usePane();
  const words = useBuilderWords();
  const { segments, codebooks, headers } = useBuilderScope();
  const called = value === undefined || value === "" ? "" : inputLabel(value, strings);
  const names = distinct([...codebooks, ...printedInputs(segments), ...Object.keys(strings.inputs), ...headers.filter((header) => isName(header))]);
  return (
    <TextField
      label={label ?? words.input}
      hint={hint ?? (called !== value && called !== "" ? words.inputHint(called) : undefined)}
      value={value ?? ""}
      accepts={(text) => isName(text) || (optional && text.trim() === "")}
      problem={words.badName}
      proposals={names.map((name) => ({ value: name, label: inputLabel(name, strings) }))}
      onChange={(text) => onChange(text.trim())}
    />
  );
}
