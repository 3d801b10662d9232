import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTask } from "../../hooks/useTask";
import { useAppState, usePane } from "../../PaneContext";
import { CodeText, Hint } from "../shared/Hint";
import { type Release, ReleaseChoice } from "../shared/ReleaseChoice";
import { VirtualRows } from "../shared/VirtualRows";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** Codes whose cell was cleared or brought back by undo: void them, or hand their numbers back. */
export function Orphans() {
  const styles = useStyles();
  const { custcode, strings, count, announce } = usePane();
  const orphans = useAppState((state) => state.orphans);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [how, setHow] = useState<Release>("void");
  const chosen = orphans.map(({ code }) => code).filter((code) => !left.has(code));
  const release = useTask(async () => {
    await custcode.formulas.releaseOrphans(chosen, how);
    announce(strings.formulas.released(count(chosen.length)));
  });
  if (orphans.length === 0) return null;
  const toggle = (code: string, on: boolean) =>
    setLeft((before) => {
      const after = new Set(before);
      if (on) after.delete(code);
      else after.add(code);
      return after;
    });
  return (
    <div className={styles.box}>
      <Text weight="semibold">{strings.formulas.orphans(count(orphans.length))}</Text>
      <Hint>{strings.formulas.orphansHint}</Hint>
      <VirtualRows
        label={strings.formulas.orphans(count(orphans.length))}
        count={orphans.length}
        estimate={32}
        row={(index) => {
          const orphan = orphans[index];
          return orphan ? (
            <Checkbox
              checked={!left.has(orphan.code)}
              onChange={(_, data) => toggle(orphan.code, data.checked === true)}
              label={<CodeText>{orphan.cell ? `${orphan.code} · ${orphan.cell}` : orphan.code}</CodeText>}
            />
          ) : null;
        }}
      />
      <ReleaseChoice label={strings.formulas.how} value={how} onChange={setHow} />
      <div>
        <Button size="small" disabledFocusable={release.busy || chosen.length === 0} onClick={() => void release.run()}>
          {strings.formulas.release(how, count(chosen.length))}
        </Button>
      </div>
    </div>
  );
}
