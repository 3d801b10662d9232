import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useRef } from "react";
import type { FileUseCases } from "../../../../app/registerApi";
import { createBackupMessages } from "../../../../messages/createBackupMessages";
import { usePane } from "../../../PaneContext";
import { PasteRules } from "../../rules/files/PasteRules";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { useFlowStyles } from "../useFlowStyles";
import { Comparison } from "./Comparison";
import { Differences } from "./Differences";
import { useRestore } from "./useRestore";
import { useFilesWords } from "./words";

const useStyles = makeStyles({ file: { display: "none" } });

/** A backup read in: first what it would change, then the button that restores. */
export function RestoreBackup({ files }: { readonly files: FileUseCases }) {
  const flow = useFlowStyles();
  const styles = useStyles();
  const { locale } = usePane();
  const words = useFilesWords();
  const restoring = useRestore(files);
  const { stage } = restoring;
  const file = useRef<HTMLInputElement>(null);
  const busy = restoring.comparing || restoring.restoring;
  return (
    <>
      <Hint>{words.restoreHint}</Hint>
      <div className={flow.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => file.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={words.choose}
          className={styles.file}
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            if (picked) restoring.compare(picked);
            currentTarget.value = "";
          }}
        />
      </div>
      <PasteRules busy={busy} onText={restoring.compare} />
      {restoring.comparing && <Spinner size="tiny" label={words.reading} />}
      {stage.kind === "unusable" && (
        <Notice intent="error" title={words.unusable}>
          {createBackupMessages(locale).backupProblem(stage.problem)}
        </Notice>
      )}
      {stage.kind === "compared" && <Comparison stage={stage} restoring={restoring} />}
      {stage.kind === "restored" && (
        <>
          <Notice intent="success" title={words.restored}>
            {words.restoredText}
          </Notice>
          <Differences report={stage.report} done />
        </>
      )}
    </>
  );
}
