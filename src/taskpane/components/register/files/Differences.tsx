import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DifferenceKind, RestoreReport } from "../../../../core/backup";
import { createBackupMessages } from "../../../../messages/createBackupMessages";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { VirtualRows } from "../../shared/VirtualRows";
import { useFilesWords } from "./words";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  row: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200 },
});

/** What becomes of a difference, in the order in which it is read: what stays is what a person has to look at. */
const groups = {
  kept: ["code-collision", "code-kept-returned", "rule-collision", "value-collision", "value-code-taken", "block-overlap", "log-apart"],
  added: ["code-added", "rule-added", "value-added", "counter-added", "setting-added", "log-added"],
  updated: ["code-changed", "code-filled", "counter-raised"],
} as const satisfies Readonly<Record<string, readonly DifferenceKind[]>>;

type Group = keyof typeof groups;
const order: readonly Group[] = ["kept", "added", "updated"];

/** The differences by what becomes of them and by kind, with the first of each behind its line. `done`: they were restored. */
export function Differences({ report, done = false }: { readonly report: RestoreReport; readonly done?: boolean }) {
  const styles = useStyles();
  const { locale, count } = usePane();
  const words = useFilesWords();
  const { difference, differenceHeading } = createBackupMessages(locale);
  const titles: Readonly<Record<Group, string>> = done
    ? { kept: words.wasKept, added: words.wasAdded, updated: words.wasUpdated }
    : { kept: words.kept, added: words.added, updated: words.updated };
  return (
    <>
      {order.map((group) => {
        const kinds = groups[group].flatMap((kind) => (report.differences[kind] ? [{ kind, ...report.differences[kind] }] : []));
        if (kinds.length === 0) return null;
        return (
          <div key={group} className={styles.group} role="group" aria-label={titles[group]}>
            <Text size={200} weight="semibold">
              {titles[group]}
            </Text>
            {kinds.map(({ kind, count: all, first }) => (
              <More key={kind} label={differenceHeading(kind, all)}>
                <VirtualRows
                  label={differenceHeading(kind, all)}
                  count={first.length}
                  estimate={52}
                  row={(index) => <div className={styles.row}>{first[index] && difference(first[index])}</div>}
                />
                {all > first.length && <Hint>{words.listed(count(first.length))}</Hint>}
              </More>
            ))}
          </div>
        );
      })}
    </>
  );
}
