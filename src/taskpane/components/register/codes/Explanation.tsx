import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CodeExplanation } from "../../../../app/registerApi";
import type { RegisterEntry } from "../../../../core";
import { usePane } from "../../../PaneContext";
import { CellLink } from "../../shared/CellLink";
import { CodeText, Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { useFlowStyles } from "../useFlowStyles";
import { useMoment } from "../../../hooks/useMoment";
import { CodeActions } from "./actions/CodeActions";
import { isOver, useDay } from "./dates";
import { entryCustomer } from "./entryCustomer";
import { Segments } from "./Segments";
import { StatusMark } from "./StatusMark";
import { useCodesWords } from "./words";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    "& > div": { display: "contents" },
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  link: { fontSize: tokens.fontSizeBase200 },
});

export interface ExplanationProps {
  readonly explanation: CodeExplanation;
  readonly onChanged: (said: string) => void;
}

/** Everything that is known of a code, and what can be done with it. */
export function Explanation({ explanation, onChanged }: ExplanationProps) {
  const flow = useFlowStyles();
  const { words: sentences, count } = usePane();
  const words = useCodesWords();
  const { code, entry, segments, findings, cells, others } = explanation;
  return (
    <div className={flow.column} role="group" aria-label={words.explained(code)}>
      <Segments segments={segments} />
      {findings.length > 0 && (
        <Notice intent="warning" title={words.wrong}>
          {findings.map((finding, index) => (
            <div key={index}>{sentences.finding(finding, code)}</div>
          ))}
        </Notice>
      )}
      <Facts explanation={explanation} />
      {others.length > 0 && (
        <Notice intent="warning" title={words.others(count(others.length))}>
          {others.map((other, index) => (
            <Other key={index} entry={other} />
          ))}
        </Notice>
      )}
      <CodeActions code={code} entry={entry} cells={cells} onChanged={onChanged} />
    </div>
  );
}

function Other({ entry }: { readonly entry: RegisterEntry }) {
  const moment = useMoment();
  return (
    <div>
      <StatusMark status={entry.status} /> {[entryCustomer(entry).name, moment(entry.at), entry.by].filter(Boolean).join(" · ")}
    </div>
  );
}

function Facts({ explanation }: { readonly explanation: CodeExplanation }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useCodesWords();
  const moment = useMoment();
  const { day } = useDay();
  const { entry, rule, version, pattern, cells, counter } = explanation;
  const customer = entry && entryCustomer(entry);
  const facts: readonly (readonly [string, ReactNode] | undefined)[] = [
    customer && [words.customer, { name: customer.name, hash: words.hashed, none: words.noCustomer }[customer.kind]],
    entry && [words.status, <StatusMark key="status" status={entry.status} />],
    entry?.note ? [words.note, entry.note] : undefined,
    entry?.until ? [words.until, isOver(entry.until) && entry.status === "reserved" ? words.untilOver(day(entry.until)) : day(entry.until)] : undefined,
    [words.cells, <Cells key="cells" cells={cells} given={entry?.cell ?? ""} />],
    [
      words.rule,
      rule === "" ? (
        words.noRule
      ) : (
        <>
          {words.ruleVersion(rule, String(version))}
          <Hint>
            <CodeText>{pattern}</CodeText>
          </Hint>
        </>
      ),
    ],
    counter && [words.next, counter.left === 0 ? words.nextFull : counter.next === "" ? words.nextLeft(count(counter.left)) : words.nextCode(counter.next, count(counter.left))],
    entry && entry.at !== "" ? [words.at, moment(entry.at)] : undefined,
    entry && entry.by !== "" ? [words.by, entry.by] : undefined,
    entry && entry.batch !== "" ? [words.batch, <CodeText key="batch">{entry.batch}</CodeText>] : undefined,
  ];
  return (
    <dl className={styles.facts}>
      {facts.map((fact) =>
        fact ? (
          <div key={fact[0]}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Where a code stands now, as links; a code in no cell says for which one it was. */
function Cells({ cells, given }: { readonly cells: readonly string[]; readonly given: string }) {
  const styles = useStyles();
  const words = useCodesWords();
  if (cells.length === 0) {
    return (
      <>
        {words.nowhere}
        {given !== "" && <Hint>{words.givenFor(given)}</Hint>}
      </>
    );
  }
  return (
    <span className={styles.cells}>
      {cells.map((address) => (
        <CellLink key={address} address={address} className={styles.link}>
          {address}
        </CellLink>
      ))}
    </span>
  );
}
