import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RuleTemplate } from "../../../../app/api";
import { useTask } from "../../../hooks/useTask";
import { useAppState, usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({ box: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS } });

/** What a template brings beside its pattern and the ready codebooks: values of the office's own, and rules that belong to it. */
export function TemplateNeeds({ template }: { readonly template: RuleTemplate }) {
  const styles = useStyles();
  const { custcode, announce, count } = usePane();
  const words = useBuilderWords();
  const rules = useAppState((state) => state.rules);
  const codebooks = useAppState((state) => state.codebooks);
  const adding = useTask(async (values: RuleTemplate["values"]) => {
    await custcode.rules.addValues(values);
    announce(words.valuesAdded);
  });
  const saving = useTask(async (name: string, pattern: string) => {
    await custcode.rules.save({ name, pattern });
    announce(words.furtherSaved(name));
  });
  // A book that the office has already is its own business.
  const there = new Set(codebooks.map(({ name }) => name));
  const values = template.values.filter(({ codebook }) => !there.has(codebook));
  const further = template.further.filter(({ name }) => !rules.some((rule) => rule.name === name));
  return (
    <div className={styles.box}>
      {values.length > 0 && (
        <Button size="small" disabledFocusable={adding.busy} onClick={() => void adding.run(values)}>
          {words.valuesAdd(count(values.length))}
        </Button>
      )}
      {further.map(({ name, pattern }) => (
        <div key={name} className={styles.box}>
          <Hint>
            {words.templateFurther(name)} <CodeText>{pattern}</CodeText>
          </Hint>
          <Button size="small" disabledFocusable={saving.busy} onClick={() => void saving.run(name, pattern)}>
            {words.saveFurther(name)}
          </Button>
        </div>
      ))}
    </div>
  );
}
