import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Condition } from "../../../../core/types";
import { Hint } from "../../shared/Hint";
import { ChoiceField } from "./fields/ChoiceField";
import { InputNameField } from "./fields/InputNameField";
import { TextField } from "./fields/TextField";
import { splitList } from "./splitList";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  condition: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

const tests = ["is", "is-not", "above", "at-least", "below", "at-most", "given", "blank"] as const satisfies readonly Condition["test"][];
const needsNone = (test: Condition["test"]) => test === "blank" || test === "given";
const isAmount = (test: Condition["test"]) => !needsNone(test) && test !== "is" && test !== "is-not";
const isPrintable = (text: string) => splitList(text).length > 0 && !/["“”{}｛｝]/u.test(text);

/** What a condition says after its test was changed. */
const valuesFor = (test: Condition["test"], values: readonly string[]): readonly string[] => {
  if (needsNone(test)) return [];
  if (isAmount(test)) return [values.find((value) => /\d/.test(value)) ?? "1000"];
  return values.length > 0 ? values : ["VIP"];
};

export interface ConditionsProps {
  readonly conditions: readonly Condition[];
  readonly onChange: (conditions: readonly Condition[]) => void;
}

/** What must hold for a row to be coded by the rule. */
export function Conditions({ conditions, onChange }: ConditionsProps) {
  const styles = useStyles();
  const words = useBuilderWords();
  const add = useRef<HTMLButtonElement>(null);
  const replace = (at: number, next: Condition) => onChange(conditions.map((each, index) => (index === at ? next : each)));
  return (
    <div>
      <Text weight="semibold" size={200}>
        {words.when}
      </Text>
      <Hint>{words.whenHint}</Hint>
      <ul className={styles.list}>
        {conditions.map((condition, at) => (
          <li key={at} className={styles.condition}>
            <InputNameField label={words.conditionInput} value={condition.input} onChange={(input) => replace(at, { ...condition, input })} />
            <ChoiceField
              label={words.conditionTest}
              value={condition.test}
              choices={tests.map((value) => ({ value, label: words.tests[value] }))}
              onChange={(test) => replace(at, { ...condition, test, values: valuesFor(test, condition.values) })}
            />
            {!needsNone(condition.test) && (
              <TextField
                label={isAmount(condition.test) ? words.conditionValue : words.conditionValues}
                value={condition.values.join(", ")}
                accepts={(text) => isPrintable(text) && (!isAmount(condition.test) || /\d/.test(text))}
                problem={words.badText}
                onChange={(text) => replace(at, { ...condition, values: isAmount(condition.test) ? [text.trim()] : splitList(text) })}
              />
            )}
            <div>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.removeCondition(at + 1)}
                onClick={() => {
                  onChange(conditions.filter((_, index) => index !== at));
                  add.current?.focus();
                }}
              >
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Button ref={add} size="small" onClick={() => onChange([...conditions, { input: "tier", test: "is", values: ["VIP"] }])}>
        {words.addCondition}
      </Button>
    </div>
  );
}
