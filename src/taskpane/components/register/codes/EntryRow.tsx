import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { RegisterEntry } from "../../../../core";
import { CodeText, Hint } from "../../shared/Hint";
import { StatusMark } from "./StatusMark";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, paddingBottom: tokens.spacingVerticalXXS },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  code: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  about: { gridColumnStart: 2, gridColumnEnd: 4 },
  inner: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
});

export interface EntryRowProps {
  readonly entry: RegisterEntry;
  /** What else is said of it in the second line. */
  readonly about: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A code of the register in one line, which opens what is below it. */
export function EntryRow({ entry, about, open, onToggle, children }: EntryRowProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <button type="button" className={styles.line} aria-expanded={open} onClick={onToggle}>
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        <CodeText className={styles.code}>{entry.code}</CodeText>
        <StatusMark status={entry.status} />
        <span className={styles.about}>
          <Hint>{about}</Hint>
        </span>
      </button>
      {open && <div className={styles.inner}>{children}</div>}
    </div>
  );
}
