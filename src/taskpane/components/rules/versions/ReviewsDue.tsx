import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RuleVersion } from "../../../../core";
import { useAppState, usePane } from "../../../PaneContext";
import { Notice } from "../../shared/Notice";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  open: { minWidth: 0 },
});

/** Rules whose review date has passed, each with the way to it. */
export function ReviewsDue({ onOpen }: { readonly onOpen: (rule: RuleVersion) => void }) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.reviewsDue;
  const due = useAppState((state) => state.reviewsDue);
  const rules = useAppState((state) => state.rules);
  if (due.length === 0) return null;
  return (
    <Notice intent="info" title={words.title}>
      <ul className={styles.list}>
        {due.map(({ rule, reviewDate, owner }) => {
          const found = rules.find(({ name }) => name === rule);
          return (
            <li key={rule}>
              {words.rule(rule, reviewDate)} {owner !== "" && words.owner(owner)}{" "}
              {found && (
                <Button size="small" appearance="transparent" className={styles.open} aria-label={words.openRule(rule)} onClick={() => onOpen(found)}>
                  {words.open}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {words.hint}
    </Notice>
  );
}
