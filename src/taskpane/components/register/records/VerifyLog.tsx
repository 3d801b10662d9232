import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { sheetPrefix } from "../../../../app/cellAddress";
import type { RecordUseCases } from "../../../../app/registerApi";
import type { LogFinding } from "../../../../core/log";
import { createAuditMessages } from "../../../../messages/createAuditMessages";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { VirtualRows } from "../../shared/VirtualRows";
import { useRegister } from "../RegisterContext";
import { useMoment } from "../../../hooks/useMoment";
import { useRecordsStyles } from "./useRecordsStyles";
import { useRecordsWords } from "./words";

type Verified = Awaited<ReturnType<RecordUseCases["verifyLog"]>> & { readonly at: string };

/** Looks at the log's chain: whole, or what is wrong with which rows. */
export function VerifyLog() {
  const { announce, count } = usePane();
  const words = useRecordsWords();
  const moment = useMoment();
  const { records } = useRegister();
  const [verified, setVerified] = useState<Verified | undefined>(undefined);
  const { busy, run } = useTask(async () => {
    const found = { ...(await records.verifyLog()), at: moment(new Date().toISOString()) };
    setVerified(found);
    const { findings, rows } = found.verdict;
    announce(findings.length === 0 ? words.whole(count(rows), found.at) : words.broken(count(findings.length)));
  });
  return (
    <>
      <Hint>{words.verifyHint}</Hint>
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
          {busy ? words.verifying : words.verifyRun}
        </Button>
      </div>
      {verified && <Verdict verified={verified} />}
    </>
  );
}

function Verdict({ verified: { verdict, sheet, firstRow, at } }: { readonly verified: Verified }) {
  const styles = useRecordsStyles();
  const { locale, count } = usePane();
  const words = useRecordsWords();
  const { logNote, logTitle } = createAuditMessages(locale);
  const { findings, rows, forks } = verdict;
  if (rows === 0 && findings.length === 0) return <Notice intent="info">{words.blank}</Notice>;
  const forked = forks > 0 ? words.forks(count(forks)) : "";
  if (findings.length === 0) return <Notice intent="success">{`${words.whole(count(rows), at)} ${forked}`.trim()}</Notice>;
  return (
    <>
      <Notice intent="error" title={words.broken(count(findings.length))}>
        {forked}
      </Notice>
      <VirtualRows
        label={words.verify}
        count={findings.length}
        estimate={72}
        row={(index) => {
          const finding = findings[index];
          return finding ? (
            <div className={styles.row}>
              <strong>{logTitle(finding.kind)}</strong>
              <Hint>{logNote(finding, firstRow)}</Hint>
              <RowLink finding={finding} sheet={sheet} firstRow={firstRow} />
            </div>
          ) : null;
        }}
      />
    </>
  );
}

/** Leads to a row of the log; the sheet may be hidden, and is shown first. */
function RowLink({ finding, sheet, firstRow }: { readonly finding: LogFinding; readonly sheet: string; readonly firstRow: number }) {
  const { custcode } = usePane();
  const words = useRecordsWords();
  const row = firstRow + finding.at;
  const { run } = useTask(async () => {
    await custcode.setup.showSheets(true);
    await custcode.lists.goTo(`${sheetPrefix(sheet)}A${row}`);
  });
  return (
    <Link as="button" onClick={() => void run()}>
      {words.toRow(String(row))}
    </Link>
  );
}
