import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

export interface AskingLineProps {
  /** What the line is about. */
  readonly children: ReactNode;
  /** The button that asks; undefined where there is nothing to ask. */
  readonly button: { readonly text: string; readonly label: string; readonly disabled?: boolean } | undefined;
  /** The question below. `close` gives the keyboard back to the button; `done` only puts the question away. */
  readonly question: (close: () => void, done: () => void) => ReactNode;
}

/** One line of a list of things that were done, with a button that asks in place whether to take it back. */
export function AskingLine({ children, button, question }: AskingLineProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => setAsking(false);
  const close = () => {
    done();
    opener.current?.focus();
  };
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <div className={styles.text}>{children}</div>
        {button && (
          <Button ref={opener} size="small" aria-label={button.label} aria-expanded={asking} disabledFocusable={button.disabled === true} onClick={() => setAsking(!asking)}>
            {button.text}
          </Button>
        )}
      </div>
      {asking && question(close, done)}
    </div>
  );
}
