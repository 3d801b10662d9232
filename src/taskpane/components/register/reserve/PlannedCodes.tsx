import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReservePlan } from "../../../../app/registerApi";
import { usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { Notice } from "../../shared/Notice";
import { VirtualRows } from "../../shared/VirtualRows";
import { useReserveWords } from "./words";

const useStyles = makeStyles({
  codes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  row: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** So many are shown at once; of more, only how many. */
const fewRefused = 5;

/** Which codes would be reserved, and what becomes of the counter. */
export function PlannedCodes({ plan: { codes, counter } }: { readonly plan: ReservePlan }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useReserveWords();
  if (codes.length === 0) return <Notice intent="warning">{words.none}</Notice>;
  const moved = counter.after !== counter.before;
  return (
    <div>
      {words.codes(count(codes.length))}
      <div className={styles.codes}>
        <CodeText>{codes[0]}</CodeText>
        {codes.length > 2 && <span>{words.between}</span>}
        {codes.length > 1 && <CodeText>{codes.at(-1)}</CodeText>}
      </div>
      <Hint>{moved ? words.counter(counter.key, count(counter.before), count(counter.after)) : words.counterStays(counter.key, count(counter.before))}</Hint>
    </div>
  );
}

/** Which numbers cannot be had, and why; nothing when all can. */
export function RefusedCodes({ plan: { refused } }: { readonly plan: ReservePlan }) {
  const styles = useStyles();
  const { words: sentences, count } = usePane();
  const words = useReserveWords();
  if (refused.length === 0) return null;
  const title = words.refused(count(refused.length));
  return (
    <More label={title} opened={refused.length <= fewRefused}>
      <VirtualRows
        label={title}
        count={refused.length}
        estimate={28}
        row={(index) => (
          <div className={styles.row}>
            {refused[index]?.findings.map((finding, at) => (
              <Hint key={at}>{sentences.finding(finding)}</Hint>
            ))}
          </div>
        )}
      />
    </More>
  );
}
