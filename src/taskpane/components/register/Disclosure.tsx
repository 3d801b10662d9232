import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  box: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontWeight: "inherit", fontSize: "inherit" },
  button: { width: "100%", justifyContent: "flex-start", paddingLeft: 0, paddingRight: 0, minHeight: "44px" },
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM, minWidth: 0 },
  closed: { display: "none" },
});

/** A part of the tab behind its line. What was opened once stays in being while closed: an action under way goes on, and what was typed is not lost. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const toggle = () => {
    setOpen(!open);
    setOpened(true);
  };
  return (
    <div className={styles.box}>
      <h2 className={styles.heading}>
        <Button appearance="transparent" className={styles.button} icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={open} aria-controls={id} onClick={toggle}>
          {title}
        </Button>
      </h2>
      <div id={id} className={open ? styles.panel : styles.closed}>
        {opened && children()}
      </div>
    </div>
  );
}
