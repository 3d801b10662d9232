import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { EncodeStage } from "../../hooks/useEncode";
import { usePane } from "../../PaneContext";
import { Notice } from "../shared/Notice";
import { Section } from "../shared/Section";

export interface UndoneReportProps {
  readonly stage: Extract<EncodeStage, { readonly kind: "undone" | "stopped" }>;
  readonly onAgain: () => void;
}

/** Says what an undo did, or that stopping came before anything was written. */
export function UndoneReport({ stage, onAgain }: UndoneReportProps) {
  const { strings, count } = usePane();
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => again.current?.focus(), []);
  const done =
    stage.kind === "stopped"
      ? strings.encode.cancelledNothing
      : strings.encode.undoneDone([
          strings.encode.undone(count(stage.undone.cells)),
          ...(stage.undone.voided > 0 ? [strings.encode.undoneVoided(count(stage.undone.voided))] : []),
          ...(stage.undone.returned > 0 ? [strings.encode.undoneReturned(count(stage.undone.returned))] : []),
        ].join(strings.rules.partSeparator));
  return (
    <Section title={stage.kind === "stopped" ? strings.encode.stoppedTitle : strings.encode.undoneTitle}>
      <Notice intent={stage.kind === "stopped" ? "info" : "success"}>{done}</Notice>
      <div>
        <Button ref={again} appearance="primary" onClick={onAgain}>
          {strings.encode.again}
        </Button>
      </div>
    </Section>
  );
}
