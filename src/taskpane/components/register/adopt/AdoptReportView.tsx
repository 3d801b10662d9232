import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RowFindings } from "../../../../app/api";
import type { AdoptFate, AdoptReport, ListedCode } from "../../../../core/adopt";
import { usePane } from "../../../PaneContext";
import { FindingList } from "../../findings/FindingList";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { Notice } from "../../shared/Notice";
import { CounterMoves } from "./CounterMoves";
import { FurtherChoices } from "./FurtherChoices";
import { Outliers } from "./Outliers";
import type { Adopting } from "./useAdopt";
import { useAdoptWords } from "./words";

const useStyles = makeStyles({
  fates: { margin: 0, padding: 0, listStyle: "none", display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  fate: { display: "contents" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** In the order in which they are read: what happens by itself first, then what a person has to look at. */
const order: readonly AdoptFate[] = [
  "adopted", "named", "reserved", "known", "repeated", "blank", "outlier", "conflict", "second", "keyless", "unread", "void", "other-customer", "not-text",
];

const linesOf = (rows: readonly ListedCode[]): readonly RowFindings[] => rows.map(({ row, cell, code, findings }) => ({ row, address: cell, text: code, findings }));

/** What adopting would do, what is to be decided, and the button. */
export function AdoptReportView({ report, adopting }: { readonly report: AdoptReport; readonly adopting: Adopting }) {
  const { words: messages, count } = usePane();
  const words = useAdoptWords();
  const { stage, run } = adopting;
  const { fates, added, changed, unread, findings } = report;
  const writes = added + changed;
  const isLooking = stage.kind === "looking" || run.running;
  return (
    <>
      {unread.nothingReads ? (
        <Notice intent="warning" title={words.nothingReadTitle}>
          {findings.map((finding) => messages.finding(finding)).join("")}
        </Notice>
      ) : (
        <Notice intent="info" title={writes > 0 ? words.willAdopt(count(added)) : words.nothing}>
          {changed > 0 && words.willChange(count(changed))}
          {report.neverDrawn > 0 && words.neverDrawn(count(report.neverDrawn))}
        </Notice>
      )}
      {!unread.nothingReads && <Fates fates={fates} />}
      <CounterMoves counters={report.counters} />
      {report.outliers.length > 0 && <Outliers groups={report.outliers} adopting={adopting} />}
      <FurtherChoices report={report} adopting={adopting} />
      <Listed report={report} />
      {(writes > 0 || !unread.nothingReads) && (
        <Button appearance="primary" disabledFocusable={writes === 0 || isLooking} onClick={adopting.adopt}>
          {writes > 0 ? words.run(count(writes)) : words.nothing}
        </Button>
      )}
    </>
  );
}

function Fates({ fates }: { readonly fates: AdoptReport["fates"] }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useAdoptWords();
  return (
    <ul className={styles.fates} aria-label={words.rows}>
      {order
        .filter((fate) => fates[fate] > 0)
        .map((fate) => (
          <li key={fate} className={styles.fate}>
            <Text size={200} weight="semibold" className={styles.number}>
              {count(fates[fate])}
            </Text>
            <span>{words.fates[fate]}</span>
          </li>
        ))}
    </ul>
  );
}

/** Rows that a person should look at, then those that are adopted with a remark. */
function Listed({ report }: { readonly report: AdoptReport }) {
  const { count } = usePane();
  const words = useAdoptWords();
  const { listed, unlisted, notes, unlistedNotes } = report;
  const lines = useMemo(() => linesOf(listed), [listed]);
  const remarks = useMemo(() => linesOf(notes), [notes]);
  return (
    <>
      {lines.length > 0 && (
        <>
          <Text weight="semibold">{words.listed}</Text>
          <FindingList label={words.listed} rows={lines} kindNames={words.kinds} />
          {unlisted > 0 && <Hint>{words.unlisted(count(unlisted))}</Hint>}
        </>
      )}
      {remarks.length > 0 && (
        <More label={words.notes(count(remarks.length + unlistedNotes))}>
          <FindingList label={words.notes(count(remarks.length + unlistedNotes))} rows={remarks} kindNames={words.kinds} />
          {unlistedNotes > 0 && <Hint>{words.unlisted(count(unlistedNotes))}</Hint>}
        </More>
      )}
    </>
  );
}
