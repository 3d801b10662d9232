import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { diffCode } from "./diffCode";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", unicodeBidi: "isolate" },
  same: { fontWeight: tokens.fontWeightRegular },
  changed: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1, textDecorationLine: "underline", textUnderlineOffset: "3px" },
});

/** A proposed code; what differs from the cell is underlined. */
export function ProposedCode({ shown, code }: { readonly shown: string; readonly code: string }) {
  const styles = useStyles();
  const pieces = useMemo(() => diffCode(shown, code), [shown, code]);
  return (
    <span className={styles.code}>
      {pieces.map(({ text, isNew }, at) => (isNew ? <mark key={at} className={styles.changed}>{text}</mark> : <span key={at} className={styles.same}>{text}</span>))}
    </span>
  );
}
