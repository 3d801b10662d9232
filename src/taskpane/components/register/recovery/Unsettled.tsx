import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UnsettledCode } from "../../../../app/registerApi";
import { createRecoveryMessages } from "../../../../messages/createRecoveryMessages";
import { usePane } from "../../../PaneContext";
import { CellLink } from "../../shared/CellLink";
import { Hint } from "../../shared/Hint";
import { Section } from "../../shared/Section";
import { VirtualRows } from "../../shared/VirtualRows";
import { useRegister } from "../RegisterContext";
import { useFlowStyles } from "../useFlowStyles";
import { useRecoveryWords } from "./words";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** Customers who were issued anew, and whose cells a person has to look at. */
export function Unsettled({ codes }: { readonly codes: readonly UnsettledCode[] }) {
  const styles = useStyles();
  const flow = useFlowStyles();
  const { locale } = usePane();
  const words = useRecoveryWords();
  const { recovery } = useRegister();
  return (
    <Section title={words.unsettledTitle}>
      <Hint>{words.unsettledHint}</Hint>
      <VirtualRows
        label={words.unsettledTitle}
        count={codes.length}
        estimate={72}
        row={(index) => {
          const each = codes[index];
          if (!each) return null;
          const { address, newCode } = each;
          return (
            <div className={styles.row}>
              <span>{createRecoveryMessages(locale).unsettled(each)}</span>
              <div className={flow.buttons}>
                {address !== "" && <CellLink address={address}>{words.goTo}</CellLink>}
                <Button size="small" onClick={() => recovery.dismiss(newCode)}>
                  {words.dismiss}
                </Button>
              </div>
            </div>
          );
        }}
      />
    </Section>
  );
}
