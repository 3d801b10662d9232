import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { EncodeReport } from "../../../app/api";
import type { Encoding } from "../../hooks/useEncode";
import { usePane } from "../../PaneContext";
import { NearlyFull } from "../shared/NearlyFull";
import { Notice } from "../shared/Notice";
import { Section } from "../shared/Section";
import { FirstCodes } from "./FirstCodes";
import { Refusals } from "./Refusals";
import { ReportCounts } from "./ReportCounts";
import { RuleShares } from "./RuleShares";
import { UndoPanel } from "./UndoPanel";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

const titleOf = ({ issued, known }: EncodeReport, { strings, count }: Pick<ReturnType<typeof usePane>, "strings" | "count">) => {
  if (issued > 0) return strings.encode.doneTitle(count(issued));
  return known > 0 ? strings.encode.wrote(count(known)) : strings.encode.doneNothing;
};

/** What was issued, what was not and why, and the ways on: another list, or undo. */
export function IssueReport({ report, encoding, onToRules }: { readonly report: EncodeReport; readonly encoding: Encoding; readonly onToRules: () => void }) {
  const styles = useStyles();
  const pane = usePane();
  const { strings } = pane;
  const [undoing, setUndoing] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that started it is gone: the keyboard goes on at the next sensible one.
  useEffect(() => again.current?.focus(), []);
  const close = () => {
    setUndoing(false);
    undo.current?.focus();
  };
  const wrote = report.issued + report.known > 0;
  return (
    <>
      <Section title={titleOf(report, pane)}>
        {report.cancelled && <Notice intent="warning">{wrote ? strings.encode.cancelled : strings.encode.cancelledNothing}</Notice>}
        <ReportCounts report={report} />
        <RuleShares report={report} />
        <FirstCodes samples={report.samples} />
        <NearlyFull counters={report.nearlyFull} />
        <div className={styles.buttons}>
          <Button ref={again} appearance="primary" disabledFocusable={encoding.undoing} onClick={encoding.again}>
            {strings.encode.again}
          </Button>
          {wrote && (
            <Button ref={undo} disabledFocusable={encoding.undoing} aria-expanded={undoing} onClick={() => setUndoing(!undoing)}>
              {strings.encode.undo}
            </Button>
          )}
        </div>
        {undoing && <UndoPanel issued={report.issued} busy={encoding.undoing} onUndo={(how) => void encoding.undo(how)} onClose={close} />}
      </Section>
      <Refusals report={report} onToRules={onToRules} />
    </>
  );
}
