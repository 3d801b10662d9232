import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LogView, LogViewRow } from "../../../../app/registerApi";
import { logWord } from "../../../../app/stored/logRows";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { VirtualRows } from "../../shared/VirtualRows";
import { useRegister } from "../RegisterContext";
import { useFlowStyles } from "../useFlowStyles";
import { useMoment } from "../../../hooks/useMoment";
import { useRecordsStyles } from "./useRecordsStyles";
import { useRecordsWords } from "./words";

/** Rows that are read at first, and with each wish for more. */
const page = 30;

/** The newest rows of the log, as people read them. */
export function LatestRows() {
  const flow = useFlowStyles();
  const { report, count } = usePane();
  const words = useRecordsWords();
  const { records } = useRegister();
  const [most, setMost] = useState(page);
  const [view, setView] = useState<LogView | undefined>(undefined);
  const [asks, setAsks] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    records.log(most).then(
      (found) => isCurrent && setView(found),
      (error: unknown) => isCurrent && report(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [records, most, asks, report]);
  if (!view) return null;
  const { rows, total } = view;
  return (
    <>
      {rows.length === 0 ? (
        <Hint>{words.none}</Hint>
      ) : (
        <VirtualRows label={words.recent} count={rows.length} estimate={64} row={(index) => <LogLine row={rows[index]} />} />
      )}
      {rows.length > 0 && <Hint>{words.total(count(rows.length), count(total))}</Hint>}
      <div className={flow.buttons}>
        {total > most && (
          <Button size="small" onClick={() => setMost(most + page * 3)}>
            {words.more}
          </Button>
        )}
        <Button size="small" onClick={() => setAsks(asks + 1)}>
          {words.reload}
        </Button>
      </div>
    </>
  );
}

function LogLine({ row }: { readonly row: LogViewRow | undefined }) {
  const styles = useRecordsStyles();
  const { locale } = usePane();
  const words = useRecordsWords();
  const moment = useMoment();
  if (!row) return null;
  const { at, by, action, word, subject, reason, before, after } = row;
  const details = [[words.before, before] as const, [words.after, after] as const].filter(([, text]) => text !== "");
  return (
    <div className={styles.row}>
      <Text>
        <Text weight="semibold">{action ? logWord(action, locale) : word}</Text> {subject}
      </Text>
      <Hint>{words.by(moment(at), by)}</Hint>
      {reason !== "" && <Hint>{words.reason(reason)}</Hint>}
      {details.length > 0 && (
        <More label={words.details}>
          <dl className={styles.text}>
            {details.map(([name, text]) => (
              <div key={name}>
                <dt>
                  <Hint>{name}</Hint>
                </dt>
                <dd className={styles.text}>{text}</dd>
              </div>
            ))}
          </dl>
        </More>
      )}
    </div>
  );
}
