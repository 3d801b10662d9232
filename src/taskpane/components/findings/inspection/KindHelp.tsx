import { makeStyles, tokens } from "@fluentui/react-components";
import type { CodeFindingKind } from "../../../../core/validate/catalogue";
import { explainFinding } from "../../../../messages/createFindingGuide";
import { usePane } from "../../../PaneContext";
import { useValidateWords } from "../../validate/words";

const useStyles = makeStyles({
  help: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
    "& dd:last-child": { marginBottom: 0 },
  },
});

/** What a kind of finding means, how it happens, what to do. */
export function KindHelp({ kind }: { readonly kind: CodeFindingKind }) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = useValidateWords().findings;
  const { means, happens, remedy } = explainFinding(locale, kind);
  return (
    <dl className={styles.help}>
      <dt>{words.means}</dt>
      <dd>{means}</dd>
      <dt>{words.causes}</dt>
      <dd>{happens}</dd>
      <dt>{words.remedy}</dt>
      <dd>{remedy}</dd>
    </dl>
  );
}
