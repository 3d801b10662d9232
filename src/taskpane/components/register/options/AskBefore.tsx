import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { usePane } from "../../../PaneContext";
import { AskInPlace } from "../../shared/AskInPlace";

export interface AskBeforeProps {
  readonly question: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back; the keyboard is on the answer that does nothing. */
export function AskBefore({ question, yes, busy, onYes, onClose }: AskBeforeProps) {
  const { strings } = usePane();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <AskInPlace
      label={question}
      onClose={onClose}
      buttons={
        <>
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onYes}>
            {yes}
          </Button>
          <Button ref={no} size="small" disabledFocusable={busy} onClick={onClose}>
            {strings.common.cancel}
          </Button>
        </>
      }
    >
      <span>{question}</span>
    </AskInPlace>
  );
}
