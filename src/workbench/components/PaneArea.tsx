import { Button, Tooltip, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, DismissRegular } from "@fluentui/react-icons";
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";
import { PANE_WIDTHS } from "../session/settings";
import type { AddinFrame } from "../session/addinFrame";
import type { Workbench } from "../session/workbench";

const useStyles = makeStyles({
  splitter: {
    position: "relative", width: "6px", flexShrink: 0, cursor: "col-resize", backgroundColor: tokens.colorNeutralBackground3, touchAction: "none",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  width: {
    position: "absolute", top: "8px", right: "10px", padding: "2px 8px", borderRadius: "4px", fontSize: "12px", whiteSpace: "nowrap", zIndex: 2,
    backgroundColor: tokens.colorNeutralBackgroundInverted, color: tokens.colorNeutralForegroundInverted, pointerEvents: "none", userSelect: "none",
  },
  pane: { display: "flex", flexDirection: "column", flexShrink: 0, height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  second: { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  head: {
    display: "flex", alignItems: "center", height: "34px", flexShrink: 0, paddingLeft: "12px", paddingRight: "4px", fontWeight: 600, fontSize: "14px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground1,
  },
  title: { flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  frame: { border: "none", width: "100%", flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  dragging: { pointerEvents: "none" },
  closed: { display: "none" },
});

/** The add-in's page in its frame (and a colleague's beside it), as wide as the person drags it. Closing hides it: the shared runtime lives on. */
export function PaneArea({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  const [dragged, setDragged] = useState<number>();
  const { settings, texts } = workbench;
  const width = dragged ?? settings.paneWidth;
  const start = useRef<{ readonly x: number; readonly width: number }>(undefined);

  const onMove = (event: PointerEvent): void => {
    const from = start.current;
    if (from) setDragged(Math.min(PANE_WIDTHS.most, Math.max(PANE_WIDTHS.least, Math.round(from.width + (from.x - event.clientX) / workbench.frames.length))));
  };
  const onEnd = (): void => {
    if (dragged !== undefined) workbench.setPaneWidth(dragged);
    start.current = undefined;
    setDragged(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowLeft" ? 10 : event.key === "ArrowRight" ? -10 : 0;
    if (step !== 0) workbench.setPaneWidth(settings.paneWidth + step);
  };

  return (
    <>
      <div
        className={mergeClasses(styles.splitter, !settings.paneOpen && styles.closed)}
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.paneWidth}
        aria-valuenow={width}
        aria-valuemin={PANE_WIDTHS.least}
        aria-valuemax={PANE_WIDTHS.most}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { x: event.clientX, width: settings.paneWidth };
        }}
        onPointerMove={onMove}
        onPointerUp={onEnd}
        onPointerCancel={onEnd}
      >
        {dragged !== undefined && <span className={styles.width}>{dragged} px</span>}
      </div>
      {workbench.frames.map((frame, at) => (
        <section
          key={frame.key}
          className={mergeClasses(styles.pane, at > 0 && styles.second, !settings.paneOpen && styles.closed)}
          style={{ width }}
          aria-label={at === 0 ? texts.paneTitle : texts.secondPane}
        >
          <PaneHead workbench={workbench} frame={frame} title={at === 0 ? (workbench.manifest?.displayName ?? texts.paneTitle) : texts.secondPane} />
          <iframe
            key={frame.generation}
            className={mergeClasses(styles.frame, dragged !== undefined && styles.dragging)}
            title={at === 0 ? texts.paneTitle : texts.secondPane}
            name={frame.key}
            data-frame={frame.key}
            src={frame.address}
          />
        </section>
      ))}
    </>
  );
}

function PaneHead({ workbench, frame, title }: { readonly workbench: Workbench; readonly frame: AddinFrame; readonly title: string }): ReactElement {
  const styles = useStyles();
  const { texts } = workbench;
  return (
    <div className={styles.head}>
      <span className={styles.title}>{title}</span>
      <Tooltip content={texts.reloadPane} relationship="label">
        <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={() => workbench.reloadFrame(frame.key)} />
      </Tooltip>
      <Tooltip content={texts.closePane} relationship="label">
        <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => workbench.setPaneOpen(false)} />
      </Tooltip>
    </div>
  );
}
