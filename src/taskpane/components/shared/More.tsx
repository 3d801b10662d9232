import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  box: { "& > summary": { cursor: "pointer", color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200, padding: `${tokens.spacingVerticalXS} 0` } },
  inner: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
});

export interface MoreProps {
  readonly label: string;
  /** Opened from the start, as when something in it is set. */
  readonly opened?: boolean;
  /** A function is handed what closes it again, with the keyboard back at its line. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** What few people need, behind one line that opens it. */
export function More({ label, opened = false, children }: MoreProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(opened);
  const line = useRef<HTMLElement>(null);
  const close = () => {
    setOpen(false);
    line.current?.focus();
  };
  return (
    <details className={styles.box} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={line}>{label}</summary>
      {open && <div className={styles.inner}>{typeof children === "function" ? children(close) : children}</div>}
    </details>
  );
}
