import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../../PaneContext";
import { ReleaseChoice, type Release } from "../shared/ReleaseChoice";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface UndoPanelProps {
  readonly issued: number;
  readonly busy: boolean;
  readonly onUndo: (how: Release) => void;
  readonly onClose: () => void;
}

/** Asks, in place, what becomes of the codes whose cells are about to be emptied. Escape closes it. */
export function UndoPanel({ issued, busy, onUndo, onClose }: UndoPanelProps) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const [how, setHow] = useState<Release>("void");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  return (
    <div
      ref={panel}
      className={styles.panel}
      role="group"
      aria-label={strings.encode.undoTitle(count(issued))}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <ReleaseChoice label={strings.encode.undoBody} value={how} onChange={setHow} />
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={() => onUndo(how)}>
          {busy ? strings.encode.undoing : strings.encode.undoNow}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onClose}>
          {strings.common.cancel}
        </Button>
      </div>
    </div>
  );
}
