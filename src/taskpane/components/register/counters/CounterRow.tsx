import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import type { CounterView } from "../../../../app/registerApi";
import { usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { useDay } from "../codes/dates";
import { useMoment } from "../../../hooks/useMoment";
import { RaiseCounter } from "./RaiseCounter";
import { useCountersWords } from "./words";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  key: { minWidth: 0, overflowWrap: "anywhere" },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, fontSize: tokens.fontSizeBase200, "& svg": { verticalAlign: "text-bottom" } },
  block: { paddingLeft: tokens.spacingHorizontalM },
});

export interface CounterRowProps {
  readonly counter: CounterView;
  readonly blocks: readonly CounterView[];
  readonly onRaised: (said: string) => void;
}

/** One counter: where it stands, what is left, when that is used up, whose blocks were taken from it. */
export function CounterRow({ counter, blocks, onRaised }: CounterRowProps) {
  const styles = useStyles();
  const { count, locale } = usePane();
  const words = useCountersWords();
  const moment = useMoment();
  const { month } = useDay();
  const percent = useMemo(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }), [locale]);
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { key, next, limit, used, total, lastCode, lastIssued, isNearlyFull, runsOut } = counter;
  const name = key === "" ? words.all : key;
  const share = words.used(count(used), count(total), used > 0 && used / total < 0.01 ? words.below(percent.format(0.01)) : percent.format(total === 0 ? 1 : used / total));
  const isFull = next > limit;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <span className={styles.key}>
          {key === "" ? <Text weight="semibold">{name}</Text> : <CodeText>{name}</CodeText>}
          {" · "}
          {isFull ? words.full : words.next(count(next))}
        </span>
        <Button ref={opener} size="small" aria-label={words.raiseThis(name)} aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {words.raise}
        </Button>
      </div>
      <ProgressBar aria-label={share} value={used} max={Math.max(1, total)} color={isNearlyFull || isFull ? "warning" : "brand"} />
      <Hint>{share}</Hint>
      {isNearlyFull && (
        <span className={styles.warning}>
          <WarningRegular /> {words.nearlyFull}{" "}
          <Hint>{words.nearlyFullHint}</Hint>
        </span>
      )}
      {lastCode !== "" && <Hint>{words.last(lastCode, moment(lastIssued))}</Hint>}
      {runsOut !== undefined && <Hint>{words.runsOut(month(runsOut))}</Hint>}
      {blocks.map((block) => (
        <div key={block.owner} className={styles.block}>
          <Hint>
            {words.block(block.owner)} · {block.used >= block.total ? words.blockUsed : words.blockRange(count(block.next), count(block.limit), count(block.total - block.used))}
          </Hint>
        </div>
      ))}
      {asking && (
        <RaiseCounter
          counter={counter}
          name={name}
          onClose={() => {
            setAsking(false);
            opener.current?.focus();
          }}
          onDone={(said) => {
            setAsking(false);
            opener.current?.focus();
            onRaised(said);
          }}
        />
      )}
    </div>
  );
}
