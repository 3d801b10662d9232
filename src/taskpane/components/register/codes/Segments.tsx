import { makeStyles, tokens } from "@fluentui/react-components";
import type { ExplainedSegment } from "../../../../app/registerApi";
import { useAppState, usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { CodeText, Hint } from "../../shared/Hint";
import { useFlowStyles } from "../useFlowStyles";
import { useCodesWords } from "./words";

const useStyles = makeStyles({
  code: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  part: { display: "inline-flex", flexDirection: "column", alignItems: "center", marginLeft: "1px", marginRight: "1px" },
  marked: { borderBottom: `2px solid ${tokens.colorBrandStroke1}`, overflowWrap: "anywhere" },
  index: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200, "& > li": { paddingBottom: tokens.spacingVerticalXXS } },
});

/** A code in large letters with its segments underlined and numbered, and what each of them means below. */
export function Segments({ segments }: { readonly segments: readonly ExplainedSegment[] }) {
  const styles = useStyles();
  const flow = useFlowStyles();
  const words = useCodesWords();
  const meaningful = segments.filter(({ kind }) => kind !== "literal");
  return (
    <div className={flow.column}>
      <div className={styles.code}>
        {segments.map((segment, at) => (
          <span key={at} className={styles.part}>
            <span className={segment.kind === "literal" ? undefined : styles.marked}>{segment.text}</span>
            {segment.kind !== "literal" && (
              <span className={styles.index} aria-hidden>
                {meaningful.indexOf(segment) + 1}
              </span>
            )}
          </span>
        ))}
      </div>
      {meaningful.length > 0 && (
        <ol className={styles.list} aria-label={words.meaning}>
          {meaningful.map((segment, at) => (
            <li key={at}>
              <Meaning segment={segment} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** `北京 → BJ`, and where that comes from. */
function Meaning({ segment }: { readonly segment: ExplainedSegment }) {
  const { strings, words: sentences } = usePane();
  const words = useCodesWords();
  const codebooks = useAppState((state) => state.codebooks);
  const { name, text, meaning, kind, source, given } = segment;
  const isBook = codebooks.some((book) => book.name === source);
  const said = given === "" ? meaning : given;
  const from = source === "" ? [] : isBook ? [words.fromBook(inputLabel(source, strings))] : [words.fromInput(inputLabel(source, strings))];
  const details = {
    literal: [words.fixed],
    value: [...from, ...(meaning !== "" && meaning !== said && meaning !== text ? [words.asMeaning(meaning)] : [])],
    number: [source === "" ? words.countedAll : words.countedPer(source)],
    random: [words.random],
    check: [words.check],
  }[kind];
  return (
    <>
      {sentences.functions.segment(name)}
      {strings.rules.colon}
      {kind === "number" && meaning !== "" ? words.number(meaning) : kind === "value" && said !== "" ? words.becomes(said, text) : <CodeText>{text}</CodeText>}
      {details.length > 0 && <Hint>{details.join(strings.rules.partSeparator)}</Hint>}
    </>
  );
}
