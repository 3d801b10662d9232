import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useAppState, usePane } from "../../../PaneContext";
import { inputTitle } from "../../../ruleInputs";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { Section } from "../../shared/Section";
import { CodebookEntries } from "./CodebookEntries";
import { ReadyCodebooks } from "./ReadyCodebooks";

/** Few import a codebook, and reading files takes a library. */
const CodebookImport = lazy(() => import("./CodebookImport").then((module) => ({ default: module.CodebookImport })));

const useStyles = makeStyles({
  head: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", minWidth: 0 },
  panel: { marginLeft: 0, marginRight: 0 },
});

/** The workbook's codebooks with their entries, and the ready ones that it does not have yet. */
export function Codebooks() {
  const styles = useStyles();
  const { strings, count } = usePane();
  const codebooks = useAppState((state) => state.codebooks);
  return (
    <Section title={strings.codebooks.title}>
      <Hint>{codebooks.length === 0 ? strings.codebooks.none : strings.codebooks.editHint}</Hint>
      <Accordion collapsible multiple>
        {codebooks.map((codebook) => (
          <AccordionItem key={codebook.name} value={codebook.name}>
            <AccordionHeader size="small">
              <span className={styles.head}>
                {inputTitle(codebook.name, strings)}
                <Hint>{strings.codebooks.count(codebook.name, count(codebook.count))}</Hint>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <CodebookEntries codebook={codebook} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <ReadyCodebooks />
      <More label={strings.codebooks.importBook}>
        {(close) => (
          <Suspense fallback={null}>
            <CodebookImport onClose={close} />
          </Suspense>
        )}
      </More>
    </Section>
  );
}
