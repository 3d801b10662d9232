import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { useFilesWords } from "./words";

const useStyles = makeStyles({ text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 } });

/** A file as text that can be copied, where nothing can be downloaded; where the clipboard is refused, it is selected for Ctrl+C. */
export function CopyText({ name, text }: { readonly name: string; readonly text: string }) {
  const styles = useStyles();
  const { announce } = usePane();
  const words = useFilesWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    field.current?.select();
    const done = await navigator.clipboard.writeText(text).then(
      () => words.copied,
      () => words.copyByHand,
    );
    setSaid(done);
    announce(done);
  };
  return (
    <>
      <Hint>{words.copyHint(name)}</Hint>
      <Field label={words.copyField} size="small">
        <Textarea size="small" readOnly resize="vertical" rows={4} textarea={{ ref: field, className: styles.text }} value={text} />
      </Field>
      <div>
        <Button size="small" onClick={() => void copy()}>
          {said === "" ? words.copy : said}
        </Button>
      </div>
    </>
  );
}
