import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Finding } from "../../../core";
import { usePane } from "../../PaneContext";
import { MarkedText } from "../shared/MarkedText";
import { CodeText, Hint } from "../shared/Hint";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  input: { minWidth: 0, width: "100%" },
  text: { fontFamily: tokens.fontFamilyMonospace, minHeight: "32px", overflowWrap: "anywhere" },
  mirror: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
  },
});

export interface PatternFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly findings: readonly Finding[];
  /** The pattern is readable; the findings are advice. */
  readonly adviceOnly?: boolean;
  readonly onChange: (pattern: string) => void;
}

/** A pattern is one line that is broken to be read as a whole: so many characters fit into the pane, and so many lines are shown. */
const lineLength = 38;
const mostLines = 8;

/** The text that takes the finding's suggestion in; undefined when there is nothing to take over by one click. */
const mended = (pattern: string, { start, length, params }: Finding): { readonly text: string; readonly pattern: string } | undefined => {
  const { suggestion } = params;
  if (start === undefined || !length || typeof suggestion !== "string" || suggestion === "") return undefined;
  return { text: suggestion, pattern: pattern.slice(0, start) + suggestion + pattern.slice(start + length) };
};

/** A rule as text. What is wrong stands below: the text again with the wrong characters marked, the reason, and the likely word by one click. */
export function PatternField({ label, hint, value, findings, adviceOnly = false, onChange }: PatternFieldProps) {
  const styles = useStyles();
  const { strings, words } = usePane();
  const input = useRef<HTMLTextAreaElement>(null);
  const takeOver = (pattern: string) => {
    onChange(pattern);
    input.current?.focus();
  };
  const state = findings.length === 0 ? "none" : adviceOnly ? "warning" : "error";
  const sentences = findings.map((finding) => words.finding(finding, value)).join(" ");
  const marked = findings.find(({ start }) => start !== undefined);
  const better = findings.flatMap((finding) => mended(value, finding) ?? []);
  return (
    <div className={styles.box}>
      <Field label={label} size="small" validationState={state} validationMessage={sentences || undefined} hint={state === "none" ? hint : undefined}>
        <Textarea
          ref={input}
          className={styles.input}
          textarea={{ className: styles.text, rows: Math.min(mostLines, Math.max(1, Math.ceil(value.length / lineLength))) }}
          resize="none"
          spellCheck={false}
          autoComplete="off"
          value={value}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          onChange={(_, data) => onChange(data.value.replace(/[\r\n]+/g, " "))}
        />
      </Field>
      {marked?.start !== undefined && value !== "" && (
        <div className={styles.mirror} data-testid="pattern-mirror">
          <CodeText>
            <MarkedText text={value} start={marked.start} length={marked.length} />
          </CodeText>
          <Hint>{strings.rules.pointer(marked.start + 1, marked.start + Math.max(1, marked.length ?? 1))}</Hint>
        </div>
      )}
      {better.map(({ text, pattern }) => (
        <div key={pattern}>
          <Button size="small" onClick={() => takeOver(pattern)}>
            {strings.rules.didYouMean(text)}
          </Button>
        </div>
      ))}
    </div>
  );
}
