import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import type { WaitingFormula } from "../../../app/api";
import { useTask } from "../../hooks/useTask";
import { useAppState, usePane } from "../../PaneContext";
import { CellLink } from "../shared/CellLink";
import { Hint } from "../shared/Hint";
import { Section } from "../shared/Section";
import { VirtualRows } from "../shared/VirtualRows";
import { Orphans } from "./Orphans";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  row: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Formulas that wait for a code with the reason, the switch for automatic issuing, and codes that nobody uses any more. */
export function Formulas() {
  const styles = useStyles();
  const { custcode, strings, count, announce } = usePane();
  const waiting = useAppState((state) => state.waiting);
  const autoIssue = useAppState((state) => state.autoIssue);
  const switching = useTask((on: boolean) => custcode.formulas.setAutoIssue(on));
  const issuing = useTask(async () => {
    const { issued, left } = await custcode.formulas.issueWaiting();
    announce([strings.formulas.issued(count(issued)), left.length > 0 ? strings.formulas.left(count(left.length)) : ""].join(" "));
  });
  return (
    <Section title={strings.formulas.title}>
      <div>
        <Switch
          className={styles.switch}
          label={strings.formulas.auto}
          checked={autoIssue}
          disabled={switching.busy}
          onChange={(_, data) => void switching.run(data.checked)}
        />
        <Hint>{strings.formulas.autoHint}</Hint>
      </div>
      {waiting.length > 0 && (
        <div>
          <div className={styles.head}>
            <Text weight="semibold">{strings.formulas.waiting(count(waiting.length))}</Text>
            <Button size="small" disabledFocusable={issuing.busy} onClick={() => void issuing.run()}>
              {issuing.busy ? strings.formulas.issuing : strings.formulas.issueNow}
            </Button>
          </div>
          <VirtualRows
            label={strings.formulas.waiting(count(waiting.length))}
            count={waiting.length}
            estimate={48}
            row={(index) => <WaitingRow formula={waiting[index]} className={styles.row} />}
          />
        </div>
      )}
      <Orphans />
    </Section>
  );
}

function WaitingRow({ formula, className }: { readonly formula: WaitingFormula | undefined; readonly className: string }) {
  const { words } = usePane();
  if (!formula) return null;
  return (
    <div className={className}>
      <CellLink address={formula.address}>{formula.address}</CellLink>
      <Hint>{words.waiting(formula)}</Hint>
    </div>
  );
}
