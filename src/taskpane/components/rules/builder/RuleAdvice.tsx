import { Badge, Button, makeStyles, mergeClasses, tokens, type BadgeProps } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Advice } from "../../../../core/lint/advice";
import { createAdviceMessages } from "../../../../messages/createAdviceMessages";
import type { RuleDraft } from "../../../hooks/useRuleDraft";
import { useRuleLint } from "../../../hooks/useRuleLint";
import { usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { Section } from "../../shared/Section";
import { CapacityLine } from "./CapacityLine";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  stale: { opacity: 0.6 },
  change: { minWidth: 0, maxWidth: "100%", whiteSpace: "normal", textAlign: "left", overflowWrap: "anywhere" },
});

const colors: Readonly<Record<Advice["severity"], BadgeProps["color"]>> = { error: "danger", warning: "warning", hint: "informative" };
const ranks: Readonly<Record<Advice["severity"], number>> = { error: 0, warning: 1, hint: 2 };

/** What to think of before the draft is saved, worst first, each with what shows it and what mends it; and how far its numbers reach. */
export function RuleAdvice({ draft }: { readonly draft: RuleDraft }) {
  const styles = useStyles();
  const words = useBuilderWords();
  const { announce } = usePane();
  const { lint, current } = useRuleLint(draft);
  if (draft.definition === undefined) return null;
  const advice = [...(lint?.advice ?? [])].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  const change = (pattern: string) => {
    draft.setPattern(pattern);
    announce(words.changed);
  };
  return (
    <Section title={words.lint}>
      {!lint && <Hint>{current ? words.lintBlocked : words.lintWaiting}</Hint>}
      {lint && advice.length === 0 && <Hint>{words.lintNone}</Hint>}
      {lint?.capacity && <CapacityLine capacity={lint.capacity} />}
      {advice.length > 0 && (
        <ul className={mergeClasses(styles.list, !current && styles.stale)} aria-busy={!current}>
          {advice.map((each, index) => (
            <li key={index} className={styles.item}>
              <AdviceItem advice={each} onChange={change} enabled={current} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function AdviceItem({ advice, enabled, onChange }: { readonly advice: Advice; readonly enabled: boolean; readonly onChange: (pattern: string) => void }) {
  const styles = useStyles();
  const { locale, strings } = usePane();
  const words = useBuilderWords();
  const messages = useMemo(() => createAdviceMessages(locale), [locale]);
  const { severity, pair, change } = advice;
  const rowText = (texts: readonly string[]) => texts.map((text) => text || strings.common.blank).join(strings.common.listSeparator);
  return (
    <>
      <span>
        <Badge size="small" appearance="tint" color={colors[severity]}>
          {words.severities[severity]}
        </Badge>{" "}
        {messages.advice(advice)}
      </span>
      {pair && (
        <Hint>
          {words.pair(pair.code)} <CodeText>{rowText(pair.first) === rowText(pair.second) ? words.pairSame(rowText(pair.first)) : words.pairRows(rowText(pair.first), rowText(pair.second))}</CodeText>
        </Hint>
      )}
      {change !== undefined && (
        <Button size="small" className={styles.change} disabledFocusable={!enabled} onClick={() => onChange(change)}>
          <span>
            {words.change} <CodeText>{change}</CodeText>
          </span>
        </Button>
      )}
    </>
  );
}
