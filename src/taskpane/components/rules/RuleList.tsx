import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { RuleVersion } from "../../../core";
import { useTask } from "../../hooks/useTask";
import { useAppState, usePane } from "../../PaneContext";
import { explainRule } from "../../ruleInputs";
import { CodeText, Hint } from "../shared/Hint";
import { Section } from "../shared/Section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  rule: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    textAlign: "left",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

export interface RuleListProps {
  /** Name of the rule that the editor holds. */
  readonly chosen: string | undefined;
  readonly onChoose: (rule: RuleVersion | undefined) => void;
}

/** All rules, the default one first; choosing one opens it in the editor below. */
export function RuleList({ chosen, onChoose }: RuleListProps) {
  const styles = useStyles();
  const { custcode, strings } = usePane();
  const rules = useAppState((state) => state.rules);
  const makeDefault = useTask((name: string) => custcode.rules.makeDefault(name));
  const canBeDefault = rules.findIndex(({ name }) => name === chosen) > 0;
  const add = (
    <Button size="small" appearance="subtle" onClick={() => onChoose(undefined)}>
      {strings.rules.newRule}
    </Button>
  );
  return (
    <Section title={strings.rules.list} aside={add}>
      <ul className={styles.list}>
        {rules.map((rule, index) => (
          <li key={rule.name}>
            <button type="button" aria-pressed={rule.name === chosen} className={mergeClasses(styles.rule, rule.name === chosen && styles.chosen)} onClick={() => onChoose(rule)}>
              <span className={styles.head}>
                <Text weight="semibold">{rule.name}</Text>
                <Hint>{strings.rules.version(rule.version)}</Hint>
                {index === 0 && (
                  <Badge appearance="tint" size="small">
                    {strings.rules.isDefault}
                  </Badge>
                )}
              </span>
              <CodeText>{rule.pattern}</CodeText>
              <Hint>{explainRule(rule.definition, strings)}</Hint>
            </button>
          </li>
        ))}
      </ul>
      {canBeDefault && chosen !== undefined && (
        <div>
          <Button size="small" disabledFocusable={makeDefault.busy} onClick={() => void makeDefault.run(chosen)}>
            {strings.rules.makeDefault}
          </Button>
          <Hint>{strings.rules.makeDefaultHint}</Hint>
        </div>
      )}
    </Section>
  );
}
