import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { RegisterUseCases } from "../../../app/registerApi";
import { usePane } from "../../PaneContext";
import { useTabStyles } from "../shared/useTabStyles";
import { AdoptSection } from "./adopt/AdoptSection";
import { CountersSection } from "./counters/CountersSection";
import { FilesSection } from "./files/FilesSection";
import { FindSection } from "./codes/FindSection";
import { OptionsSection } from "./options/OptionsSection";
import { RecordsSection } from "./records/RecordsSection";
import { RegisterContext } from "./RegisterContext";
import { ReserveSection } from "./reserve/ReserveSection";
import { UnfinishedSection } from "./recovery/UnfinishedSection";
import { useRegisterWords } from "./words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, marginLeft: 0, marginRight: 0, paddingBottom: tokens.spacingVerticalM },
  loading: { paddingTop: tokens.spacingVerticalXXL },
});

type SectionName = "adopt" | "reserve" | "counters" | "records" | "files" | "options";

/** Living with codes: find and explain one, then what is done less often, each behind its line. */
export function RegisterTab() {
  const styles = useTabStyles();
  const own = useStyles();
  const { custcode, strings, report } = usePane();
  const words = useRegisterWords();
  const [register, setRegister] = useState<RegisterUseCases | undefined>(undefined);
  useEffect(() => {
    custcode.register().then(setRegister, report);
  }, [custcode, report]);
  if (!register) return <Spinner size="small" className={own.loading} label={strings.common.loading} />;
  const sections: Readonly<Record<SectionName, () => ReactNode>> = {
    adopt: () => <AdoptSection />,
    reserve: () => <ReserveSection />,
    counters: () => <CountersSection />,
    records: () => <RecordsSection />,
    files: () => <FilesSection />,
    options: () => <OptionsSection />,
  };
  return (
    <RegisterContext.Provider value={register}>
      <div className={styles.tab}>
        <UnfinishedSection />
        <FindSection />
        <Accordion multiple collapsible>
          {(Object.keys(sections) as SectionName[]).map((name) => (
            <AccordionItem key={name} value={name}>
              <AccordionHeader as="h2" size="medium">
                {words.sections[name]}
              </AccordionHeader>
              <AccordionPanel className={own.panel}>{sections[name]()}</AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </div>
    </RegisterContext.Provider>
  );
}
