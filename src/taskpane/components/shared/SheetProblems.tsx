import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTask } from "../../hooks/useTask";
import { useAppState, usePane } from "../../PaneContext";
import { Notice } from "./Notice";
import { VirtualRows } from "./VirtualRows";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  badge: { flexShrink: 0, marginTop: "2px" },
});

/** What is wrong in our own sheets, worst news first, and the button to read them again. Nothing when all is well. */
export function SheetProblems() {
  const styles = useStyles();
  const { custcode, strings, words, count, announce } = usePane();
  const problems = useAppState((state) => state.problems);
  const blocked = useAppState((state) => state.phase === "blocked");
  const reload = useTask(async () => {
    await custcode.setup.reload();
    announce(strings.sheets.reloaded);
  });
  if (problems.length === 0 && !blocked) return null;
  const ordered = [...problems].sort((a, b) => Number(b.blocks) - Number(a.blocks));
  return (
    <div className={styles.box}>
      <Notice
        intent={blocked ? "error" : "warning"}
        title={blocked ? strings.blocked.title : strings.blocked.problemCount(count(problems.length))}
        actions={
          <Button size="small" disabled={reload.busy} onClick={() => void reload.run()}>
            {strings.blocked.reload}
          </Button>
        }
      >
        {blocked && strings.blocked.body}
      </Notice>
      <VirtualRows
        label={strings.blocked.problems}
        count={ordered.length}
        estimate={48}
        row={(index) => {
          const problem = ordered[index];
          return problem ? (
            <div className={styles.row}>
              <Badge className={styles.badge} size="small" appearance="tint" color={problem.blocks ? "danger" : "warning"}>
                {problem.blocks ? strings.blocked.blocks : strings.blocked.warns}
              </Badge>
              <span>{words.problem(problem)}</span>
            </div>
          ) : null;
        }}
      />
    </div>
  );
}
