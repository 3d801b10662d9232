import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../../PaneContext";
import { AskInPlace } from "../shared/AskInPlace";
import { ReleaseChoice, type Release } from "../shared/ReleaseChoice";

export interface UndoPanelProps {
  readonly issued: number;
  readonly busy: boolean;
  readonly onUndo: (how: Release) => void;
  readonly onClose: () => void;
}

/** Asks, in place, what becomes of the codes whose cells are about to be emptied. Escape closes it. */
export function UndoPanel({ issued, busy, onUndo, onClose }: UndoPanelProps) {
  const { strings, count } = usePane();
  const [how, setHow] = useState<Release>("void");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  return (
    <AskInPlace
      ref={panel}
      label={strings.encode.undoTitle(count(issued))}
      onClose={onClose}
      buttons={
        <>
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={() => onUndo(how)}>
            {busy ? strings.encode.undoing : strings.encode.undoNow}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={onClose}>
            {strings.common.cancel}
          </Button>
        </>
      }
    >
      <ReleaseChoice label={strings.encode.undoBody} value={how} onChange={setHow} />
    </AskInPlace>
  );
}
