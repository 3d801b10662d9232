import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RuleVersionState } from "../../../../app/ruleApi";
import type { RuleDraft } from "../../../hooks/useRuleDraft";
import { useAppState, usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { RetireRule } from "../versions/RetireRule";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** All versions of the rule at hand with what became of them; an earlier one can be taken up again, the rule retired. */
export function RuleVersions({ draft }: { readonly draft: RuleDraft }) {
  const styles = useStyles();
  const { custcode, strings, count, announce } = usePane();
  const words = useBuilderWords();
  const rules = useAppState((state) => state.rules);
  const registered = useAppState((state) => state.registered);
  const name = draft.existing?.name;
  // Whatever changes a rule or issues a code changes one of these.
  const versions = useMemo(() => (name === undefined ? [] : custcode.rules.versions(name)), [custcode, name, rules, registered]); // eslint-disable-line react-hooks/exhaustive-deps
  if (name === undefined || draft.isNew || versions.length === 0) return null;
  const about = ({ version, state, codes }: RuleVersionState) =>
    [
      words.versionStates[state],
      version.validFrom && words.versionFrom(version.validFrom),
      words.versionCodes(count(codes)),
      version.owner && words.versionOwner(version.owner),
      version.reviewDate && words.versionReview(version.reviewDate),
    ]
      .filter(Boolean)
      .join(" · ");
  const load = ({ version }: RuleVersionState) => {
    draft.setPattern(version.pattern);
    announce(words.versionOpened(version.version));
  };
  return (
    <More label={words.versions(count(versions.length))}>
      <ul className={styles.list}>
        {versions.map((each) => (
          <li key={each.version.version} className={styles.item}>
            <span>
              {strings.rules.version(each.version.version)}
              <Hint>{about(each)}</Hint>
              <CodeText>{each.version.pattern}</CodeText>
            </span>
            {each.version.pattern !== draft.pattern && (
              <Button size="small" aria-label={words.openThisVersion(each.version.version)} onClick={() => load(each)}>
                {words.openVersion}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {versions.some(({ state }) => state === "in-force" || state === "upcoming") && (
        <RetireRule name={name} />
      )}
    </More>
  );
}
