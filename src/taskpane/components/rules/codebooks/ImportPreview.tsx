import { makeStyles, tokens } from "@fluentui/react-components";
import type { CodebookChange, CodebookReading } from "../../../../app/api";
import { usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { CodeText, Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { useImportWords } from "./importWords";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "72px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  points: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** So many entries, conflicts and findings are named; a preview is to be looked over. */
const firstFew = 5;
const most = 10;

/** The first entries of what would be imported, what it would change, what stays and what is odd. */
export function ImportPreview({ reading, named }: { readonly reading: CodebookReading; readonly named: boolean }) {
  const styles = useStyles();
  const { strings, words: messages, count } = usePane();
  const words = useImportWords();
  const { entries, findings, changes } = reading;
  return (
    <>
      {entries.length > 0 && (
        <div>
          <Hint>{words.preview}</Hint>
          <ul className={styles.list} aria-label={words.preview}>
            {entries.slice(0, firstFew).map(({ value, code, aliases, parent }, index) => (
              <li key={index} className={styles.row}>
                <CodeText>{code}</CodeText>
                <span>
                  {value}
                  {parent !== "" && <Hint>{words.isParent(parent)}</Hint>}
                  {aliases.length > 0 && <Hint>{aliases.slice(0, firstFew).join(strings.common.listSeparator)}</Hint>}
                </span>
              </li>
            ))}
          </ul>
          {entries.length > firstFew && <Hint>{words.andMore(count(entries.length - firstFew))}</Hint>}
        </div>
      )}
      {named && changes.map((change) => <Change key={change.name} change={change} />)}
      {findings.length > 0 && (
        <Notice intent="warning" title={words.findings(count(findings.length))}>
          <ul className={styles.points}>
            {findings.slice(0, most).map((finding, index) => (
              <li key={index}>{messages.finding(finding)}</li>
            ))}
          </ul>
          {findings.length > most && words.andMore(count(findings.length - most))}
        </Notice>
      )}
    </>
  );
}

function Change({ change: { name, added, same, aliases, kept } }: { readonly change: CodebookChange }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const words = useImportWords();
  return (
    <>
      <span>
        {words.change(inputLabel(name, strings), count(added), count(same))}
        {aliases > 0 && ` ${words.aliases(count(aliases))}`}
      </span>
      {kept.length > 0 && (
        <Notice intent="warning" title={words.kept(count(kept.length))}>
          <ul className={styles.points}>
            {kept.slice(0, most).map(({ value, code, inFile }, index) => (
              <li key={index}>{code === "" ? words.keptCode(value, inFile) : words.keptValue(value, code, inFile)}</li>
            ))}
          </ul>
          {kept.length > most && words.andMore(count(kept.length - most))}
        </Notice>
      )}
    </>
  );
}
