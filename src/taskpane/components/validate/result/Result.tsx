import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { cellAddress, columnLetters } from "../../../../app/cellAddress";
import type { ListInspection } from "../../../../app/validateApi";
import { useLater } from "../../../hooks/useLater";
import { InspectionList } from "../../findings/inspection/InspectionList";
import { RowActionsContext, type RowActions } from "../../findings/inspection/RowActions";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { RunProgress } from "../../shared/RunProgress";
import { Section } from "../../shared/Section";
import { NoRuleReads } from "../choose/NoRuleReads";
import { RepairBar } from "../repair/RepairBar";
import type { Repairing } from "../repair/useRepairing";
import { Further } from "../sheets/Further";
import type { Inspecting } from "../useInspecting";
import { useValidating } from "../ValidateContext";
import type { ValidateTabProps } from "../ValidateTab";
import { useValidateWords } from "../words";
import { AboutList } from "./AboutList";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ResultProps extends ValidateTabProps {
  readonly inspection: ListInspection;
  readonly inspecting: Inspecting;
  readonly repairing: Repairing;
}

/** What was found: the sentence, the list as a whole, every row; and what can be done about it. */
export function Result({ inspection, inspecting, repairing, onToRules, onToRegister }: ResultProps) {
  const styles = useStyles();
  const { messages } = useValidating();
  const words = useValidateWords();
  const { request, sheetColumn, found, about, changes } = inspection;
  const { sheet } = request.list;
  const lawless = about.find(({ kind }) => kind === "list-follows-no-rule");
  const otherAbout = useMemo(() => about.filter((finding) => finding !== lawless), [about, lawless]);
  const { picks, pick, codeOf, chooseCode, repairOne, isWritten, ask, run } = repairing;
  const actions: RowActions = { picks, pick, codeOf, chooseCode, repairOne, isWritten, ask, frozen: run.running, addressOf: (row) => cellAddress(sheet, row - 1, sheetColumn) };
  const later = useLater();
  const again = useRef<HTMLButtonElement>(null);
  // The button that started it is gone: the keyboard goes on here, unless it is in the sheet by now.
  useEffect(() => {
    if (document.hasFocus()) again.current?.focus();
  }, []);
  const header = request.list.columns.find(({ index }) => index === request.column)?.header ?? "";
  return (
    <>
      <Section title={words.result.title}>
        <div className={styles.place}>
          <Text weight="semibold">{words.result.where(sheet, columnLetters(sheetColumn), header)}</Text>
          <Hint>{words.result.rule(request.rule)}</Hint>
        </div>
        {lawless ? <NoRuleReads found={{ title: messages.title(lawless.kind), note: messages.note(lawless) }} onAnother={inspecting.leave} onToRules={onToRules} onToRegister={onToRegister} /> : <Verdict inspection={inspection} />}
        {inspecting.isStale && !inspecting.run.running && <Notice intent="info">{words.result.changedSince}</Notice>}
        {inspecting.run.running ? (
          <RunProgress label={words.result.judgingAgain} run={inspecting.run} />
        ) : (
          <div className={styles.buttons}>
            <Button ref={again} size="small" disabledFocusable={run.running} onClick={() => !run.running && void inspecting.judgeAgain()}>
              {words.result.again}
            </Button>
            <Button size="small" disabledFocusable={run.running} onClick={() => !run.running && inspecting.leave()}>
              {words.result.other}
            </Button>
          </div>
        )}
        <AboutList about={otherAbout} />
      </Section>
      {later && found.length > 0 && (
        <Section title={words.findings.title}>
          <RowActionsContext.Provider value={actions}>
            <InspectionList found={found} fresh={changes?.fresh} />
          </RowActionsContext.Provider>
        </Section>
      )}
      {later && <Further inspection={inspection} repairing={repairing} />}
      <RepairBar inspection={inspection} repairing={repairing} />
    </>
  );
}
