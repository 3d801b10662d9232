import { Button, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { RuleTemplate } from "../../../app/api";
import type { RuleDraft } from "../../hooks/useRuleDraft";
import { usePane } from "../../PaneContext";
import { explainRule } from "../../ruleInputs";
import { AddMissingBooks } from "../shared/AddMissingBooks";
import { Hint } from "../shared/Hint";
import { Section } from "../shared/Section";
import { PatternField } from "./PatternField";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Fetched when the tab is opened: the pane is to be there at once. */
const RuleBuilder = lazy(() => import("./builder").then((module) => ({ default: module.RuleBuilder })));
const RuleVersions = lazy(() => import("./builder").then((module) => ({ default: module.RuleVersions })));
const StartFrom = lazy(() => import("./builder").then((module) => ({ default: module.StartFrom })));
const TemplateNeeds = lazy(() => import("./builder").then((module) => ({ default: module.TemplateNeeds })));

/** Name and pattern of one rule, what it means in words, and saving it as a new version. */
export function RuleEditor({ draft }: { readonly draft: RuleDraft }) {
  const styles = useStyles();
  const { strings } = usePane();
  const { existing, definition, edition } = draft;
  // What a template brings is offered until another rule is opened.
  const [started, setStarted] = useState<{ readonly edition: number; readonly template: RuleTemplate | undefined }>({ edition, template: undefined });
  const template = started.edition === edition ? started.template : undefined;
  // Nobody is told off for not having begun yet.
  const untouched = draft.isNew && draft.pattern === "";
  // That a rule is not unique is said by the advice below, with the rows that show it.
  const findings = draft.findings.filter(({ kind }) => kind !== "rule-not-unique");
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (draft.isNew) name.current?.focus();
  }, [draft.isNew]);
  const meaning = definition ? explainRule(definition, strings) : "";
  const saveLabel = () => {
    if (existing && !draft.changed) return existing.status === "active" ? strings.rules.unchanged : strings.rules.activate;
    return existing ? strings.rules.saveVersion(draft.nextVersion) : strings.rules.save;
  };
  return (
    <Section title={draft.isNew ? strings.rules.newRule : draft.name}>
      <div className={styles.fields}>
        {draft.isNew && (
          <Field label={strings.rules.name} size="small" hint={existing && strings.rules.nameTaken} required>
            <Input input={{ ref: name }} value={draft.name} onChange={(_, data) => draft.setName(data.value)} />
          </Field>
        )}
        <Suspense fallback={<Spinner size="tiny" label={strings.rules.loadingBuilder} />}>
          <StartFrom key={`start${edition}`} draft={draft} onTemplate={(chosen) => setStarted({ edition, template: chosen })} />
          <RuleBuilder key={edition} draft={draft} />
        </Suspense>
        <PatternField
          label={strings.rules.pattern}
          hint={strings.rules.patternHint}
          value={draft.pattern}
          findings={untouched ? [] : findings}
          adviceOnly={definition !== undefined}
          onChange={draft.setPattern}
        />
        <div className={styles.buttons}>
          <AddMissingBooks problems={draft.findings} preferred={template?.ready} />
        </div>
        {template && (
          <Suspense fallback={null}>
            <TemplateNeeds template={template} />
          </Suspense>
        )}
        {meaning !== "" && <Hint>{`${strings.rules.explained}${strings.rules.colon}${meaning}`}</Hint>}
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={!draft.canSave || draft.saving} onClick={() => void draft.save()}>
            {saveLabel()}
          </Button>
          {draft.canSave && draft.changed && (
            <Button disabledFocusable={draft.saving} onClick={() => void draft.save("draft")}>
              {strings.rules.saveDraft}
            </Button>
          )}
          {existing && draft.changed && (
            <Button disabledFocusable={draft.saving} onClick={() => draft.edit(existing)}>
              {strings.rules.discard}
            </Button>
          )}
        </div>
        {existing && draft.changed && <Hint>{strings.rules.saveHint}</Hint>}
        <Suspense fallback={null}>
          <RuleVersions draft={draft} />
        </Suspense>
      </div>
    </Section>
  );
}
