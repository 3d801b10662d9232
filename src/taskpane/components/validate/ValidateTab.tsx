import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ValidateUseCases } from "../../../app/validateApi";
import { createFindingMessages } from "../../../messages/createFindingMessages";
import { usePane } from "../../PaneContext";
import { ValidateContext } from "./ValidateContext";
import { ValidateWalk } from "./ValidateWalk";

const useStyles = makeStyles({
  loading: { paddingTop: tokens.spacingVerticalXXL },
});

export interface ValidateTabProps {
  readonly onToRules: () => void;
  readonly onToRegister: () => void;
}

/** Lists of existing codes: what is wrong, why, what it should be, and the repair. */
export function ValidateTab(props: ValidateTabProps) {
  const styles = useStyles();
  const { custcode, strings, locale, report } = usePane();
  const [desk, setDesk] = useState<ValidateUseCases | undefined>(undefined);
  const messages = useMemo(() => createFindingMessages(locale), [locale]);
  useEffect(() => {
    custcode.validate().then(setDesk, report);
  }, [custcode, report]);
  const validating = useMemo(() => desk && { desk, messages }, [desk, messages]);
  if (!validating) return <Spinner size="small" className={styles.loading} label={strings.common.loading} />;
  return (
    <ValidateContext.Provider value={validating}>
      <ValidateWalk {...props} />
    </ValidateContext.Provider>
  );
}
