import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", display: "block" },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** A quiet line of explanation. */
export function Hint({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <Caption1 id={id} className={useStyles().hint}>
      {children}
    </Caption1>
  );
}

/** A code or a pattern, in letters of one width so that 0 and O differ. */
export function CodeText({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <span className={mergeClasses(useStyles().code, className)}>{children}</span>;
}
