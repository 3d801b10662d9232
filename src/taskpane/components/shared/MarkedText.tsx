import { makeStyles } from "@fluentui/react-components";
import { wrongCharacters } from "./wrongCharacters";

const useStyles = makeStyles({
  wrong: wrongCharacters,
});

export interface MarkedTextProps {
  readonly text: string;
  readonly start?: number;
  readonly length?: number;
}

/** A text whose wrong characters are underlined; a span without length marks the place after which something is lacking. */
export function MarkedText({ text, start, length }: MarkedTextProps) {
  const styles = useStyles();
  if (start === undefined) return <>{text}</>;
  const end = start + (length ?? 0);
  // Something lacks at the end of the text: a blank to underline shows where.
  const wrong = text.slice(start, Math.max(end, start + 1)) || "\u00a0\u00a0";
  return (
    <>
      {text.slice(0, start)}
      <mark className={styles.wrong}>{wrong}</mark>
      {text.slice(start + wrong.length)}
    </>
  );
}
