import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ConvertedFormat } from "../../../../app/api";
import { createForeignMessages } from "../../../../messages/createForeignMessages";
import { usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { fontFamily: tokens.fontFamilyMonospace },
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const settleMilliseconds = 200;
const none: readonly ConvertedFormat[] = [];

/** The format string of another system: what it means here, and what is different. */
export function PasteFormat({ onUse }: { readonly onUse: (format: ConvertedFormat) => void }) {
  const styles = useStyles();
  const { custcode, report, locale } = usePane();
  const words = useBuilderWords();
  const { foreignNote } = useMemo(() => createForeignMessages(locale), [locale]);
  const [text, setText] = useState("");
  const [read, setRead] = useState<{ readonly of: string; readonly formats: readonly ConvertedFormat[] }>({ of: "", formats: none });
  useEffect(() => {
    if (text.trim() === "") return undefined;
    let current = true;
    const timer = setTimeout(() => {
      custcode.rules
        .convert(text)
        .then((formats) => current && setRead({ of: text, formats }))
        .catch((error: unknown) => current && report(error));
    }, settleMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [custcode, report, text]);
  const isRead = text.trim() !== "" && read.of === text;
  return (
    <div className={styles.box}>
      <Field label={words.paste} size="small" hint={words.pasteHint}>
        <Textarea
          size="small"
          resize="vertical"
          textarea={{ className: styles.text }}
          placeholder={words.pasteExample}
          spellCheck={false}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div aria-live="polite">
        {isRead && read.formats.length === 0 && <Hint>{words.pasteNone}</Hint>}
        <ul className={styles.list}>
          {(isRead ? read.formats : none).map((format, index) => (
            <li key={index} className={styles.item}>
              <Text weight="semibold">{format.system}</Text>
              <CodeText>{format.pattern}</CodeText>
              {format.notes.length > 0 && (
                <>
                  <Hint>{words.pasteNotes}</Hint>
                  <ul className={styles.notes}>
                    {format.notes.map((note, at) => (
                      <li key={at}>
                        <Hint>{foreignNote(note)}</Hint>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <Button size="small" aria-label={words.pasteUseThis(format.system)} onClick={() => onUse(format)}>
                {words.pasteUse}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
