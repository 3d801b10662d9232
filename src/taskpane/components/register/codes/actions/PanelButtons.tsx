import { Button } from "@fluentui/react-components";
import { usePane } from "../../../../PaneContext";

export interface PanelButtonsProps {
  readonly yes: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** The two answers to a question in place. */
export function PanelButtons({ yes, ready, busy, onYes, onClose }: PanelButtonsProps) {
  const { strings } = usePane();
  const blocked = busy || !ready;
  return (
    <>
      <Button size="small" appearance="primary" disabledFocusable={blocked} onClick={() => !blocked && onYes()}>
        {yes}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={onClose}>
        {strings.common.cancel}
      </Button>
    </>
  );
}
