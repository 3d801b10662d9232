import { makeStyles, tokens } from "@fluentui/react-components";
import type { CounterFill } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { Notice } from "./Notice";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

/** So many counters are named; whoever has more of them needs the counters' sheet. */
const most = 5;

/** Says which counters will soon have no numbers left, the fullest first. */
export function NearlyFull({ counters }: { readonly counters: readonly CounterFill[] }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const words = strings.nearlyFull;
  if (counters.length === 0) return null;
  const fullest = [...counters].sort((a, b) => b.used / b.limit - a.used / a.limit);
  return (
    <Notice intent="warning" title={words.title}>
      <ul className={styles.list}>
        {fullest.slice(0, most).map(({ rule, key, used, limit }) => (
          <li key={`${rule} ${key}`}>{words.counter(rule, key, count(used), count(limit))}</li>
        ))}
      </ul>
      {fullest.length > most && words.more(count(fullest.length - most))} {words.hint}
    </Notice>
  );
}
