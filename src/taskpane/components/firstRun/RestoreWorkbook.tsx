import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FileUseCases } from "../../../app/registerApi";
import { usePane } from "../../PaneContext";
import { RestoreBackup } from "../register/files/RestoreBackup";

/** Restores a backup into a workbook that has nothing of ours yet. Loaded when it is asked for. */
export function RestoreWorkbook() {
  const { custcode, strings, report } = usePane();
  const [files, setFiles] = useState<FileUseCases | undefined>(undefined);
  useEffect(() => {
    custcode.register().then((register) => setFiles(register.files), report);
  }, [custcode, report]);
  return files ? <RestoreBackup files={files} /> : <Spinner size="tiny" label={strings.common.loading} />;
}
