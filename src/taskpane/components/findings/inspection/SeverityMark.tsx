import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Severity } from "../../../../core/validate/catalogue";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "16px", forcedColorAdjust: "auto" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  information: { color: tokens.colorNeutralForeground3 },
});

const icons: Readonly<Record<Severity, ReactElement>> = { error: <DismissCircleFilled />, warning: <WarningFilled />, information: <InfoFilled /> };

/** A shape of its own for each severity; its word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden>
      {icons[severity]}
    </span>
  );
}
