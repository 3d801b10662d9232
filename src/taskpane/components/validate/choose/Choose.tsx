import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../../PaneContext";
import { inputTitle } from "../../../ruleInputs";
import { BottomBar } from "../../shared/BottomBar";
import { ColumnSelect } from "../../shared/ColumnSelect";
import { Hint } from "../../shared/Hint";
import { ListHead } from "../../shared/ListHead";
import { More } from "../../shared/More";
import { Notice } from "../../shared/Notice";
import { RuleProblems } from "../../shared/RuleProblems";
import { RunProgress } from "../../shared/RunProgress";
import { Section } from "../../shared/Section";
import type { Inspecting } from "../useInspecting";
import type { ValidateTabProps } from "../ValidateTab";
import { useValidateWords } from "../words";
import { RuleFound } from "./RuleFound";
import type { InspectForm } from "./useInspectForm";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

export interface ChooseProps extends ValidateTabProps {
  readonly form: InspectForm;
  readonly inspecting: Inspecting;
  /** What can be done without a list. */
  readonly children?: ReactNode;
}

/** Which column is checked by which rule, most of it found by itself, and the button. */
export function Choose({ form, inspecting, onToRules, onToRegister, children }: ChooseProps) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const words = useValidateWords().choose;
  const { list, rule, request } = form;
  const { run, stopped } = inspecting;
  const frozen = run.running;
  const hasRows = list !== undefined && list.rowCount > 0;
  const beside = form.inputs.filter((input) => form.columns[input] !== undefined).length + (form.customer === undefined ? 0 : 1);
  return (
    <>
      <ListHead frozen={frozen} />
      {hasRows && form.rules.length === 0 && (
        <Notice intent="info" title={words.noRulesTitle} actions={<Button size="small" onClick={onToRules}>{strings.encode.toRules}</Button>}>
          {words.noRules}
        </Notice>
      )}
      {hasRows && form.rules.length > 0 && (
        <Section title={words.title}>
          <div className={styles.fields}>
            <ColumnSelect label={words.column} list={list} value={form.column} onChange={form.setColumn} disabled={frozen} />
            {form.column !== undefined && <RuleFound form={form} disabled={frozen} onToRules={onToRules} onToRegister={onToRegister} />}
            {rule !== undefined && <RuleProblems problems={form.problems} onToRules={onToRules} />}
            {rule !== undefined && form.column !== undefined && (
              <More label={words.compare(count(beside))}>
                <Hint>{words.compareHint}</Hint>
                {form.inputs.map((input) => (
                  <ColumnSelect
                    key={input}
                    label={inputTitle(input, strings)}
                    none={words.compareNone}
                    list={list}
                    value={form.columns[input]}
                    onChange={(column) => form.setInput(input, column)}
                    disabled={frozen}
                  />
                ))}
                <ColumnSelect label={words.customer} hint={words.customerHint} none={words.customerNone} list={list} value={form.customer} onChange={form.setCustomer} disabled={frozen} />
              </More>
            )}
          </div>
        </Section>
      )}
      {children}
      {hasRows && form.rules.length > 0 && (
        <BottomBar>
          {frozen ? (
            <RunProgress label={words.running} run={run} />
          ) : (
            <>
              <Hint>{stopped ? words.stopped : words.hint}</Hint>
              <Button appearance="primary" disabledFocusable={!request || form.fits === undefined} onClick={() => request && form.fits && void inspecting.judge(request)}>
                {words.run}
              </Button>
            </>
          )}
        </BottomBar>
      )}
    </>
  );
}
