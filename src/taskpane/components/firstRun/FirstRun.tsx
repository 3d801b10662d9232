import { Button, Checkbox, makeStyles, Radio, RadioGroup, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ownRule, useFirstRun, type FirstRunChoice } from "../../hooks/useFirstRun";
import { usePane } from "../../PaneContext";
import { PatternField } from "../rules/PatternField";
import { BottomBar } from "../shared/BottomBar";
import { CodeText, Hint } from "../shared/Hint";
import { More } from "../shared/More";
import { Section } from "../shared/Section";
import { useTabStyles } from "../shared/useTabStyles";

const useStyles = makeStyles({
  intro: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalS },
  // Office lays its own button over the pane's top right corner.
  title: { margin: 0, paddingRight: "34px", minHeight: "32px" },
  label: { display: "flex", flexDirection: "column" },
  sheets: { margin: 0, paddingLeft: 0, listStyle: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
});

/** Fetched when it is opened: it needs all that reads backups. */
const RestoreWorkbook = lazy(() => import("./RestoreWorkbook").then((module) => ({ default: module.RestoreWorkbook })));

/** A workbook without CustCode: what it does, one rule, the codebooks, the sheets that will come, one button. */
export function FirstRun() {
  const tab = useTabStyles();
  const styles = useStyles();
  const { strings } = usePane();
  const choice = useFirstRun();
  const words = strings.firstRun;
  return (
    <div className={tab.tab}>
      <div className={styles.intro}>
        <Subtitle1 as="h1" className={styles.title}>
          {words.title}
        </Subtitle1>
        <Text>{words.intro}</Text>
        <Text>{words.promise}</Text>
      </div>
      <More label={words.restore}>
        {() => (
          <Suspense fallback={null}>
            <RestoreWorkbook />
          </Suspense>
        )}
      </More>
      <RuleChoice choice={choice} />
      <CodebookChoice choice={choice} />
      <Section title={words.sheets}>
        <ul className={styles.sheets}>
          {Object.entries(words.sheetPurposes).map(([name, purpose]) => (
            <li key={name}>
              <Text size={200} weight="semibold">
                {name}
              </Text>
              <Hint>{purpose}</Hint>
            </li>
          ))}
        </ul>
        <Hint>{words.sheetsHint}</Hint>
      </Section>
      <BottomBar>
        <Button appearance="primary" disabledFocusable={!choice.canSetUp || choice.busy} onClick={() => void choice.setUp()}>
          {choice.busy ? words.settingUp : words.setUp}
        </Button>
      </BottomBar>
    </div>
  );
}

function RuleChoice({ choice }: { readonly choice: FirstRunChoice }) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.firstRun;
  return (
    <Section title={words.template}>
      <RadioGroup aria-label={words.template} value={choice.template} onChange={(_, data) => choice.chooseTemplate(data.value)}>
        {choice.templates.map(({ id, name, example }) => (
          <Radio
            key={id}
            value={id}
            label={
              <span className={styles.label}>
                {name}
                <Hint>
                  <CodeText>{example}</CodeText>
                </Hint>
              </span>
            }
          />
        ))}
        <Radio value={ownRule} label={words.own} />
      </RadioGroup>
      {choice.template === ownRule && (
        <PatternField label={words.ownLabel} hint={words.ownHint} value={choice.pattern} findings={choice.findings} onChange={choice.setOwn} />
      )}
      <Hint>{words.moreTemplates}</Hint>
    </Section>
  );
}

function CodebookChoice({ choice }: { readonly choice: FirstRunChoice }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const words = strings.firstRun;
  const bookTitle = ({ title, needed, alternative }: FirstRunChoice["ready"][number]) => {
    if (alternative) return words.instead(title);
    return needed ? words.neededBook(title) : title;
  };
  const boxes = (books: FirstRunChoice["ready"]) =>
    books.map((book) => (
      <div key={book.id}>
        <Checkbox
          checked={book.chosen}
          onChange={(_, data) => choice.choose(book.id, data.checked === true)}
          label={
            <span className={styles.label}>
              {bookTitle(book)}
              <Hint>{words.codebookNote(book.name, count(book.count), book.source, book.date)}</Hint>
            </span>
          }
        />
      </div>
    ));
  const needed = choice.ready.filter((book) => book.needed);
  const others = choice.ready.filter((book) => !book.needed);
  return (
    <Section title={words.codebooks}>
      <Hint>{words.codebooksHint}</Hint>
      <div>{boxes(needed)}</div>
      {choice.notReady.map((name) => (
        <Hint key={name}>{words.notReady(name)}</Hint>
      ))}
      {others.length > 0 && <More label={words.otherBooks(count(others.length))}>{boxes(others)}</More>}
    </Section>
  );
}
