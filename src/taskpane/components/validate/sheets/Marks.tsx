import { makeStyles, Switch } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { severityOf, type ListInspection } from "../../../../app/validateApi";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";

const useStyles = makeStyles({ switch: { marginLeft: "-8px" } });

/** Marks in the sheet, on or off; when the list was judged again they follow. */
export function Marks({ inspection }: { readonly inspection: ListInspection }) {
  const styles = useStyles();
  const { count, announce, report } = usePane();
  const { desk } = useValidating();
  const words = useValidateWords().sheet;
  const { sheet } = inspection.request.list;
  const rows = useMemo(() => inspection.found.filter(({ findings }) => findings.some(({ kind }) => severityOf(kind) !== "information")), [inspection]);
  const [isMarked, setMarked] = useState(false);
  const [said, setSaid] = useState("");

  const mark = useTask(async (on: boolean) => {
    await desk.unmark(sheet);
    const text = on ? words.marked(count((await desk.mark(inspection, rows)).marked)) : words.unmarked;
    setMarked(on);
    setSaid(text);
    announce(text);
  });
  const { run } = mark;
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const marked = await desk.isMarked(sheet);
      if (!isWanted) return;
      setMarked(marked);
      setSaid("");
      // Marks of the judgement before would point at cells that are well now.
      if (marked) await run(true);
    };
    look().catch(report);
    return () => {
      isWanted = false;
    };
  }, [desk, sheet, inspection, run, report]);

  if (rows.length === 0 && !isMarked) return null;
  return (
    <div>
      <Switch className={styles.switch} label={words.marks} checked={isMarked} disabled={mark.busy} onChange={(_, data) => void run(data.checked)} />
      <Hint>{said || words.marksHint}</Hint>
    </div>
  );
}
