import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  box: { "& > summary": { cursor: "pointer", color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200, padding: `${tokens.spacingVerticalXS} 0` } },
  inner: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
});

/** What few people need, behind one line that opens it; opened from the start when something in it is set. */
export function More({ label, opened = false, children }: { readonly label: string; readonly opened?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(opened);
  return (
    <details className={styles.box} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && <div className={styles.inner}>{children}</div>}
    </details>
  );
}
