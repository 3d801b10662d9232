import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { RegisterUseCases } from "../../../app/registerApi";
import { usePane } from "../../PaneContext";
import { useTabStyles } from "../shared/useTabStyles";
import { AdoptSection } from "./adopt/AdoptSection";
import { CountersSection } from "./counters/CountersSection";
import { Disclosure } from "./Disclosure";
import { FilesSection } from "./files/FilesSection";
import { FindSection } from "./codes/FindSection";
import { OptionsSection } from "./options/OptionsSection";
import { RecordsSection } from "./records/RecordsSection";
import { RegisterContext } from "./RegisterContext";
import { ReserveSection } from "./reserve/ReserveSection";
import { UnfinishedSection } from "./recovery/UnfinishedSection";
import { useRegisterWords } from "./words";

const useStyles = makeStyles({
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
        {(Object.keys(sections) as SectionName[]).map((name) => (
          <Disclosure key={name} title={words.sections[name]}>
            {sections[name]}
          </Disclosure>
        ))}
      </div>
    </RegisterContext.Provider>
  );
}
