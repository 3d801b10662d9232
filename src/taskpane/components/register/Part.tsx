import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalXS },
  },
  title: { margin: 0, overflowWrap: "anywhere" },
});

/** A titled part of a section of the register tab; a region that a screen reader can jump to. */
export function Part({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Text as="h3" id={id} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {children}
    </section>
  );
}
