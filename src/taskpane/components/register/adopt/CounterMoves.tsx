import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CounterMove } from "../../../../core/adopt";
import { usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { VirtualRows } from "../../shared/VirtualRows";
import { useAdoptWords } from "./words";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** So many counters are shown without being asked for. */
const few = 6;

/** Where the counters that numbers are adopted for go on, before and after. */
export function CounterMoves({ counters }: { readonly counters: readonly CounterMove[] }) {
  const { count } = usePane();
  const words = useAdoptWords();
  if (counters.length === 0) return null;
  const label = words.counters(count(counters.length));
  return (
    <More label={label} opened={counters.length <= few}>
      <VirtualRows label={label} count={counters.length} estimate={48} row={(index) => <Move move={counters[index]} />} />
    </More>
  );
}

function Move({ move }: { readonly move: CounterMove | undefined }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useAdoptWords();
  if (!move) return null;
  const { rule, key, codes, lowest, highest, before, after, limit } = move;
  return (
    <div className={styles.row}>
      <span>
        <CodeText>{words.counter(rule, key)}</CodeText>
      </span>
      <Text size={200} weight={before === after ? "regular" : "semibold"}>
        {words.next(String(before), String(after))}
      </Text>
      <Hint>{words.counted(count(codes), String(lowest), String(highest))}</Hint>
      {after > limit && <Hint>{words.full(String(limit))}</Hint>}
    </div>
  );
}
