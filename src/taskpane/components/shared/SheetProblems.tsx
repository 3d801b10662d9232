import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { SheetProblem } from "../../../app/api";
import { useTask } from "../../hooks/useTask";
import { useAppState, usePane } from "../../PaneContext";
import { proposedPattern } from "../firstRun/proposedPattern";
import { Notice } from "./Notice";
import { VirtualRows } from "./VirtualRows";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  badge: { flexShrink: 0, marginTop: "2px" },
});

const canBeCreated: readonly SheetProblem["kind"][] = ["sheet-missing", "table-missing", "column-missing"];

/** What is wrong in our own sheets, worst news first, and the button to read them again. Nothing when all is well. */
export function SheetProblems() {
  const styles = useStyles();
  const { custcode, strings, words, locale, count, announce } = usePane();
  const problems = useAppState((state) => state.problems);
  const blocked = useAppState((state) => state.phase === "blocked");
  const reload = useTask(async () => {
    await custcode.setup.reload();
    announce(strings.sheets.reloaded);
  });
  const rule = useAppState((state) => state.rules[0]);
  const recreate = useTask(async () => {
    // The sheet of rules itself may be gone: then there is a rule to begin with anew.
    const { name, pattern } = rule ?? { name: strings.firstRun.ruleName, pattern: proposedPattern };
    await custcode.setup.create({ locale, rule: { name, pattern }, codebooks: [] });
    announce(strings.blocked.recreated);
  });
  const box = useRef<HTMLDivElement>(null);
  // Whoever has scrolled down would not see why nothing can be issued any more.
  useEffect(() => {
    if (blocked) box.current?.scrollIntoView?.({ block: "nearest" });
  }, [blocked]);
  if (problems.length === 0 && !blocked) return null;
  const ordered = [...problems].sort((a, b) => Number(b.blocks) - Number(a.blocks));
  return (
    <div ref={box} className={styles.box}>
      <Notice
        intent={blocked ? "error" : "warning"}
        title={blocked ? strings.blocked.title : strings.blocked.problemCount(count(problems.length))}
        actions={
          <>
            {problems.some(({ kind }) => canBeCreated.includes(kind)) && (
              <Button size="small" disabledFocusable={recreate.busy} onClick={() => void recreate.run()}>
                {strings.blocked.recreate}
              </Button>
            )}
            <Button size="small" disabledFocusable={reload.busy} onClick={() => void reload.run()}>
              {strings.blocked.reload}
            </Button>
          </>
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
