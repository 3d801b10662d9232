import { Button } from "@fluentui/react-components";
import { useRef, useState, type MouseEvent } from "react";
import type { RegisterEntry } from "../../../../../core";
import { useTask } from "../../../../hooks/useTask";
import { usePane } from "../../../../PaneContext";
import { useFlowStyles } from "../../useFlowStyles";
import { AssignPanel } from "./AssignPanel";
import { CopyCode } from "./CopyCode";
import { ExtendPanel } from "./ExtendPanel";
import { HandBackPanel } from "./HandBackPanel";
import type { PanelProps } from "./PanelProps";
import { VoidPanel } from "./VoidPanel";
import { useCodeActionWords } from "./words";

const panels = { extend: ExtendPanel, assign: AssignPanel, handBack: HandBackPanel, void: VoidPanel } as const;
type Asked = keyof typeof panels;

export interface CodeActionsProps {
  readonly code: string;
  /** Undefined for a code that the register does not know: then there is little to be done. */
  readonly entry: RegisterEntry | undefined;
  /** Where it stands, as far as is known. */
  readonly cells?: readonly string[];
  /** Something was done with the code, and this is said of it. */
  readonly onChanged: (said: string) => void;
}

/** What can be done with a code as it stands; what changes something asks in place first, one question at a time. */
export function CodeActions({ code, entry, cells = [], onChanged }: CodeActionsProps) {
  const flow = useFlowStyles();
  const { custcode } = usePane();
  const words = useCodeActionWords();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const opener = useRef<HTMLElement | null>(null);
  const going = useTask(() => custcode.lists.goTo(cells[0] ?? ""));
  const status = entry?.status;
  const isLiving = status === "issued" || status === "adopted" || status === "reserved";
  const offered: readonly Asked[] = [...(status === "reserved" ? (["assign", "extend"] as const) : []), ...(isLiving ? (["handBack", "void"] as const) : [])];
  const Panel = asked && entry && offered.includes(asked) ? panels[asked] : undefined;
  const ask = (what: Asked) => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    setAsked(asked === what ? undefined : what);
  };
  const panel: Omit<PanelProps, "entry"> = {
    onClose: () => {
      setAsked(undefined);
      opener.current?.focus();
    },
    onDone: (said) => {
      setAsked(undefined);
      onChanged(said);
    },
  };
  return (
    <>
      <div className={flow.buttons}>
        {cells.length > 0 && (
          <Button size="small" disabledFocusable={going.busy} onClick={() => void going.run()}>
            {words.goTo}
          </Button>
        )}
        <CopyCode code={code} />
        {offered.map((what) => (
          <Button key={what} size="small" aria-expanded={asked === what} onClick={ask(what)}>
            {words[what]}
          </Button>
        ))}
      </div>
      {Panel && entry && <Panel entry={entry} {...panel} />}
    </>
  );
}
