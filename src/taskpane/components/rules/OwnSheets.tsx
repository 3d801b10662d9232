import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTask } from "../../hooks/useTask";
import { useAppState, usePane } from "../../PaneContext";
import { Hint } from "../shared/Hint";
import { Section } from "../shared/Section";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** Shows, hides and re-reads the five sheets that CustCode keeps in the workbook. */
export function OwnSheets() {
  const styles = useStyles();
  const { custcode, strings, count, announce } = usePane();
  const registered = useAppState((state) => state.registered);
  const show = useTask(async (visible: boolean) => {
    await custcode.setup.showSheets(visible);
    announce(visible ? strings.sheets.shown : strings.sheets.hidden);
  });
  const reload = useTask(async () => {
    await custcode.setup.reload();
    announce(strings.sheets.reloaded);
  });
  return (
    <Section title={strings.sheets.title}>
      <Hint>{strings.sheets.hint(count(registered))}</Hint>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={show.busy} onClick={() => void show.run(true)}>
          {strings.sheets.show}
        </Button>
        <Button size="small" disabledFocusable={show.busy} onClick={() => void show.run(false)}>
          {strings.sheets.hide}
        </Button>
        <Button size="small" disabledFocusable={reload.busy} onClick={() => void reload.run()}>
          {strings.sheets.reload}
        </Button>
      </div>
    </Section>
  );
}
