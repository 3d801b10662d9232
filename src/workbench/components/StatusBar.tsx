import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Workbench } from "../session/workbench";
import { statisticsOf } from "../session/statistics";

const useStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "center", gap: "16px", height: "24px", padding: "0 12px", fontSize: "12px", color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: "nowrap", overflow: "hidden",
  },
  push: { flexGrow: 1 },
  state: { display: "flex", alignItems: "center", gap: "6px" },
});

/** What Excel says at the bottom: its state, and count, sum and average of the selection. */
export function StatusBar({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  const { texts, settings, sheet, version } = workbench;
  const boxes = workbench.view.selection;
  // Cells change without the sheet becoming another object.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const statistics = useMemo(() => (sheet ? statisticsOf(sheet, boxes) : { count: 0, numbers: 0, sum: 0 }), [sheet, boxes, version]);
  const number = (value: number): string => value.toLocaleString(settings.language, { maximumFractionDigits: 4 });
  return (
    <div className={styles.bar}>
      <span className={styles.state} role="status" data-testid="status">
        {workbench.isCalculating && <Spinner size="extra-tiny" />}
        {workbench.busy ?? (workbench.isCalculating ? texts.calculating : workbench.editing.current ? texts.editing : texts.ready)}
      </span>
      <span className={styles.push} />
      {statistics.count > 1 && (
        <>
          {statistics.numbers > 0 && <span>{texts.average}: {number(statistics.sum / statistics.numbers)}</span>}
          <span>{texts.count}: {number(statistics.count)}</span>
          {statistics.numbers > 0 && <span>{texts.sum}: {number(statistics.sum)}</span>}
        </>
      )}
      <span>{texts.versions[settings.version]}</span>
      {settings.paneOpen && <span data-testid="pane-width">{texts.paneWidth}: {settings.paneWidth} px</span>}
    </div>
  );
}
