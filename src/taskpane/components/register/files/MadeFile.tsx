import { Button } from "@fluentui/react-components";
import type { TextFile } from "../../../../app/registerApi";
import { createExportMessages } from "../../../../messages/createExportMessages";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { Notice } from "../../shared/Notice";
import { useFlowStyles } from "../useFlowStyles";
import { CopyText } from "./CopyText";
import { download, kilobytes } from "./download";
import { useFilesWords } from "./words";

/** Longer texts are not laid out in a field: it would take the pane seconds. */
const longestCopy = 500_000;

/** A file that was made: its name, what is to be known of it, and the ways to get it. */
export function MadeFile({ file }: { readonly file: TextFile }) {
  const flow = useFlowStyles();
  const { locale, count } = usePane();
  const words = useFilesWords();
  const { exportNote } = createExportMessages(locale);
  const { name, parts, notes } = file;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return (
    <div className={flow.column}>
      <Notice intent="success" actions={<Button size="small" onClick={() => download(file)}>{words.again}</Button>}>
        {words.made(name, words.kilobytes(count(kilobytes(file))))}
      </Notice>
      {notes.length > 0 && (
        <Notice intent="info" title={words.notes}>
          <ul className={flow.points}>
            {notes.map((note, index) => (
              <li key={index}>{exportNote(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {length <= longestCopy ? <More label={words.copyOpen}>{() => <CopyText name={name} text={parts.join("")} />}</More> : <Hint>{words.tooLarge}</Hint>}
    </div>
  );
}
