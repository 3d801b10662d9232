import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../../PaneContext";
import { More } from "../../shared/More";

const useStyles = makeStyles({ text: { fontFamily: tokens.fontFamilyMonospace } });

/** Exported rules as text, for those whose Office lets no files in. */
export function PasteRules({ busy, onText }: { readonly busy: boolean; readonly onText: (text: string) => void }) {
  const styles = useStyles();
  const { pasteRules: words } = usePane().strings;
  const [text, setText] = useState("");
  return (
    <More label={words.open}>
      <Field label={words.field} size="small">
        <Textarea size="small" rows={4} resize="vertical" spellCheck={false} textarea={{ className: styles.text }} value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <div>
        <Button size="small" disabledFocusable={busy || text.trim() === ""} onClick={() => onText(text)}>
          {words.compare}
        </Button>
      </div>
    </More>
  );
}
