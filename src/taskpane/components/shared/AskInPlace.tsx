import { makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef, type ReactNode } from "react";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface AskInPlaceProps {
  readonly label: string;
  readonly buttons: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question where it comes up, with its answers below; Escape closes it. */
export const AskInPlace = forwardRef<HTMLDivElement, AskInPlaceProps>(function AskInPlace({ label, buttons, onClose, children }, ref) {
  const styles = useStyles();
  return (
    <div
      ref={ref}
      className={styles.panel}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </div>
  );
});
