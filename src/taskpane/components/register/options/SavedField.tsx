import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { useOptionsWords } from "./words";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center", "& > span": { minWidth: 0, flexGrow: 1 } },
});

export interface SavedFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly numeric?: boolean;
  /** What is wrong with a text; undefined when it may be saved. */
  readonly problem?: (text: string) => string | undefined;
  /** Answers what is said of it. */
  readonly onSave: (text: string) => Promise<string>;
}

/** A field that counts once it is saved; after that it says what holds now. */
export function SavedField({ label, hint, value, numeric = false, problem = () => undefined, onSave }: SavedFieldProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = useOptionsWords();
  const [text, setText] = useState(value);
  const [follows, setFollows] = useState(value);
  const [said, setSaid] = useState("");
  // As long as nobody has typed into it, the field shows what others saved.
  if (follows !== value) {
    setFollows(value);
    if (text === follows) setText(value);
  }
  const saving = useTask(async () => {
    setSaid("");
    setSaid(await onSave(text.trim()));
  });
  const wrong = problem(text);
  const canSave = text.trim() !== value && wrong === undefined && !saving.busy;
  const save = () => canSave && void saving.run();
  return (
    <>
      <Field label={label} size="small" hint={hint} validationMessage={wrong}>
        {(field) => (
          <div className={styles.line}>
            <Input
              {...field}
              size="small"
              inputMode={numeric ? "numeric" : undefined}
              value={text}
              onChange={(_, data) => setText(data.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter") save();
              }}
            />
            <Button size="small" disabledFocusable={!canSave} aria-label={`${words.save}${strings.rules.colon}${label}`} onClick={save}>
              {words.save}
            </Button>
          </div>
        )}
      </Field>
      {said !== "" && <Hint>{said}</Hint>}
    </>
  );
}
