import { Hint } from "../../shared/Hint";
import { Part } from "../Part";
import { useRegister } from "../RegisterContext";
import { Exports, MakeButton } from "./Exports";
import { MadeFile } from "./MadeFile";
import { RestoreBackup } from "./RestoreBackup";
import { useMakeFile } from "./useMakeFile";
import { useFilesWords } from "./words";

/** Everything as a file, back out of it, and the register for other programs. */
export function FilesSection() {
  const words = useFilesWords();
  const { files } = useRegister();
  const backup = useMakeFile(() => files.backup());
  return (
    <>
      <Part title={words.backup}>
        <Hint>{words.backupHint}</Hint>
        <div>
          <MakeButton label={words.save} maker={backup} appearance="primary" />
        </div>
        {backup.file && <MadeFile file={backup.file} />}
      </Part>
      <Part title={words.restore}>
        <RestoreBackup files={files} />
      </Part>
      <Part title={words.exports}>
        <Exports />
      </Part>
    </>
  );
}
