import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CodeFinding } from "../../../../core/validate/inspection";
import { wrongCharacters } from "../../shared/wrongCharacters";
import { visiblePieces } from "./visibleText";

const useStyles = makeStyles({
  text: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", unicodeBidi: "isolate" },
  wrong: wrongCharacters,
  sign: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, padding: "0 1px" },
  wrongSign: { color: tokens.colorPaletteRedForeground1 },
});

/** Texts longer than this are cut in a list; the cell itself has the rest. */
const longest = 80;

const spansOf = (findings: readonly CodeFinding[]) => findings.flatMap(({ start, length = 0 }) => (start === undefined ? [] : [{ start, length }]));

/** What a cell shows, with all that these findings are about marked, and invisible characters made visible. */
export function SeenText({ text, findings }: { readonly text: string; readonly findings: readonly CodeFinding[] }) {
  const styles = useStyles();
  const pieces = useMemo(() => visiblePieces(text.slice(0, longest), spansOf(findings)), [text, findings]);
  return (
    <span className={styles.text}>
      {pieces.map(({ shown, isWrong, isSign }, at) => {
        if (isWrong) return <mark key={at} className={mergeClasses(styles.wrong, isSign && styles.sign, isSign && styles.wrongSign)}>{shown}</mark>;
        return isSign ? <span key={at} className={styles.sign}>{shown}</span> : <span key={at}>{shown}</span>;
      })}
      {text.length > longest && "…"}
    </span>
  );
}
