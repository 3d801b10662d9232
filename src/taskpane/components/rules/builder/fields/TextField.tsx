import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" }, mono: { fontFamily: tokens.fontFamilyMonospace } });

/** A word that may be chosen instead of typed, with what people call it. */
export interface Proposal {
  readonly value: string;
  readonly label?: string;
}

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Texts that are not accepted stay in the field and go nowhere. */
  readonly accepts?: (text: string) => boolean;
  /** What to say of a text that is not accepted. */
  readonly problem?: string;
  readonly proposals?: readonly Proposal[];
  readonly mono?: boolean;
  readonly type?: "text" | "date";
}

/** One line of text. What is typed stays as typed until the field is left, whatever the rule makes of it. */
export function TextField({ label, value, onChange, hint, placeholder, accepts = () => true, problem, proposals = [], mono = false, type = "text" }: TextFieldProps) {
  const styles = useStyles();
  const listId = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const bad = typed !== undefined && !accepts(typed);
  const take = (text: string) => {
    setTyped(text);
    if (accepts(text)) onChange(text);
  };
  return (
    <Field label={label} size="small" hint={bad ? undefined : hint} validationState={bad ? "error" : "none"} validationMessage={bad ? problem : undefined}>
      <Input
        type={type}
        className={styles.input}
        input={{ className: mono ? styles.mono : undefined, list: proposals.length > 0 ? listId : undefined }}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(_, data) => take(data.value)}
        onBlur={() => setTyped(undefined)}
        contentAfter={
          proposals.length > 0 ? (
            <datalist id={listId}>
              {proposals.map((each) => (
                <option key={each.value} value={each.value} label={each.label} />
              ))}
            </datalist>
          ) : undefined
        }
      />
    </Field>
  );
}
